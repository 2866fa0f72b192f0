import type { SealedEnvelope } from "../../../shared/contract/hub-api.ts";
import type { Output } from "../../../shared/contract/calls.ts";
import { type RescuePackage, rescuePackage } from "../../../shared/contract/rescue.ts";
import type { Draft } from "../../../shared/domain/draft.ts";
import { consultId } from "../../../shared/domain/ids.ts";
import { patientNames } from "../../../shared/fhir/patient-name.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { type Result, err, ok } from "../../../shared/result/result.ts";
import { rescuedReference } from "../db/stores/rescue-files.ts";
import type { TakenWork } from "../db/stores/rescue-in.ts";
import type { HandlerParts } from "../handlers/handler-parts.ts";
import type { Current } from "../session/current.ts";
import { ticketAround } from "../views/queue.ts";
import { countParts, slicesOf } from "./parts-plan.ts";
import { openPart, partsKey } from "./seal-part.ts";
import { openWork } from "./seal-work.ts";

export const attempted = "taking in work of another desk";
const noWork = { items: 0, alreadyHere: 0, apart: [], files: 0 };

export type Taking = {
  readonly packageId: string;
  readonly taken: Omit<Output<"rescue.take">, "packageId" | "parts">;
  /** How many parts are wanted now, from the first on. */
  readonly parts: number;
  /** The next part, in order; how many files are whole with it. */
  readonly takePart: (index: number, sealed: Uint8Array) => Promise<Result<number, Failure>>;
};

/** Takes in what it can: signed items always, the author's other work by the code. Twice is once. */
export async function takePackage(
  parts: HandlerParts,
  current: Current,
  { text, code }: { readonly text: string; readonly code?: string | undefined },
): Promise<Result<Taking, Failure>> {
  const read = rescuePackage.safeParse(jsonOf(text));
  if (!read.success) return err(failure("invalid-input", attempted, "The file is cut off, or is another."));
  const { envelopes, hubId, madeAt, id: packageId } = read.data;
  if (hubId !== current.hubInfo.hubId)
    return err(failure("not-allowed", attempted, "The file was made for another hub."));
  takeEnvelopes(parts, envelopes);
  if (envelopes.length > 0) void parts.sender.now();
  const { files, ...work } = await takeWork(parts, current, read.data, code);
  await parts.mergeReceipts(); // the hub may have answered before the author was here
  tellAll(parts);
  const wanted = files.filter(({ isWanted }) => isWanted);
  const taken = { madeAt, signed: envelopes.length, ...work, files: wanted.length };
  const sealed = read.data.work;
  const count = wanted.length === 0 || code === undefined || !sealed ? 0 : countParts(files);
  const key = count === 0 || code === undefined || !sealed ? new Uint8Array() : partsKey(code, sealed);
  return ok({
    packageId,
    taken,
    parts: count,
    takePart: partTaker(parts, current, { packageId, key, count, files }),
  });
}

type Coming = {
  readonly packageId: string;
  readonly key: Uint8Array;
  readonly count: number;
  readonly files: TakenWork["files"];
};

/** Longer no act waits for a part: the stick was pulled out, or the window is closed. */
const patienceMs = 5 * 60_000;

/** Each part is opened, and each file compared by its hash before it is called here. */
function partTaker(parts: HandlerParts, { db, sync }: Current, coming: Coming): Taking["takePart"] {
  const { packageId, key, count, files } = coming;
  // The next round tries again.
  const pushed = () => void Promise.all([sync.push(), sync.pushChats()]).catch(() => undefined);
  const givenUp = async (): Promise<void> => {
    if (!(await db.endComing())) return;
    pushed();
    tellAll(parts);
  };
  // Signed out meanwhile, the next sign-in sees to it.
  const patience = setTimeout(() => void givenUp().catch(() => undefined), patienceMs).unref();
  if (count === 0) clearTimeout(patience);
  const wanted = new Map(files.flatMap((file) => (file.isWanted ? [[file.fileId, file]] : [])));
  const state = { next: 0, whole: 0 };
  return async (index, sealed) => {
    const damaged = err(failure("invalid-input", attempted, "The file is cut off, or is another."));
    if (index !== state.next || index >= count) return damaged;
    const plain = openPart(key, { packageId, index, isLast: index === count - 1 }, sealed);
    if (plain === undefined) {
      await givenUp();
      return damaged;
    }
    patience.refresh();
    let at = 0;
    for (const { fileId, start, length } of slicesOf(files, index)) {
      const bytes = plain.subarray(at, at + length);
      at += length;
      const file = wanted.get(fileId);
      if (file === undefined) continue;
      const { contentType, size, patientRef } = file;
      const reference = rescuedReference(file);
      if (start === 0) await db.dropAttachment(reference); // what an earlier taking had begun
      const of = { reference, patientRef, contentType, size, version: "", sha256: undefined };
      await db.keepPiece({ ...of, start, bytes, at: parts.clock().toISOString() });
      if (start + length < size) continue;
      if ((await db.takeRescuedFile(file, parts.clock().toISOString())) === "damaged") {
        await givenUp();
        return damaged;
      }
      state.whole += 1;
      parts.events.emit({ kind: "consult-changed", consultId: consultId.parse(file.consultId) });
    }
    state.next += 1;
    if (state.next === count) {
      clearTimeout(patience);
      pushed();
    }
    tellAll(parts);
    return ok(state.whole);
  };
}

function tellAll({ events }: HandlerParts): void {
  events.emit({ kind: "sync-changed" });
  events.emit({ kind: "queue-changed" });
}

/** An envelope that was spoilt on its way, and refused, gives way to the one that comes now. */
function takeEnvelopes({ spool }: HandlerParts, envelopes: readonly SealedEnvelope[]): void {
  const refused = new Set(
    spool.receipts().flatMap(({ outcome, itemId }) => (outcome === "refused" ? itemId : [])),
  );
  for (const envelope of envelopes) {
    if (refused.has(envelope.itemId)) spool.remove(envelope.itemId);
    spool.put(envelope);
  }
}

type Work = Omit<Taking["taken"], "madeAt" | "signed" | "files"> & { readonly files: TakenWork["files"] };

async function takeWork(
  { clock, events }: HandlerParts,
  current: Current,
  made: RescuePackage,
  code?: string,
): Promise<Work> {
  const nothing = { ...noWork, files: [] };
  if (made.work === undefined) return { ...nothing, work: "none" };
  if (code === undefined || code.trim() === "") return { ...nothing, work: "code-needed" };
  const work = openWork(made.work, code, made);
  if (!work) return { ...nothing, work: "wrong-code" };
  if (work.practitionerId !== current.session.doctor.id) return { ...nothing, work: "of-another-doctor" };
  const taken = await current.db.takeRescued({ packageId: made.id, work, at: clock().toISOString() });
  const { touched, ...answer } = taken;
  for (const id of new Set(touched)) events.emit({ kind: "consult-changed", consultId: consultId.parse(id) });
  void current.sync.push().catch(() => undefined); // the next round tries again
  const apart = await Promise.all(
    taken.apart.map(async ({ consultId: id, draft }) => {
      const patient = await patientOf(current, id);
      const { sections } = JSON.parse(draft) as Draft; // written by a desk from a parsed draft
      return {
        consultId: consultId.parse(id),
        patientName: patient ? patientNames(patient).name : "",
        text: Object.values(sections)
          .filter((part) => part !== "")
          .join("\n\n"),
      };
    }),
  );
  return { ...answer, work: "taken", apart };
}

export async function patientOf({ db }: Current, id: string) {
  const stored = await db.resourceByLocalId(id);
  return stored && (await ticketAround(db, stored)).patient;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
