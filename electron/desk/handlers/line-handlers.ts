import { randomBytes } from "node:crypto";
import { type LineProbe, measureLine } from "../../../shared/call/measure-line.ts";
import type { Handlers } from "../../../shared/contract/dispatch.ts";
import { hubPaths } from "../../../shared/contract/hub-api.ts";
import { failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import type { HubSession } from "../hub/hub-session.ts";
import { type HandlerParts, signedIn } from "./handler-parts.ts";

const attempted = "measuring the line";
const askPatienceMs = 2_500;
const movePatienceMs = 6_000;

/** The desk's own line, measured by the process that has it: the window's way to the desk says nothing. */
export function lineHandlers(parts: HandlerParts): Pick<Handlers, "line.check"> {
  return {
    "line.check": async () => {
      const current = signedIn(parts, attempted);
      if (!current.ok) return current;
      const found = await measureLine(probeOf(current.value.hub));
      if (found.unanswered >= 1)
        return err(failure("hub-unreachable", attempted, "The hub answered none of the questions."));
      return ok({ ...found, at: parts.clock().toISOString() });
    },
  };
}

function probeOf(hub: Pick<HubSession, "bytes">): LineProbe {
  const timed = async (ask: Parameters<HubSession["bytes"]>[0]): Promise<number | undefined> => {
    const before = performance.now();
    const answer = await hub.bytes(ask);
    return answer.ok && answer.value.status === 200 ? performance.now() - before : undefined;
  };
  const get = (bytes: number) => `${hubPaths.lineCheck}?bytes=${bytes}`;
  return {
    ask: () => timed({ path: get(0), timeoutMs: askPatienceMs }),
    down: (bytes) => timed({ path: get(bytes), timeoutMs: movePatienceMs }),
    up: (bytes) =>
      timed({
        method: "PUT",
        path: hubPaths.lineCheck,
        headers: { "content-type": "application/octet-stream" },
        body: randomBytes(bytes),
        timeoutMs: movePatienceMs,
      }),
    nowMs: () => performance.now(),
  };
}
