import { z } from "zod";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { type Result, err, ok } from "../../../shared/result/result.ts";
import { type PieceHead, pieceBytes, readPieceHead } from "../../../shared/sync/next-piece.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { BytesAnswer } from "../hub/hub-bytes.ts";
import type { HubSession } from "../hub/hub-session.ts";

/** An attachment of a record, with what its document says of it. */
export type Wanted = {
  /** `Binary/id`. */
  readonly reference: string;
  readonly patientRef: string | undefined;
  /** `Attachment.hash`: SHA-1 in base64. */
  readonly sha1: string | undefined;
  readonly size: number | undefined;
};

export type FetchParts = {
  readonly hub: Pick<HubSession, "bytes">;
  readonly db: DeskDatabase;
  readonly now: () => Date;
  /** Asked before each piece: no room, signed out, or something more urgent. What has come stays. */
  readonly mayGoOn?: () => Promise<boolean>;
};

const attempted = "fetching a report";
const stopped = failure("hub-unreachable", attempted, "It was stopped; it goes on where it is.");
const damaged = failure("damaged", attempted, "What came has another hash or size than its document says.");

/**
 * Brings a Binary's content into the encrypted file, piece by piece from where an earlier try ended.
 *
 * Each piece is kept as it comes, so that a cut or a kill costs no more than the piece under way. Where the server
 * knows no ranges the whole is the piece. What is whole is compared with every hash that is known; what does not fit
 * is thrown away.
 */
export async function fetchAttachment(parts: FetchParts, wanted: Wanted): Promise<Result<"whole", Failure>> {
  const others = underWay.get(parts.db) ?? new Map<string, Fetched>();
  underWay.set(parts.db, others);
  // Who opens what is being fetched ahead waits for the same pieces, and goes on alone where that one stopped.
  const before = await others.get(wanted.reference);
  if (before?.ok === true) return before;
  const own = fetchAlone(parts, wanted).finally(() => others.delete(wanted.reference));
  others.set(wanted.reference, own);
  return own;
}

type Fetched = Promise<Result<"whole", Failure>>;
const underWay = new WeakMap<DeskDatabase, Map<string, Fetched>>();

async function fetchAlone(parts: FetchParts, wanted: Wanted): Fetched {
  const { db } = parts;
  for (let anew = 0; anew < 2; anew += 1) {
    const ended = await bringPieces(parts, wanted);
    if (ended === "other-version") {
      await db.dropAttachment(wanted.reference);
      continue;
    }
    if (ended !== "all-here") return err(ended);
    const { sha1, size } = wanted;
    const finished = await db.finishAttachment(wanted.reference, { sha1, size });
    if (finished === "whole") return ok("whole");
    await db.appendAudit({
      at: parts.now().toISOString(),
      kind: "attachment-damaged",
      subject: wanted.reference,
    });
    return err(damaged);
  }
  return err(failure("hub-unfit", attempted, "The hub changes the file while it sends it."));
}

async function bringPieces(
  parts: FetchParts,
  wanted: Wanted,
): Promise<"all-here" | "other-version" | Failure> {
  const { db, hub, now } = parts;
  for (;;) {
    const before = await db.comingOf(wanted.reference);
    if (before && before.held >= before.size) return "all-here";
    if ((await parts.mayGoOn?.()) === false) return stopped;
    const start = before?.held ?? 0;
    const answer = await hub.bytes({
      path: `/fhir/${wanted.reference}`,
      headers: { accept: "application/octet-stream", range: `bytes=${start}-${start + pieceBytes - 1}` },
      timeoutMs: 10 * 60_000,
    });
    if (!answer.ok) return answer.error;
    const piece = pieceIn(answer.value);
    if (piece === undefined) return refused(answer.value.status);
    const { head, bytes } = piece;
    const kept = await db.keepPiece({
      ...head,
      reference: wanted.reference,
      patientRef: wanted.patientRef,
      bytes,
      at: now().toISOString(),
    });
    if (kept === "other") return "other-version";
  }
}

type Piece = { readonly head: PieceHead; readonly bytes: Uint8Array };

const resource = z.looseObject({
  resourceType: z.literal("Binary"),
  data: z.string().optional(),
  contentType: z.string().optional(),
});

/** Some servers answer with the resource whatever they are asked for: its content is the whole then. */
function pieceIn({ status, headers, bytes }: BytesAnswer): Piece | undefined {
  const head = readPieceHead({ status, header: (name) => headers.get(name), length: bytes.length });
  if (head === undefined) return undefined;
  if (status !== 200 || !head.contentType.includes("fhir+json")) return { head, bytes };
  const binary = resource.safeParse(jsonIn(bytes));
  if (!binary.success) return undefined;
  const content = Uint8Array.from(Buffer.from(binary.data.data ?? "", "base64"));
  const { contentType = "application/octet-stream" } = binary.data;
  return { head: { ...head, size: content.length, contentType }, bytes: content };
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return undefined;
  }
}

function refused(status: number): Failure {
  if (status === 404 || status === 410) return failure("not-found", attempted, "The hub has no such file.");
  if (status === 403) return failure("not-allowed", attempted, "The hub does not show this file.");
  return failure("hub-unfit", attempted, `The hub answered ${status}.`);
}
