import { randomUUID } from "node:crypto";
import type { Handlers } from "../../../shared/contract/dispatch.ts";
import type { SealedEnvelope } from "../../../shared/contract/hub-api.ts";
import { type RescuePackage, rescuePackage } from "../../../shared/contract/rescue.ts";
import { consultId } from "../../../shared/domain/ids.ts";
import type { Draft } from "../../../shared/domain/draft.ts";
import { failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import { newCode, openWork, sealWork } from "../rescue/seal-work.ts";
import type { Current } from "../session/current.ts";
import { ticketAround } from "../views/queue.ts";
import { patientNames } from "../../../shared/fhir/patient-name.ts";
import { type HandlerParts, signedIn } from "./handler-parts.ts";

type Names = "rescue.preview" | "rescue.make" | "rescue.take";

export function rescueHandlers(parts: HandlerParts): Pick<Handlers, Names> {
  const { clock, sender, events } = parts;
  return {
    "rescue.preview": async () => {
      const current = signedIn(parts, "looking at what is unsent");
      if (!current.ok) return current;
      const { db } = current.value;
      await saveAll(parts, current.value);
      const own = await db.unansweredSigned();
      const sealed = await sealedItems(parts, current.value);
      const work = await db.workToRescue();
      const consults = new Set([
        ...own.map((row) => row.consultId),
        ...work.items.flatMap((item) => item.consultId ?? []),
      ]);
      const patients = await Promise.all([...consults].map((id) => patientOf(current.value, id)));
      return ok({
        signed: sealed.length,
        signedOfOthers: sealed.length - own.length,
        work: work.items.length,
        patients: new Set(patients.map((patient) => patient?.id ?? "")).size,
      });
    },
    "rescue.make": async () => {
      const current = signedIn(parts, "writing unsent work into a file");
      if (!current.ok) return current;
      const { db, session, hubInfo } = current.value;
      await saveAll(parts, current.value);
      const madeAt = clock().toISOString();
      const head = { id: randomUUID(), hubId: hubInfo.hubId, madeAt };
      const births = (await db.workToRescue()).consults.map(({ consultId: id }) => ({
        consultId: id,
        uuid: randomUUID(),
      }));
      await db.readyForRescue({ packageId: head.id, at: madeAt, births });
      const work = await db.workToRescue();
      const code = work.items.length === 0 ? undefined : newCode();
      const made: RescuePackage = {
        format: "paramarsh-rescue",
        version: 1,
        ...head,
        envelopes: [...(await sealedItems(parts, current.value))],
        ...(code === undefined
          ? {}
          : { work: sealWork({ ...work, practitionerId: session.doctor.id }, code, head) }),
      };
      const name = `paramarsh-unsent-${madeAt.slice(0, 16).replace(/[-:]/g, "")}.json`;
      return ok({ name, text: JSON.stringify(made), ...(code === undefined ? {} : { code }) });
    },
    "rescue.take": async ({ text, code }) => {
      const attempted = "taking in work of another desk";
      const current = signedIn(parts, attempted);
      if (!current.ok) return current;
      const read = rescuePackage.safeParse(jsonOf(text));
      if (!read.success)
        return err(failure("invalid-input", attempted, "The file is cut off, or is another."));
      const { envelopes, hubId, madeAt } = read.data;
      if (hubId !== current.value.hubInfo.hubId)
        return err(failure("not-allowed", attempted, "The file was made for another hub."));
      takeEnvelopes(parts, envelopes);
      if (envelopes.length > 0) void sender.now();
      const work = await takeWork(parts, current.value, read.data, code);
      events.emit({ kind: "sync-changed" });
      events.emit({ kind: "queue-changed" });
      return ok({ madeAt, signed: envelopes.length, ...work });
    },
  };
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

const noWork = { items: 0, alreadyHere: 0, apart: [] };

async function takeWork(
  { clock, events }: HandlerParts,
  current: Current,
  made: RescuePackage,
  code?: string,
) {
  if (made.work === undefined) return { work: "none" as const, ...noWork };
  if (code === undefined || code.trim() === "") return { work: "code-needed" as const, ...noWork };
  const work = openWork(made.work, code, made);
  if (!work) return { work: "wrong-code" as const, ...noWork };
  if (work.practitionerId !== current.session.doctor.id)
    return { work: "of-another-doctor" as const, ...noWork };
  const taken = await current.db.takeRescued({ packageId: made.id, work, at: clock().toISOString() });
  for (const { consultId: id } of work.consults)
    events.emit({ kind: "consult-changed", consultId: consultId.parse(id) });
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
  return { ...taken, work: "taken" as const, apart };
}

/** What was typed and is no revision yet becomes one: the file must hold it. */
async function saveAll({ clock }: HandlerParts, { db }: Current): Promise<void> {
  for (const id of await db.unsavedWriting())
    await db.checkpoint({
      consultId: id,
      reason: "hand-over",
      at: clock().toISOString(),
      outboxId: randomUUID(),
    });
}

/** Whoever's they are; the own ones also where the disk had no room for the envelope. */
async function sealedItems({ spool }: HandlerParts, { db }: Current): Promise<readonly SealedEnvelope[]> {
  const own = (await db.unansweredSigned()).map(({ envelope }) => JSON.parse(envelope) as SealedEnvelope); // made here
  const sealed = new Map([...spool.waiting(), ...own].map((envelope) => [envelope.itemId, envelope]));
  return [...sealed.values()];
}

async function patientOf({ db }: Current, id: string) {
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
