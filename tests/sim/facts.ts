import type { Patient } from "@medplum/fhirtypes";
import { redecideFact, tellFact } from "../../electron/desk/db/stores/facts.ts";
import { resourceByReference } from "../../electron/desk/db/stores/resources.ts";
import { type FactsSubject, factsSubject } from "../../shared/domain/fact-change.ts";
import type { PatientDetails } from "../../shared/domain/patient-details.ts";
import { detailsOf } from "../../shared/fhir/patient-details.ts";
import { decidedDetails, mergeDetails } from "../../shared/sync/merge/merge-details.ts";
import { isoOf, poke } from "./desk.ts";
import type { Chart, Sitting } from "./sitting.ts";
import { leftOf, noteEnqueued } from "./watch.ts";
import type { World } from "./world.ts";

/** A field with a new word in it, that is nobody else's. */
export function corrected({ watch }: World, base: PatientDetails, draw: number): PatientDetails {
  const field = draw < 0.6 ? "village" : "abha";
  const word = `word-${(watch.tokens += 1)}`;
  watch.details.set(word, base[field]);
  return { ...base, [field]: word };
}

/** As `electron/desk/handlers/fact-handlers.ts`: what the doctor corrects or adds, on top of what this PC shows. */
export function tell({ world, desk, seat, draw }: Sitting, { localId, ticket, isMine }: Chart): void {
  const { db } = seat.disk;
  const { patientReference } = ticket;
  const patient = patientHere({ seat }, patientReference ?? "");
  if (!isMine || !patient || patientReference === undefined) return;
  const base = detailsOf(patient);
  const change: FactsSubject["change"] =
    draw < 0.4
      ? { kind: "allergy", allergy: { substance: draw < 0.2 ? "Ibuprofen" : "Iodine" } }
      : { kind: "details", base, mine: corrected(world, base, (draw - 0.4) / 0.6) };
  const subject = factsSubject.parse({
    patientReference,
    change,
    at: isoOf(desk),
    by: { reference: `Practitioner/doctor-${seat.doctor}`, display: `Dr ${seat.doctor}` },
  });
  const id = desk.given.uuid();
  const item = { id, consultId: localId, createdAt: isoOf(desk), subject: JSON.stringify(subject) };
  tellFact(db, { ...item, kind: change.kind });
  noteEnqueued(world.watch, seat.file, id);
  poke(world, desk, { event: "enqueued" });
}

type Parked = { readonly id: string; readonly subject: string };

/** As `electron/desk/conflict/decide-conflict.ts`: mine or theirs, where both changed the same field. */
export function decideFact({ world, desk, seat, draw }: Sitting, { id, subject }: Parked): void {
  const told = factsSubject.parse(JSON.parse(subject));
  const patient = patientHere({ seat }, told.patientReference);
  if (told.change.kind !== "details" || !patient) return;
  const { base, mine } = told.change;
  const theirs = detailsOf(patient);
  const decision = draw < 0.5 ? "keep-mine" : "keep-theirs";
  const { conflicts } = mergeDetails(base, mine, theirs);
  const mineIn = decision === "keep-mine" ? conflicts : [];
  const change = { kind: "details" as const, ...decidedDetails(base, mine, theirs, mineIn) };
  for (const field of ["village", "abha"] as const) {
    const word = change.mine[field];
    if (word !== undefined && word !== theirs[field]) world.watch.details.set(word, theirs[field]);
  }
  leftOf(world.watch, seat.file).delete(id);
  redecideFact(seat.disk.db, {
    id,
    subject: JSON.stringify({ ...told, change }),
    decision,
    at: isoOf(desk),
  });
}

function patientHere({ seat }: Pick<Sitting, "seat">, reference: string): Patient | undefined {
  const stored = resourceByReference(seat.disk.db, reference);
  return stored && (JSON.parse(stored.json) as Patient); // as the hub wrote it
}
