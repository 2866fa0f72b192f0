import type { SealedEnvelope } from "../../../shared/contract/hub-api.ts";
import type { Output } from "../../../shared/contract/calls.ts";
import { type RescuePackage, rescuePackage } from "../../../shared/contract/rescue.ts";
import type { Draft } from "../../../shared/domain/draft.ts";
import { consultId } from "../../../shared/domain/ids.ts";
import { patientNames } from "../../../shared/fhir/patient-name.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { type Result, err, ok } from "../../../shared/result/result.ts";
import type { TakenWork } from "../db/stores/rescue-in.ts";
import type { HandlerParts } from "../handlers/handler-parts.ts";
import type { Current } from "../session/current.ts";
import { ticketAround } from "../views/queue.ts";
import { attempted, partTaker, type TakePart, tellAll } from "./part-taker.ts";
import { countParts } from "./parts-plan.ts";
import { partsKey } from "./seal-part.ts";
import { openWork } from "./seal-work.ts";

const noWork = { items: 0, alreadyHere: 0, apart: [], files: 0 };

export type Taking = {
  readonly packageId: string;
  readonly taken: Omit<Output<"rescue.take">, "packageId" | "parts">;
  /** How many parts are wanted now, from the first on. */
  readonly parts: number;
  readonly takePart: TakePart;
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
  const { files, taking, ...work } = await takeWork(parts, current, read.data, code);
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
    takePart: partTaker(parts, current, { packageId, taking, key, count, files }),
  });
}

/**
 * One that is answered already, and whose answer no file has taken in, is asked about once more: it may have been spoilt
 * on its way and refused, or its hub may have come back from a backup since. The hub answers the same again.
 */
export function takeEnvelopes(
  { spool }: Pick<HandlerParts, "spool">,
  envelopes: readonly SealedEnvelope[],
): void {
  const answered = new Set(spool.receipts().map(({ itemId }) => itemId));
  for (const envelope of envelopes) {
    if (answered.has(envelope.itemId)) spool.remove(envelope.itemId);
    spool.put(envelope);
  }
}

type Work = Omit<Taking["taken"], "madeAt" | "signed" | "files"> & Pick<TakenWork, "files" | "taking">;

async function takeWork(
  { clock, events }: HandlerParts,
  current: Current,
  made: RescuePackage,
  code?: string,
): Promise<Work> {
  const nothing = { ...noWork, files: [], taking: 0 };
  if (made.work === undefined) return { ...nothing, work: "none" };
  if (code === undefined || code.trim() === "") return { ...nothing, work: "code-needed" };
  const work = openWork(made.work, code, made);
  if (typeof work === "string") return { ...nothing, work };
  if (work.practitionerId !== current.session.doctor.id) return { ...nothing, work: "of-another-doctor" };
  const taken = await current.db.takeRescued({ packageId: made.id, work, at: clock().toISOString() });
  const { touched, isWhole, ...answer } = taken;
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
  return { ...answer, work: isWhole ? "taken" : "taken-in-part", apart };
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
