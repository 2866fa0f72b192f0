import type { Failure } from "../../../shared/result/failure.ts";
import type { Result } from "../../../shared/result/result.ts";
import {
  type FileAnswer,
  fileAnswered,
  fileBegun,
  type FileOnItsWay,
} from "../../../shared/sync/file-pieces.ts";
import type { HubAsk, HubReply } from "../../../shared/sync/stepping.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { BytesAnswer } from "../hub/hub-bytes.ts";
import type { HubSession } from "../hub/hub-session.ts";
import { failureReply } from "../hub/hub-reply.ts";

type SendParts = {
  readonly hub: Pick<HubSession, "bytes">;
  readonly db: Pick<DeskDatabase, "ownPiece">;
  /** Asked before each piece: what was written goes first, and after the sign-out nothing does. */
  readonly mayGoOn: () => Promise<boolean>;
};
type FileAsk = HubAsk & { readonly file: NonNullable<HubAsk["file"]> };

/** What a line of 100 kbit/s carries in five seconds: a cut costs no more. */
const pieceBytes = 64 * 1024;
const notSent: HubReply = { status: undefined, json: undefined };

/** Sends a file in pieces, and answers as the hub does when the whole is there. */
export async function sendFile(parts: SendParts, ask: FileAsk): Promise<HubReply> {
  let file = fileBegun;
  while (file.next.do !== "over") {
    if (file.next.do === "piece" && !(await parts.mayGoOn())) return notSent;
    file = fileAnswered(file, answerOf(await carriedOut(parts, ask, file.next)));
  }
  return file.next.reply;
}

function carriedOut(
  parts: SendParts,
  ask: FileAsk,
  next: Exclude<FileOnItsWay["next"], { do: "over" }>,
): Promise<Result<BytesAnswer, Failure>> {
  switch (next.do) {
    case "look":
      return parts.hub.bytes({ path: ask.path, headers: headersOf(ask) });
    case "piece":
      return putPiece(parts, ask, next.start);
    case "whole":
      return sendWhole(parts, ask);
  }
}

async function putPiece(
  { hub, db }: SendParts,
  ask: FileAsk,
  start: number,
): Promise<Result<BytesAnswer, Failure>> {
  const { reference, size, sha256 } = ask.file;
  const body = await db.ownPiece({ reference, start, length: pieceBytes });
  const isLast = start + body.length >= size;
  const path = `${ask.path}?offset=${start}&complete=${String(isLast)}&sha256=${sha256}`;
  return hub.bytes({ method: "PUT", path, headers: headersOf(ask), body });
}

async function sendWhole({ hub, db }: SendParts, ask: FileAsk): Promise<Result<BytesAnswer, Failure>> {
  const { reference, size } = ask.file;
  const body = await db.ownPiece({ reference, start: 0, length: size });
  const headers = { ...headersOf(ask), accept: "application/fhir+json" };
  return hub.bytes({ method: "POST", path: "/fhir/Binary", headers, body, timeoutMs: 10 * 60_000 });
}

const headersOf = ({ headers, file }: FileAsk) => ({ ...headers, "content-type": file.contentType });

function answerOf(answer: Result<BytesAnswer, Failure>): FileAnswer {
  if (!answer.ok) return { reply: failureReply(answer.error), offset: 0 };
  const { status, headers } = answer.value;
  return { reply: { status, json: jsonIn(answer.value) }, offset: Number(headers.get("upload-offset") ?? 0) };
}

function jsonIn({ bytes }: BytesAnswer): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return undefined;
  }
}
