import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import type { Stepped, SyncEffect } from "../../../shared/sync/stepping.ts";
import { drive } from "./drive.ts";

type Keep = { readonly keep: string };

it("a bug that an answer meets is told, and ends no process: nobody else holds the answer", async () => {
  const told: unknown[] = [];
  const step = (
    state: string,
    event: { readonly event: string },
  ): Stepped<string, SyncEffect<Keep, never, never>> => {
    if (event.event !== "begin") throw new TypeError("a bug");
    return { state, effects: [{ effect: "keep", id: "k1", keep: { keep: "it" } }] };
  };
  const machine = drive<string, { readonly event: "begin" }, Keep, string, never, never, never>(
    "still",
    step,
    {
      ask: () => Promise.reject(new Error("not asked")),
      keep: async () => "kept",
      load: () => Promise.reject(new Error("not asked")),
      tell: () => undefined,
      clock: () => new Date(),
      onTrouble: (problem) => void told.push(problem),
    },
  );
  machine.send({ event: "begin" });
  await pause(10);
  expect(told).toEqual([new TypeError("a bug"), new TypeError("a bug")]);
  await machine.stop();
});
