import type { Item } from "../../shared/sync/item.ts";
import type { MachineState } from "../../shared/sync/machine-state.ts";
import { wentAhead } from "./invariants/act-turn.ts";
import type { Desk } from "./pc.ts";
import { hold } from "./violation.ts";
import type { Waiting } from "./waiting.ts";
import type { World } from "./world.ts";

/** So long may a line that comes and goes give a file its time anew. */
const longestMs = 20 * 60_000;
const manyTries = 4;

/** After each step of the machine: an act that began just now, against the files that it comes after. */
export function judgeBegun(world: World, desk: Desk, before: MachineState, after: MachineState): void {
  desk.waiting = followed(world, desk, before, after);
  const begun = after.items.filter(
    ({ item, phase }) => item.kind === "act" && item.after.length > 0 && phase.phase !== "idle",
  );
  if (begun.length === 0) return;
  const { waiting, given } = desk;
  const known = new Map(after.items.map(({ item }) => [item.id, item]));
  const chainOf = (id: string): readonly Item[] => {
    const item = known.get(id);
    return item ? [item, ...item.after.flatMap(chainOf)] : [];
  };
  for (const { item } of begun) {
    const was = before.items.find((one) => one.item.id === item.id);
    if (was !== undefined && was.phase.phase !== "idle") continue;
    // Brought here by a clock that is ahead of this one.
    if (item.takenAt !== undefined && Date.parse(item.takenAt) > given.nowMs) continue;
    for (const file of item.after) {
      const chain = chainOf(file);
      // For what waits for a person nobody is kept waiting.
      if (chain.length === 0 || chain.some(({ state }) => state === "parked")) continue;
      const isFailing = chain.some(({ attempts }) => attempts >= manyTries);
      hold(
        "an act waits for the file before it",
        wentAhead({ act: item.id, file, isFailing, ...timesOf(world, desk, waiting) }),
      );
    }
  }
}

function timesOf({ time }: World, { clockOffsetMs }: Desk, waiting: Waiting) {
  const { sinceMs, offsetMs, lineSinceMs, isClockRight } = waiting;
  const hereForMs = time.nowMs() - sinceMs;
  return {
    hereForMs: clockOffsetMs === offsetMs ? hereForMs : undefined,
    onLineForMs: isClockRight && hereForMs < longestMs ? time.nowMs() - lineSinceMs : undefined,
  };
}

function followed(world: World, desk: Desk, before: MachineState, after: MachineState): Waiting {
  const { clockOffsetMs, waiting } = desk;
  const movedByMs = clockOffsetMs - waiting.lineOffsetMs;
  if (before.line === "up" || after.line === "up") {
    const isBack = before.line !== "up";
    const isClockRight = waiting.isClockRight && (isBack ? movedByMs >= 0 : movedByMs === 0);
    const lineSinceMs = isBack ? world.time.nowMs() : waiting.lineSinceMs;
    return { ...waiting, lineSinceMs, lineOffsetMs: clockOffsetMs, isClockRight };
  }
  return waiting;
}
