import { gathering } from "../../electron/desk/sync/gathering.ts";
import type { Principal } from "../../hub/fhir/principal.ts";
import type { HubAsk } from "../../shared/sync/stepping.ts";
import { ask } from "./network.ts";
import type { FaultKind } from "./plan-kinds.ts";
import type { Line, Sending } from "./pc.ts";
import type { World } from "./world.ts";

export function sendingOf(
  world: World,
  desk: { readonly line: Line; readonly life: number },
  by: Principal,
): Sending {
  const { life } = desk;
  /** What strikes a question strikes the request in which it leaves. */
  const fates = new Map<HubAsk, FaultKind>();
  const fateOf = (leaving: HubAsk): FaultKind | undefined => {
    const struck = fates.has(leaving) ? leaving : isBatch(leaving) ? fates.keys().next().value : undefined;
    const fate = struck && fates.get(struck);
    if (struck) fates.delete(struck);
    return fate;
  };
  const gathered = gathering({
    send: (leaving, answer) => {
      desk.line.fate = fateOf(leaving) ?? desk.line.fate;
      if (isBatch(leaving)) world.tally.batches += 1;
      ask(world, desk.line, by, leaving, answer);
    },
    nowMs: world.time.nowMs,
    after: (waitMs, run) => {
      let isTakenBack = false;
      world.time.after(waitMs, () => {
        // A process that has died sends nothing any more.
        if (!isTakenBack && desk.life === life) run();
      });
      return () => void (isTakenBack = true);
    },
  });
  return (one, answer) => {
    const { fate } = desk.line;
    desk.line.fate = undefined;
    if (fate !== undefined) fates.set(one, fate);
    gathered(one, answer);
  };
}

const isBatch = ({ path, body }: HubAsk): boolean =>
  path === "/fhir" && body?.startsWith('{"resourceType":"Bundle","type":"batch"') === true;
