import type { Bundle, Encounter } from "@medplum/fhirtypes";
import { type Amendment, amendmentOf } from "../../electron/desk/db/stores/acts.ts";
import { isSigned, writingOf } from "../../electron/desk/db/stores/journal.ts";
import { openOutbox } from "../../electron/desk/db/stores/outbox.ts";
import { resourceByReference } from "../../electron/desk/db/stores/resources.ts";
import {
  commitSigned,
  type IssuedRow,
  issuedOf,
  signedOf,
  type SignedRow,
} from "../../electron/desk/db/stores/signed.ts";
import { unsentActs } from "../../electron/desk/views/held.ts";
import { type Receipt, receipt, type SealedEnvelope } from "../../shared/contract/hub-api.ts";
import { isPaperOut } from "../../shared/domain/consult-state.ts";
import { type Draft, emptyDraft } from "../../shared/domain/draft.ts";
import { hasCode } from "../../shared/fhir/reading.ts";
import type { Amends } from "../../shared/fhir/signed-parts.ts";
import { concept } from "../../shared/fhir/systems.ts";
import { signedBundle } from "../../shared/fhir/write-signed.ts";
import type { PaperModel } from "../../shared/paper/paper-model.ts";
import { paperLine, sampleDoctor, samplePaper } from "../../shared/paper/paper-sample.ts";
import type { Chart, Sitting } from "./sitting.ts";
import type { GlassItem } from "./hub/deliver.ts";
import { isoOf, pokeDelivery } from "./desk.ts";
import { lastIssued, recallsKnown } from "./recalls.ts";
import { noteEnqueued } from "./watch.ts";

const paper: PaperModel = {
  ...samplePaper(),
  sections: emptyDraft.sections,
  report: { findings: [], rulesRun: [], notChecked: [] },
};

/** The act of signing as the desk's handler does it; the seal is of glass, and the paper an invented one. */
export function sign(sitting: Sitting, chart: Chart): void {
  const { world, desk, seat } = sitting;
  const { db } = seat.disk;
  const { localId, task, ticket, isMine } = chart;
  const writing = writingOf(db, localId);
  const encounter = encounterOf(sitting, chart);
  if (isSigned(db, localId) || writing.seq === 0 || !encounter || ticket.patientReference === undefined)
    return;
  const outbox = openOutbox(db);
  const intent = outbox.find(({ kind, consultId }) => kind === "claim" && consultId === localId);
  const claimId = (isMine ? ticket.claimId : undefined) ?? intent?.id;
  if (claimId === undefined) return;
  const opened = amendmentOf(db, localId);
  const before = opened && issuedOf(db, localId);
  const amends = before && replacedPapers(before, opened.reason);
  const { asksForPapers } = world.plan;
  if (opened && !amends && asksForPapers !== true) return;
  // As the desk's review: its paper is out, and nothing of it was signed here.
  if (asksForPapers === true && isPaperOut(ticket.state) && !signedOf(db, localId)) return;
  const signedAt = isoOf(desk);
  const drawn: string[] = [];
  const bundle = JSON.stringify(
    signedBundle({
      task,
      encounter,
      patientReference: ticket.patientReference,
      practitionerReference: `Practitioner/doctor-${seat.doctor}`,
      doctor: { name: `Dr ${seat.doctor}` },
      draft: writing.draft,
      uuids: () => {
        const uuid = desk.given.uuid();
        drawn.push(uuid);
        return uuid;
      },
      signedAt,
      paper:
        asksForPapers === true
          ? wholePaperOf(writing.draft, signedAt, before && amends ? { before, opened } : undefined)
          : paperOf(writing.draft.lines.map(paperLine), signedAt),
      ownActs: unsentActs(outbox, localId, { id: `doctor-${seat.doctor}`, name: `Dr ${seat.doctor}` }),
      ...(amends ? { amends } : {}),
    }),
  );
  const [itemId = ""] = drawn;
  const item: GlassItem = {
    itemId,
    deskId: `desk-${desk.index}`,
    practitionerId: `doctor-${seat.doctor}`,
    taskId: task.id ?? "",
    claimId,
    signedAt,
    bundle,
    author: `Dr ${seat.doctor}`,
  };
  const sealed: SealedEnvelope = {
    itemId,
    hubId: "hub",
    enc: "glass",
    ciphertext: world.hub.glass.seal(item),
  };
  const envelope = JSON.stringify(sealed);
  const row = { itemId, consultId: localId, claimId, signedAt, bundle, paper: "{}", envelope };
  if (commitSigned(db, { ...row, draftSeq: writing.seq }) === "changed") return;
  noteEnqueued(world.watch, seat.file, itemId);
  world.watch.signed.set(itemId, {
    file: seat.file,
    bundle,
    taskId: item.taskId,
    doctor: seat.doctor,
    claimId,
    knewRecalls: recallsKnown(db, chart),
    wentOnFrom: opened && lastIssued(db, localId),
  });
  // Between the signature and the spool the process may die, and the disk be full: then the next round puts it there.
  if (sitting.draw < 0.8) {
    desk.spool.set(itemId, { envelope: sealed, receipt: undefined });
    world.watch.spooled.add(itemId);
    pokeDelivery(world, desk, { event: "put", byPerson: false });
  }
}

function paperOf(lines: PaperModel["lines"], writtenAt: string): PaperModel {
  const { qualification, speciality, council, registrationNumber, name } = sampleDoctor;
  return {
    ...paper,
    writtenAt,
    lines,
    doctor: { name, qualification, speciality, council, registrationNumber },
  };
}

/** All that was written, for whoever goes on from it at another PC. */
function wholePaperOf(
  { sections, lines }: Draft,
  writtenAt: string,
  later: { readonly before: IssuedRow; readonly opened: Amendment } | undefined,
): PaperModel {
  const written = { ...paperOf(lines.map(paperLine), writtenAt), sections };
  if (!later) return written;
  const { before, opened } = later;
  const { version, reason } = opened;
  const amends = { version, reason, replacesVersion: before.version, replacesAt: before.signedAt };
  return { ...written, amends };
}

function encounterOf({ seat }: Sitting, { ticket }: Chart): Encounter | undefined {
  const stored = resourceByReference(seat.disk.db, `Encounter/${ticket.encounterId}`);
  return stored && (JSON.parse(stored.json) as Encounter); // as the hub wrote it
}

/** As `electron/desk/handlers/later-version.ts`. */
function replacedPapers(signed: SignedRow, reason: string): Amends | undefined {
  const told: Receipt | undefined =
    signed.receipt === null ? undefined : receipt.parse(JSON.parse(signed.receipt));
  if (told?.outcome !== "issued") return undefined;
  const bundle = JSON.parse(signed.bundle) as Bundle; // our own signed bytes
  const named = (wanted: { system: string; code: string }) => {
    const born = (bundle.entry ?? []).find(
      ({ resource }) => resource?.resourceType === "Composition" && hasCode(resource.type, wanted),
    )?.fullUrl;
    const reference = told.resources.find(({ fullUrl }) => fullUrl === born)?.reference;
    return born === undefined || reference === undefined
      ? undefined
      : { reference, bornAs: born.replace("urn:uuid:", "") };
  };
  const [note, prescription] = [named(concept.note), named(concept.prescription)];
  if (!note || !prescription) return undefined;
  const bornAs = { note: note.bornAs, prescription: prescription.bornAs };
  return { note: note.reference, prescription: prescription.reference, reason, bornAs };
}
