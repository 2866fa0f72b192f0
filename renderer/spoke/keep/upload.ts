import { z } from "zod";
import { spokePaths } from "../../../shared/contract/spoke-calls.ts";
import { type Failure, failure, failureSchema } from "../../../shared/result/failure.ts";
import { err, ok, type Result } from "../../../shared/result/result.ts";
import { firstPieceBytes, nextPieceBytes } from "./piece-size.ts";

/** A piece is small: one for which no answer comes by then met a dead line. */
const patienceMs = 15_000;

const told = z.object({ offset: z.number().optional(), binaryId: z.string().optional() });
type Told = z.infer<typeof told>;

/** Brings a file to the hub piece by piece, going on where an earlier try ended; answers its Binary id. */
export async function uploadInPieces(
  blob: Blob,
  sha256: string,
  contentType: string,
): Promise<Result<string, Failure>> {
  const path = spokePaths.upload + sha256;
  const askedMs = performance.now();
  const known = await ask(path, { method: "GET" });
  let answerMs = performance.now() - askedMs;
  if (!known.ok) return known;
  if (known.value.binaryId !== undefined) return ok(known.value.binaryId);
  let offset = known.value.offset ?? 0;
  let pieceBytes = firstPieceBytes;
  for (;;) {
    const sentMs = performance.now();
    const end = Math.min(offset + pieceBytes, blob.size);
    const complete = end === blob.size;
    const put = await ask(`${path}?offset=${offset}${complete ? "&complete=true" : ""}`, {
      method: "PUT",
      headers: { "content-type": contentType },
      body: blob.slice(offset, end),
    });
    if (!put.ok) return put;
    if (put.value.binaryId !== undefined) return ok(put.value.binaryId);
    const next = put.value.offset ?? end;
    if (next === offset || next >= blob.size)
      return err(failure("hub-unfit", "sending a file", "The hub did not name the file."));
    const tookMs = performance.now() - sentMs;
    answerMs = Math.min(answerMs, tookMs);
    pieceBytes = nextPieceBytes(end - offset, tookMs, answerMs);
    offset = next;
  }
}

async function ask(path: string, init: RequestInit): Promise<Result<Told, Failure>> {
  try {
    const answer = await fetch(path, {
      ...init,
      credentials: "same-origin",
      cache: "no-store",
      signal: AbortSignal.timeout(patienceMs),
    });
    const body: unknown = await answer.json().catch(() => undefined);
    return read(answer.status, body);
  } catch {
    return err(failure("hub-unreachable", "sending a file", "The line does not reach the hub."));
  }
}

function read(status: number, body: unknown): Result<Told, Failure> {
  const value = isRecord(body) && body["ok"] === true ? body["value"] : body;
  const failed = failureSchema.safeParse(isRecord(body) && "error" in body ? body["error"] : body);
  if (failed.success) return err(failed.data);
  const parsed = told.safeParse(value);
  // 409: the hub has got further than this page remembers, and says how far.
  if ((status < 300 || status === 409) && parsed.success) return ok(parsed.data);
  if (status === 401) return err(failure("not-signed-in", "sending a file", "The hub asks to sign in."));
  const kind = status === 413 ? "invalid-input" : "hub-unreachable";
  return err(failure(kind, "sending a file", `The hub answered ${status}.`));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
