import { z } from "zod";
import { failureSchema } from "../result/failure.ts";
import { deskEvent } from "./calls.ts";

/** Frames of the browser host's socket (Electron's one channel carries `name` and `input` as arguments). */
export const requestFrame = z.object({ id: z.number().int(), name: z.string().max(100), input: z.unknown() });
export type RequestFrame = z.infer<typeof requestFrame>;

/** The longest call carries another desk's unsent work. A longer frame closes the socket, and every other call on it is lost. */
export const mostFrameBytes = 32 * 1024 * 1024;

const answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: failureSchema }),
]);

export const deskFrame = z.union([
  z.object({ id: z.number().int(), answer }),
  z.object({ event: deskEvent }),
]);
export type DeskFrame = z.infer<typeof deskFrame>;
