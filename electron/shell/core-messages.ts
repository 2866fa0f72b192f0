import { z } from "zod";
import { deskEvent } from "../../shared/contract/calls.ts";
import { failureSchema } from "../../shared/result/failure.ts";
import { deskSettings } from "./desk-settings.ts";

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/**
 * What Electron's main process and the core's process say to each other. Paper goes the other way round: the
 * core asks, because only the main process has windows to print from.
 */
export const toCore = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("open"),
    settings: deskSettings,
    osSecret: bytes.optional(),
  }),
  z.object({ kind: z.literal("call"), id: z.number(), name: z.string(), input: z.unknown() }),
  z.object({ kind: z.literal("printed"), id: z.number(), pdf: bytes.optional() }),
  z.object({ kind: z.literal("close") }),
]);
export type ToCore = z.infer<typeof toCore>;

const answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: failureSchema }),
]);
export type Answer = z.infer<typeof answer>;

export const fromCore = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("opened") }),
  z.object({ kind: z.literal("answer"), id: z.number(), answer }),
  z.object({ kind: z.literal("event"), event: deskEvent }),
  z.object({ kind: z.literal("print"), id: z.number(), html: z.string() }),
  z.object({ kind: z.literal("closed") }),
]);
export type FromCore = z.infer<typeof fromCore>;
