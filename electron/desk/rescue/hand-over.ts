import { createHash, hkdfSync, randomInt } from "node:crypto";
import type { Output } from "../../../shared/contract/calls.ts";
import {
  handOverAnswer,
  handOverDays,
  handOverPath,
  handOverPieceBytes,
  handOverSizeHeader,
  type HandOverState,
} from "../../../shared/contract/hand-over.ts";
import { sealedPartBytes } from "../../../shared/contract/rescue.ts";
import { digitsIn, handOverCode, judgeCode } from "../../../shared/domain/hand-over-code.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { type Result, err, ok } from "../../../shared/result/result.ts";
import type { HandlerParts } from "../handlers/handler-parts.ts";
import type { Current } from "../session/current.ts";
import { makePackage } from "./make-package.ts";
import { codeKey } from "./seal-work.ts";
import { attempted } from "./part-taker.ts";
import { takePackage } from "./take-package.ts";

const handing = "handing unsent work over";

/**
 * Lays all that is unsent down at the hub, for the same doctor's other desk. The code is drawn here and said to a person;
 * the hub gets bytes sealed by it, and a name that is made of it at the price of scrypt.
 */
export async function handOver(
  parts: HandlerParts,
  current: Current,
): Promise<Result<Output<"rescue.handOver">, Failure>> {
  const code = handOverCode(Array.from({ length: 19 }, () => randomInt(10)));
  const handOverId = nameOf(current, code);
  const packed = await makePackage(parts, current, digitsIn(code));
  if (!packed.ok) return packed;
  const made = packed.value;
  const text = Buffer.from(`${made.text}\n`, "utf8");
  let offset = 0;
  for (let start = 0; start < text.length; start += handOverPieceBytes) {
    const piece = text.subarray(start, start + handOverPieceBytes);
    const isLast = made.parts === 0 && start + piece.length === text.length;
    const put = await putPiece(current, handOverId, { offset, piece, isLast });
    if (!put.ok) return put;
    offset += piece.length;
  }
  for (let index = 0; index < made.parts; index += 1) {
    const piece = await made.part(index);
    const put = await putPiece(current, handOverId, { offset, piece, isLast: index === made.parts - 1 });
    if (!put.ok) return put;
    offset += piece.length;
  }
  const until = new Date(parts.clock().getTime() + handOverDays * 86_400_000).toISOString();
  return ok({ handOverId, code, until, leavesSome: made.leavesSome });
}

/** The hub's, and never the key: who knows it must still find the code. */
function nameOf({ hubInfo, session }: Current, code: string): string {
  const salt = createHash("sha256").update(`${hubInfo.hubId}\n${session.doctor.id}`).digest();
  const name = hkdfSync("sha256", codeKey(digitsIn(code), salt), salt, "paramarsh hand-over name", 16);
  return Buffer.from(name).toString("hex");
}

type Piece = { readonly offset: number; readonly piece: Uint8Array; readonly isLast: boolean };

/** A lost answer is asked for once more: the hub says from where it goes on. */
async function putPiece(
  { hub }: Current,
  id: string,
  { offset, piece, isLast }: Piece,
): Promise<Result<undefined, Failure>> {
  const end = offset + piece.length;
  let from = offset;
  for (let tries = 0; tries < 3; tries += 1) {
    const answer = await hub.bytes({
      method: "PUT",
      path: `${handOverPath}${id}?offset=${from}&complete=${String(isLast)}`,
      headers: { "content-type": "application/octet-stream" },
      body: piece.subarray(from - offset),
    });
    if (!answer.ok && tries === 2) return answer;
    if (!answer.ok) continue;
    if (answer.value.status === 200) return ok(undefined);
    if (answer.value.status !== 409) return err(refused(answer.value.status));
    from = Number(answer.value.headers.get(handOverSizeHeader));
    if (from < offset || from > end) break;
  }
  return err(failure("changed-meanwhile", handing, "The hub has another part of it. Begin again."));
}

const refused = (status: number): Failure =>
  status === 404
    ? failure("not-allowed", handing, "This hub is too old for it. Use the file.")
    : failure("not-allowed", handing, `The hub did not take it (${status}).`);

export async function howHandOverStands(
  { hub }: Current,
  id: string,
): Promise<Result<{ readonly state: HandOverState }, Failure>> {
  const answer = await hub.bytes({ path: `${handOverPath}${id}/state` });
  if (!answer.ok) return answer;
  const read = handOverAnswer.safeParse(jsonIn(answer.value.bytes));
  return ok(read.success ? read.data : { state: "none" });
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return undefined;
  }
}

/**
 * Fetches what another desk of the same doctor has laid down, takes it in, and only then tells the hub that it may go.
 * Cut off in the middle it is fetched again; what is here already is not taken twice.
 */
export async function fetchHandOver(
  parts: HandlerParts,
  current: Current,
  typed: string,
): Promise<Result<Output<"rescue.fetch">, Failure>> {
  const code = digitsIn(typed);
  if (judgeCode(code) !== "whole") return ok({ state: "none" });
  const id = nameOf(current, code);
  const stands = await howHandOverStands(current, id);
  if (!stands.ok) return stands;
  const { state } = stands.value;
  if (state !== "waiting") return ok({ state });
  const reader = readerOf(current, id);
  const text = await reader.line();
  if (!text.ok) return text;
  const taking = await takePackage(parts, current, { text: text.value, code });
  if (!taking.ok) return taking;
  for (let index = 0; index < taking.value.parts; index += 1) {
    const part = await reader.next(sealedPartBytes);
    if (!part.ok) return part;
    const taken = await taking.value.takePart(index, part.value);
    if (!taken.ok) return taken;
  }
  // Lost, it lies there until its days are over: it can be taken in once more, and adds nothing.
  if (["taken", "none"].includes(taking.value.taken.work))
    await current.hub.bytes({ method: "POST", path: `${handOverPath}${id}/taken` });
  return ok({ state: "waiting", ...taking.value.taken });
}

/** Reads on from where it is, a piece of the hub's at a time. */
function readerOf({ hub }: Current, id: string) {
  const cut = failure("hub-unreachable", attempted, "The line was cut. Try again: what is here stays.");
  const state = { offset: 0, size: 1, ahead: Buffer.alloc(0) };
  const more = async (): Promise<Failure | undefined> => {
    const path = `${handOverPath}${id}?offset=${state.offset}`;
    const answer = await hub.bytes({ path });
    if (!answer.ok) return answer.error;
    if (answer.value.status !== 200 || answer.value.bytes.length === 0) return cut;
    state.offset += answer.value.bytes.length;
    state.size = Number(answer.value.headers.get(handOverSizeHeader));
    state.ahead = Buffer.concat([state.ahead, answer.value.bytes]);
    return undefined;
  };
  const take = (length: number): Buffer => {
    const taken = state.ahead.subarray(0, length);
    state.ahead = state.ahead.subarray(length);
    return taken;
  };
  const isAtEnd = () => state.offset >= state.size;
  return {
    line: async (): Promise<Result<string, Failure>> => {
      for (;;) {
        const end = state.ahead.indexOf(10);
        if (end >= 0) return ok(take(end + 1).toString("utf8"));
        const problem = isAtEnd() ? cut : await more();
        if (problem) return err(problem);
      }
    },
    next: async (length: number): Promise<Result<Buffer, Failure>> => {
      while (state.ahead.length < length && !isAtEnd()) {
        const problem = await more();
        if (problem) return err(problem);
      }
      return ok(take(length));
    },
  };
}
