import type { Failure } from "../../../shared/result/failure.ts";
import type { Result } from "../../../shared/result/result.ts";
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

/**
 * Sends a file from where the hub says that it has it, and answers as the hub does when the whole is there. Anything
 * that stands in the way ends it: the next attempt goes on from what has arrived. A server that knows no pieces gets
 * the whole at once.
 */
export async function sendFile(parts: SendParts, ask: FileAsk): Promise<HubReply> {
  const { hub } = parts;
  const asked = await hub.bytes({ path: ask.path, headers: headersOf(ask) });
  if (!asked.ok) return failureReply(asked.error);
  const before = asked.value.status === 200 ? offsetIn(asked.value) : 0;
  let offset = before;
  for (let sentAnew = false; ;) {
    if (!(await parts.mayGoOn())) return notSent;
    const answer = await putPiece(parts, ask, offset);
    if (!answer.ok) return { ...failureReply(answer.error), hasProgressed: offset > before };
    const { status } = answer.value;
    if (status === 201) return { status, json: jsonIn(answer.value) };
    const knowsNoPieces = status === 400 || status === 405;
    if (offset === 0 && knowsNoPieces) return sendWhole(parts, ask);
    // Other bytes than those that were promised arrived: from the beginning, once.
    const isDamaged: boolean = status === 422 && !sentAnew;
    if (status !== 202 && status !== 409 && !isDamaged) return { status, json: jsonIn(answer.value) };
    sentAnew ||= isDamaged;
    offset = isDamaged ? 0 : offsetIn(answer.value);
  }
}

async function putPiece(
  { hub, db }: SendParts,
  ask: FileAsk,
  offset: number,
): Promise<Result<BytesAnswer, Failure>> {
  const { reference, size, sha256 } = ask.file;
  const body = await db.ownPiece({ reference, start: offset, length: pieceBytes });
  const isLast = offset + body.length >= size;
  const path = `${ask.path}?offset=${offset}&complete=${String(isLast)}&sha256=${sha256}`;
  return hub.bytes({ method: "PUT", path, headers: headersOf(ask), body });
}

async function sendWhole({ hub, db }: SendParts, ask: FileAsk): Promise<HubReply> {
  const { reference, size } = ask.file;
  const body = await db.ownPiece({ reference, start: 0, length: size });
  const headers = { ...headersOf(ask), accept: "application/fhir+json" };
  const timeoutMs = 10 * 60_000;
  const answer = await hub.bytes({ method: "POST", path: "/fhir/Binary", headers, body, timeoutMs });
  return answer.ok ? { status: answer.value.status, json: jsonIn(answer.value) } : failureReply(answer.error);
}

const headersOf = ({ headers, file }: FileAsk) => ({ ...headers, "content-type": file.contentType });

const offsetIn = ({ headers }: BytesAnswer): number => Number(headers.get("upload-offset") ?? 0);

function jsonIn({ bytes }: BytesAnswer): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return undefined;
  }
}
