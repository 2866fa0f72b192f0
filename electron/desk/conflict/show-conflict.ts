import { createHash } from "node:crypto";
import type { Resource } from "@medplum/fhirtypes";
import type { ConflictPart, ConflictView } from "../../../shared/contract/conflict-view.ts";
import type { LatePaper } from "../../../shared/contract/late-api.ts";
import type { Doctor } from "../../../shared/contract/session-view.ts";
import { type Draft, noteSections } from "../../../shared/domain/draft.ts";
import { type FactsSubject, factsSubject } from "../../../shared/domain/fact-change.ts";
import { consultId } from "../../../shared/domain/ids.ts";
import { detailFields, type PatientDetails } from "../../../shared/domain/patient-details.ts";
import type { Bilingual } from "../../../shared/domain/words.ts";
import { detailsOf } from "../../../shared/fhir/patient-details.ts";
import { patientNames } from "../../../shared/fhir/patient-name.ts";
import { words } from "../../../shared/fhir/reading.ts";
import { writtenBy } from "../../../shared/fhir/written-by.ts";
import type { Knowledge } from "../../../shared/knowledge/knowledge.ts";
import { mergeDetails } from "../../../shared/sync/merge/merge-details.ts";
import { mergeDrafts } from "../../../shared/sync/merge/merge-drafts.ts";
import { isSame } from "../../../shared/sync/merge/same.ts";
import { readOtherDesk } from "../../../shared/sync/recipes/words.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { OutboxRow } from "../db/stores/outbox.ts";
import type { ApartDraft } from "../db/stores/rescue-apart.ts";
import { lineWordsOf } from "../views/consult.ts";
import { ticketAround } from "../views/queue.ts";
import { resourceOf } from "../views/record.ts";
import { codeWords, entryWords } from "./beside-words.ts";
import { keptLate } from "./pull-late.ts";
import { apartDraftsIn, type BothDrafts, bothDraftsIn, type TwoDrafts } from "./two-drafts.ts";

type Part = ConflictView["parts"][number];
/** By which tables a consult is written: medicines have the names that the institute gives them. */
type TablesOf = (consultId: string) => Knowledge;
type Shown = Omit<ConflictView, "id" | "mark" | "consultId" | "patientName">;
/** What the two versions were read from, once: what is decided must be about what was compared. */
export type Judged =
  | { readonly of: "facts"; readonly row: OutboxRow; readonly there: Resource }
  | { readonly of: "draft"; readonly row: OutboxRow; readonly both: BothDrafts }
  | { readonly of: "apart"; readonly apart: ApartDraft; readonly both: TwoDrafts }
  | { readonly of: "late" };
type Read = { readonly shown: Shown; readonly judged: Judged };

/** The two versions behind a row of the inbox, from this PC alone; undefined when it was decided meanwhile. */
export async function readConflict(
  db: DeskDatabase,
  id: string,
  doctor: Doctor,
  tables: TablesOf,
): Promise<{ readonly view: ConflictView; readonly judged: Judged } | undefined> {
  // What was signed here and came late is compared as the hub holds it.
  const row = (await db.openOutbox()).find(
    (one) => one.id === id && one.state === "parked" && one.kind !== "signed",
  );
  const apart = row ? undefined : (await db.apartDrafts()).find((one) => one.id === id);
  const late = row || apart ? undefined : (await keptLate(db)).find((one) => one.itemId === id);
  const consult =
    row?.consultId ??
    apart?.consultId ??
    (late && (await db.resourceByReference(`Task/${late.taskId}`))?.localId);
  const stored = consult == null ? undefined : await db.resourceByLocalId(consult);
  if (!stored) return undefined;
  const knowledge = tables(stored.localId);
  const read = row
    ? await ofRow(db, row, doctor, knowledge)
    : apart
      ? await besideOwn(db, apart, doctor, knowledge)
      : late && ofLate(late, (await db.writingOf(stored.localId)).draft, doctor, knowledge);
  if (!read) return undefined;
  const { shown, judged } = read;
  const { patient } = await ticketAround(db, stored);
  const view = {
    ...shown,
    mark: markOf(shown, judged),
    id,
    consultId: consultId.parse(stored.localId),
    patientName: patient ? patientNames(patient).name : "",
  };
  return { view, judged };
}

/** Of the drafts themselves too: a difference that no part tells in words is one all the same. */
function markOf(shown: Shown, judged: Judged): string {
  const drafts = judged.of === "draft" || judged.of === "apart" ? [judged.both.mine, judged.both.theirs] : [];
  return createHash("sha256")
    .update(JSON.stringify([shown, drafts]))
    .digest("base64url");
}

async function ofRow(
  db: DeskDatabase,
  row: OutboxRow,
  doctor: Doctor,
  knowledge: Knowledge,
): Promise<Read | undefined> {
  const kind = row.why?.split("/")[0];
  if (row.kind === "facts" && kind === "facts-conflict") return factsParts(db, row, doctor);
  if (row.kind !== "checkpoint" || kind !== "other-desk-draft") return undefined;
  const both = await bothDrafts(db, row);
  if (!both) return undefined;
  const at = { consultId: row.consultId ?? "", at: row.createdAt };
  return { shown: await draftView(db, both, at, doctor, knowledge), judged: { of: "draft", row, both } };
}

/** Rescued from another PC: compared as two drafts that met at the hub are. */
async function besideOwn(
  db: DeskDatabase,
  apart: ApartDraft,
  doctor: Doctor,
  knowledge: Knowledge,
): Promise<Read | undefined> {
  const both = apartDraftsIn(apart, await db.writingOf(apart.consultId));
  if (!both) return undefined;
  return {
    shown: await draftView(db, both, apart, doctor, knowledge),
    judged: { of: "apart", apart, both },
  };
}

async function draftView(
  db: DeskDatabase,
  both: TwoDrafts,
  { consultId: of, at }: { readonly consultId: string; readonly at: string },
  doctor: Doctor,
  knowledge: Knowledge,
): Promise<Shown> {
  const shown = draftParts(both, at, doctor, knowledge);
  return (await db.isSigned(of)) ? { ...shown, decisions: ["keep-mine"] } : shown;
}

/** As the hub holds it now: what somebody told here must not be laid over it. */
async function factsParts(db: DeskDatabase, row: OutboxRow, doctor: Doctor): Promise<Read | undefined> {
  const told = factsSubject.parse(JSON.parse(row.subject));
  const { change } = told;
  const reference = change.kind === "refute-allergy" ? change.reference : told.patientReference;
  const stored = await db.resourceByReference(reference);
  const there = stored && resourceOf(stored);
  const shown = factsShown(told, there, doctor);
  return shown && there && { shown, judged: { of: "facts", row, there } };
}

function factsShown(
  { change, at }: FactsSubject,
  there: Resource | undefined,
  doctor: Doctor,
): Shown | undefined {
  const mine = { by: doctor.name, at };
  if (change.kind === "refute-allergy") {
    const theirs = there?.resourceType === "AllergyIntolerance" ? (words(there.code) ?? "") : "";
    const part: Part = { part: "allergy", mine: `✕ ${change.substance}`, theirs, differs: true, asks: true };
    const decisions: Shown["decisions"] = ["keep-mine", "keep-theirs"];
    return { kind: "facts", mine, theirs: versionOf(there), parts: [part], decisions };
  }
  if (change.kind !== "details" || there?.resourceType !== "Patient") return undefined;
  const { base, mine: told } = change;
  const theirs = detailsOf(there);
  const { conflicts } = mergeDetails(base, told, theirs);
  return {
    kind: "facts",
    mine,
    theirs: versionOf(there),
    parts: detailFields.flatMap((field) => {
      const differs = !isSame(told[field], theirs[field]);
      const [own, other] = [fieldText(told[field]), fieldText(theirs[field])];
      if (own === "" && other === "") return [];
      return [{ part: field, mine: own, theirs: other, differs, asks: conflicts.includes(field) }];
    }),
    decisions: ["keep-mine", "keep-theirs"],
  };
}

/** Whose words stand at the hub, and since when: as far as it says so. */
function versionOf(there: Resource | undefined): Shown["theirs"] {
  const by = there && writtenBy(there);
  const at = there?.meta?.lastUpdated;
  return { ...(by === undefined ? {} : { by }), ...(at === undefined ? {} : { at }) };
}

function fieldText(value: PatientDetails[keyof PatientDetails]): string {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  return Array.isArray(value) ? value.join(", ") : `${value.relation}: ${value.name}`;
}

/** One doctor's two drafts of a consult and the one from which both went on, as this PC has them. */
export async function bothDrafts(db: DeskDatabase, row: OutboxRow): Promise<BothDrafts | undefined> {
  const seen = readOtherDesk(row.why);
  const stored = seen && (await db.resourceByReference(`Composition/${seen.compositionId}`));
  if (!stored) return undefined;
  const consult = row.consultId ?? "";
  const [common, writing] = [await db.commonDraft(consult), await db.writingOf(consult)];
  return bothDraftsIn({ read: stored.json, seen, common, writing });
}

function draftParts(both: TwoDrafts, at: string, doctor: Doctor, knowledge: Knowledge): Shown {
  const { conflicts } = mergeDrafts(both.base, both.mine, both.theirs);
  const asks = (part: ConflictPart): boolean =>
    conflicts.some((one) =>
      one.part === "section"
        ? one.section === part
        : one.part === "line"
          ? part === "lines"
          : part === one.part,
    );
  return {
    kind: "draft",
    mine: { by: doctor.name, at },
    theirs: { by: doctor.name, ...(both.theirsAt === "" ? {} : { at: both.theirsAt }) },
    parts: [
      ...sectionParts(both.mine.sections, both.theirs.sections),
      besidePart("diagnoses", both, "diagnoses", codeWords),
      linesPart(lineWordsOf(both.mine, knowledge), lineWordsOf(both.theirs, knowledge)),
      besidePart("entry", both, "entry", (draft) => entryWords(draft, knowledge)),
      textPart("visit", visitText(both.mine), visitText(both.theirs)),
    ]
      .filter((one) => one.mine !== "" || one.theirs !== "")
      .map((one) => ({ ...one, asks: asks(one.part) })),
    decisions: ["keep-mine", "keep-theirs", "keep-both"],
  };
}

const ofLate = (late: LatePaper, own: Draft, doctor: Doctor, knowledge: Knowledge): Read => ({
  shown: lateParts(late, own, doctor, knowledge),
  judged: { of: "late" },
});

/** The late paper beside what this doctor has written so far. */
function lateParts(late: LatePaper, own: Draft, doctor: Doctor, knowledge: Knowledge): Shown {
  const parts = [
    ...sectionParts(own.sections, late.sections),
    linesPart(lineWordsOf(own, knowledge), late.lines),
  ];
  return {
    kind: late.mine && late.mayDecide ? "late-own" : "late",
    mine: { by: doctor.name },
    theirs: { by: late.author, at: late.signedAt },
    parts: parts.filter((one) => one.mine !== "" || one.theirs !== ""),
    decisions: late.mayDecide ? ["accept", "decline"] : late.mine ? [] : ["decline"],
  };
}

const sectionParts = (mine: Partial<Draft["sections"]>, theirs: Partial<Draft["sections"]>): Part[] =>
  noteSections.map((section) => textPart(section, mine[section] ?? "", theirs[section] ?? ""));

const textPart = (part: ConflictPart, mine: string, theirs: string): Part => ({
  part,
  mine,
  theirs,
  differs: mine !== theirs,
  asks: false,
});

/** By what stands there, not by its words: what the words leave out is a difference too. */
function besidePart(
  part: ConflictPart,
  { mine, theirs }: TwoDrafts,
  field: "diagnoses" | "entry",
  wordsOf: (draft: Draft) => Bilingual,
): Part {
  const [one, other] = [wordsOf(mine), wordsOf(theirs)];
  return {
    ...textPart(part, one.en, other.en),
    hindi: { mine: one.hi, theirs: other.hi },
    differs: !isSame(mine[field], theirs[field]),
  };
}

type Lines = readonly {
  readonly title: string;
  readonly how: { readonly en: string; readonly hi: string };
}[];

const linesText = (lines: Lines, language: "en" | "hi"): string =>
  lines.map(({ title, how }) => `${title}: ${how[language]}`).join("\n");

const linesPart = (mine: Lines, theirs: Lines): Part => ({
  ...textPart("lines", linesText(mine, "en"), linesText(theirs, "en")),
  hindi: { mine: linesText(mine, "hi"), theirs: linesText(theirs, "hi") },
});

const visitText = ({ visitKind, sawInPersonOn, unlistedReason }: Draft): string =>
  [visitKind === "first" ? "" : visitKind, sawInPersonOn, unlistedReason].filter(Boolean).join(" ");
