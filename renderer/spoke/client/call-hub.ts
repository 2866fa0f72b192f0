import {
  type SpokeCallName,
  type SpokeInput,
  type SpokeOutput,
  spokePaths,
  writtenByHeader,
} from "../../../shared/contract/spoke-calls.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { err, type Result } from "../../../shared/result/result.ts";
import { noteAnswer } from "./hub-answer.ts";
import { noteLine } from "./line.ts";
import { readAnswer } from "./read-answer.ts";

const patienceMs = 25_000;
/** A picture on a line of 60 kbit/s is slow, not lost. */
const slowestBytesPerMs = 7.5;

/** One call to the hub; never throws for what a bad line can do. */
export async function callHub<N extends SpokeCallName>(
  name: N,
  input: SpokeInput<N>,
  /** The Practitioner's id of whoever wrote it, where that may be another than who is signed in. */
  writtenBy?: string,
): Promise<Result<SpokeOutput<N>, Failure>> {
  const body = JSON.stringify(input);
  const startedAt = performance.now();
  try {
    const answer = await fetch(spokePaths.call + name, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(writtenBy === undefined ? {} : { [writtenByHeader]: writtenBy }),
      },
      credentials: "same-origin",
      cache: "no-store",
      signal: AbortSignal.timeout(patienceMs + body.length / slowestBytesPerMs),
      body,
    });
    const text = await answer.text();
    noteAnswer(answer.headers);
    const retryAfter = answer.headers.get("retry-after") ?? undefined;
    const read = readAnswer(name, { status: answer.status, retryAfter, text });
    const isHub = read.ok || (read.error.kind !== "hub-unfit" && read.error.kind !== "hub-unreachable");
    noteLine(isHub, performance.now() - startedAt, body.length + text.length);
    return read;
  } catch (problem) {
    noteLine(false, performance.now() - startedAt, 0);
    const late = problem instanceof DOMException && problem.name === "TimeoutError";
    return err(
      failure(
        "hub-unreachable",
        name,
        late ? "The hub did not answer in time." : "The line does not reach the hub.",
      ),
    );
  }
}
