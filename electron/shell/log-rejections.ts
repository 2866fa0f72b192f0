import { stackFrames } from "../../shared/result/stack-frames.ts";
import type { DeskLog } from "../desk/options.ts";

/**
 * The last net: Node ends a process in which a promise fails that nobody holds, and with the desk's process goes what
 * stands in its window alone. Whoever begins something holds it all the same: here it is only told, never put right.
 */
export function logRejections(log: DeskLog): void {
  process.on("unhandledRejection", (problem) => {
    const kind = problem instanceof Error ? problem.name : "unknown";
    log("rejection-not-held", { kind, at: stackFrames(problem)[0] ?? "" });
  });
}
