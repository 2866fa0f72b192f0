import type { Encounter, Resource } from "@medplum/fhirtypes";
import type { TimelineEntry } from "../contract/consult-view.ts";
import { documentEntries } from "./timeline-documents.ts";
import { observationEntries } from "./timeline-observations.ts";
import { deniesAllergy } from "./read-allergies.ts";
import { medicineName, saysNone } from "./read-medicines.ts";
import { codings, isVoid, list, localReference, ofType, referenceOf, timeOf, words } from "./reading.ts";
import { statusPart, texts, titled } from "./story-title.ts";
import { concept } from "./systems.ts";

type IdOf = (reference: string) => string;

/**
 * The patient's story, newest first, a line per thing: what was measured together, or given on one day, is one
 * line. Undated things are left out of the story; they stand in the banner's facts.
 */
export function timelineOf(record: readonly Resource[], idOf: IdOf): TimelineEntry[] {
  const valid = record.filter((each) => !isVoid(each));
  const entries = [
    ...encounterEntries(valid, idOf),
    ...conditionEntries(valid, idOf),
    ...medicineEntries(valid, idOf),
    ...documentEntries(valid, idOf),
    ...observationEntries(valid, idOf),
    ...procedureEntries(valid, idOf),
    ...immunisationEntries(valid, idOf),
    ...allergyEntries(valid, idOf),
  ];
  // A time is read once, not at every comparison.
  return entries
    .map((entry) => ({ entry, atMs: timeOf(entry.at) }))
    .filter(({ atMs }) => atMs > -Infinity)
    .toSorted((one, other) => other.atMs - one.atMs || compareText(other.entry.at, one.entry.at))
    .map(({ entry }) => entry);
}

const beforeVisit: readonly Encounter["status"][] = ["planned", "arrived", "triaged"];

function encounterEntries(record: readonly Resource[], idOf: IdOf): TimelineEntry[] {
  const conditions = Map.groupBy(ofType(record, "Condition"), (each) => localReference(each.encounter));
  return ofType(record, "Encounter").flatMap((encounter) => {
    const reference = referenceOf(encounter);
    const at = encounter.period?.start ?? encounter.period?.end ?? encounter.meta?.lastUpdated;
    if (at === undefined || encounter.status === "cancelled") return [];
    const tele = encounter.class?.code === concept.virtual.code;
    const kind = !tele ? "visit" : beforeVisit.includes(encounter.status) ? "request" : "tele-consult";
    const found = (conditions.get(reference) ?? []).flatMap(({ code }) => words(code) ?? []);
    const reason = list(encounter.reasonCode).flatMap((each) => words(each) ?? []);
    const title = reason[0] ?? list(encounter.type).flatMap((each) => words(each) ?? [])[0];
    const detail = texts([...new Set(found)].filter((each) => each !== title).join(", "));
    const place = encounter.serviceProvider?.display ?? list(encounter.location)[0]?.location?.display;
    return [{ id: idOf(reference), at, kind, title: titled(title, "visit"), detail, ...placed(place) }];
  });
}

function conditionEntries(record: readonly Resource[], idOf: IdOf): TimelineEntry[] {
  return ofType(record, "Condition").flatMap((condition) => {
    const at = condition.onsetDateTime ?? condition.onsetPeriod?.start ?? condition.recordedDate;
    if (at === undefined) return [];
    const status = codings(condition.clinicalStatus)[0]?.code;
    const until = condition.abatementDateTime?.slice(0, 10);
    const detail = until === undefined ? statusPart(status) : [{ until }];
    const title = titled(words(condition.code), "diagnosis");
    return [{ id: idOf(referenceOf(condition)), at, kind: "diagnosis" as const, title, detail }];
  });
}

function medicineEntries(record: readonly Resource[], idOf: IdOf): TimelineEntry[] {
  const all = [
    ...ofType(record, "MedicationRequest").map((one) => ({
      one,
      at: one.authoredOn,
      dose: list(one.dosageInstruction).find(({ text }) => text)?.text,
    })),
    ...ofType(record, "MedicationStatement").map((one) => ({
      one,
      at: one.effectivePeriod?.start ?? one.effectiveDateTime ?? one.dateAsserted,
      dose: list(one.dosage).find(({ text }) => text)?.text,
    })),
  ];
  return all.flatMap(({ one, at, dose }) => {
    if (at === undefined) return [];
    const detail = [...texts(dose), ...(one.status === "active" ? [] : statusPart(one.status))];
    const title = saysNone(one) ? { word: "no-medicines" as const } : { text: medicineName(record, one) };
    return [{ id: idOf(referenceOf(one)), at, kind: "medicine" as const, title, detail }];
  });
}

function procedureEntries(record: readonly Resource[], idOf: IdOf): TimelineEntry[] {
  return ofType(record, "Procedure").flatMap((procedure) => {
    const at = procedure.performedDateTime ?? procedure.performedPeriod?.start;
    if (at === undefined || procedure.status === "not-done") return [];
    const title = titled(words(procedure.code), "procedure");
    const detail = words(list(procedure.reasonCode)[0]) ?? list(procedure.reasonReference)[0]?.display;
    const place = procedure.location?.display;
    const entry = { id: idOf(referenceOf(procedure)), at, kind: "procedure" as const, title };
    return [{ ...entry, detail: texts(detail), ...placed(place) }];
  });
}

/** Vaccines of one day are one line. */
function immunisationEntries(record: readonly Resource[], idOf: IdOf): TimelineEntry[] {
  const given = ofType(record, "Immunization").filter(({ status }) => status !== "not-done");
  const byDay = Map.groupBy(given, ({ occurrenceDateTime }) => occurrenceDateTime?.slice(0, 10) ?? "");
  return [...byDay.values()].flatMap((sameDay) => {
    const [first] = sameDay;
    if (first?.occurrenceDateTime === undefined) return [];
    const at = first.occurrenceDateTime;
    const names = sameDay.flatMap(({ vaccineCode }) => words(vaccineCode) ?? []).join(", ");
    const title = titled(names === "" ? undefined : names, "vaccine");
    return [{ id: idOf(referenceOf(first)), at, kind: "immunisation" as const, title, detail: [] }];
  });
}

function allergyEntries(record: readonly Resource[], idOf: IdOf): TimelineEntry[] {
  return ofType(record, "AllergyIntolerance").flatMap((allergy) => {
    const at = allergy.recordedDate ?? allergy.onsetDateTime;
    if (at === undefined) return [];
    const title = deniesAllergy(allergy)
      ? { word: "no-allergy" as const }
      : titled(words(allergy.code), "allergy");
    const detail = list(allergy.reaction)
      .flatMap(({ manifestation }) => list(manifestation).flatMap((each) => words(each) ?? []))
      .join(", ");
    return [{ id: idOf(referenceOf(allergy)), at, kind: "allergy" as const, title, detail: texts(detail) }];
  });
}

const placed = (place: string | undefined) => (place ? { place } : {});

const compareText = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
