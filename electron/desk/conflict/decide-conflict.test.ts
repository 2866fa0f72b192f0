import Database from "better-sqlite3";
import { beforeEach, expect, it } from "vitest";
import { type Draft, emptyDraft } from "../../../shared/domain/draft.ts";
import { lineId } from "../../../shared/domain/ids.ts";
import { lineEntry } from "../../../shared/domain/line-entry.ts";
import { draftJsonIn, checkpointBundle } from "../../../shared/fhir/write-checkpoint.ts";
import { pulledOf } from "../../../shared/sync/pulled.ts";
import { otherDesk } from "../../../shared/sync/recipes/words.ts";
import { task } from "../../../shared/sync/test-outbox.ts";
import { migrate } from "../db/migrations/migrate.ts";
import { type DeskDatabase, operations } from "../db/operations.ts";
import { appendEdits, writingOf } from "../db/stores/journal.ts";
import { checkpoint } from "../db/stores/notes.ts";
import { openOutbox, settle } from "../db/stores/outbox.ts";
import { resourceByReference } from "../db/stores/resources.ts";
import { runKeep } from "../db/stores/sync-keep.ts";
import { shippedKnowledge } from "../../../shared/knowledge/knowledge.ts";
import { decideJudged, mergeWithoutQuestion } from "./decide-conflict.ts";
import { readConflict } from "./show-conflict.ts";

const at = "2026-11-24T06:00:00.000Z";
const consultId = "consult-1";
const doctor = { id: "me", name: "Dr Kalpit" };
let db: Database.Database;
/** What sync does between two steps of the worker, once: after so many readings of what is written here. */
let between: { readonly after: number; readonly run: () => void } | undefined;

/** The worker's database, each step on its own, as a handler has it. */
function asWorker(): DeskDatabase {
  const counted = { writing: 0 };
  return new Proxy({} as DeskDatabase, {
    get:
      (_none, name: keyof typeof operations) =>
      (...rest: unknown[]): Promise<unknown> => {
        const operation = operations[name] as (...all: unknown[]) => unknown; // each takes the database first
        const answer = operation(db, ...rest);
        if (name === "writingOf" && (counted.writing += 1) === between?.after) between.run();
        return Promise.resolve(answer);
      },
  });
}

const withComplaint = (complaint: string, more: Partial<Draft> = {}): Draft => ({
  ...emptyDraft,
  sections: { ...emptyDraft.sections, complaint },
  ...more,
});
const pull = (draft: Draft, versionId: string) => {
  const resource = checkpointBundle({
    ...{
      uuid: "draft-1",
      draft,
      savedAt: at,
      patientReference: "Patient/p1",
      encounterReference: "Encounter/e1",
    },
    ...{ practitionerReference: "Practitioner/me", authorName: "Dr Kalpit" },
  }).entry?.[0]?.resource;
  const meta = { versionId, lastUpdated: `2026-11-24T06:00:0${versionId}.000Z` };
  const pulled = pulledOf([{ ...resource, id: "c1", meta } as never], () => "composition");
  runKeep(db, { keep: "pulled", pulled });
};
const parked = () => openOutbox(db).filter(({ state }) => state === "parked");
const pieces = () => openOutbox(db).map(({ kind, state }) => `${kind} ${state}`);
const theirsHere = () => draftJsonIn(JSON.parse(resourceByReference(db, "Composition/c1")?.json ?? "{}"));

/** Both PCs have written; what is here waits for a person since version 1 was seen. */
function metAtHub(mine: Parameters<typeof appendEdits>[1]["edits"], theirs: Draft): void {
  runKeep(db, { keep: "pulled", pulled: pulledOf([task], () => consultId) });
  appendEdits(db, { consultId, firstSeq: 1, edits: mine, at });
  checkpoint(db, { consultId, reason: "idle", at, outboxId: "row" });
  pull(theirs, "1");
  settle(db, "row", {
    state: "parked",
    why: otherDesk({ compositionId: "c1", versionId: "1", savedAt: at }),
  });
}

beforeEach(() => {
  db = new Database(":memory:");
  migrate(db);
  between = undefined;
});

const typed = [{ kind: "splice" as const, section: "complaint" as const, at: 0, remove: 0, insert: "fever" }];
const shownNow = async (desk: DeskDatabase) =>
  (await readConflict(desk, "row", doctor as never, () => shippedKnowledge)) ??
  expect.fail("nothing to decide");

it.each(["keep-mine", "keep-theirs", "keep-both"] as const)(
  "a newer draft of the other PC that came in behind what was compared is not decided about: %s",
  async (decision) => {
    metAtHub(typed, withComplaint("cough"));
    const desk = asWorker();
    const { judged } = await shownNow(desk);
    if (judged.of === "late") throw new Error("no late paper");
    pull(withComplaint("cough, and blood in it"), "2");
    expect(await decideJudged(desk, judged, decision, at)).toMatchObject({
      ...{ ok: false, error: { kind: "changed-meanwhile" } },
    });
    expect({
      rows: parked().map(({ id }) => id),
      mine: writingOf(db, consultId).draft.sections.complaint,
    }).toEqual({
      ...{ rows: ["row"], mine: "fever" },
    });
    const again = await shownNow(desk);
    if (again.judged.of === "late") throw new Error("no late paper");
    expect(await decideJudged(desk, again.judged, decision, at)).toMatchObject({ ok: true });
    expect(parked()).toEqual([]);
  },
);

it("what waits for nobody any more is not decided about", async () => {
  metAtHub(typed, withComplaint("cough"));
  const desk = asWorker();
  const { judged } = await shownNow(desk);
  if (judged.of === "late") throw new Error("no late paper");
  settle(db, "row", { state: "superseded" });
  expect(await decideJudged(desk, judged, "keep-theirs", at)).toMatchObject({ ok: false });
  expect(pieces()).toEqual([]);
  expect(writingOf(db, consultId).draft.sections.complaint).toBe("fever");
});

it("nobody is asked only of the very pair that was tested: a line that the other PC changes meanwhile is a question", async () => {
  const line = (days: number) => ({
    ...{ id: lineId.parse("line-1"), medicineId: "paracetamol-500mg-tablet", doseAmount: 1 },
    ...{ frequency: "twice-daily", meal: "any", durationDays: days },
  });
  metAtHub([{ kind: "put-line", line: line(5) } as never], withComplaint("cough"));
  between = { after: 1, run: () => pull(withComplaint("cough", { lines: [line(3) as never] }), "2") };
  const desk = asWorker();
  expect(await mergeWithoutQuestion(desk, at)).toEqual([]);
  expect(parked().map(({ id }) => id)).toEqual(["row"]);
  expect(theirsHere()).toContain('"durationDays":3');
  const { view } = await shownNow(desk);
  expect(view.parts.find(({ part }) => part === "lines")?.asks).toBe(true);
});

it("and where nothing came in between, both are kept without a question", async () => {
  metAtHub([{ ...typed[0], section: "advice" } as never], withComplaint("cough"));
  expect(await mergeWithoutQuestion(asWorker(), at)).toEqual([consultId]);
  const { complaint, advice } = writingOf(db, consultId).draft.sections;
  expect({ complaint, advice }).toEqual({ complaint: "cough", advice: "fever" });
});

const entry = (typed: string) =>
  lineEntry.parse({
    ...{
      typed,
      dose: "1",
      frequency: "twice-daily",
      meal: "after-food",
      grid: "",
      days: "",
      asNeededFor: "",
    },
    ...{ maxPerDay: "", instructions: "", reason: "", side: "", more: {} },
  });

it("the lines that both are writing and the codes of the diagnosis stand beside each other, and nobody's goes unasked", async () => {
  const coded = (certainty: "final" | "provisional") => ({ text: "Fever", code: "R50.9", certainty });
  const theirs = { entry: entry("ibupro"), diagnoses: [coded("final")] };
  metAtHub(
    [
      { kind: "set-entry", entry: entry("parace") },
      { kind: "code-diagnosis", diagnosis: coded("provisional") },
    ],
    { ...emptyDraft, ...theirs },
  );
  const desk = asWorker();
  expect(await mergeWithoutQuestion(desk, at)).toEqual([]);
  const { view } = await shownNow(desk);
  const differing = view.parts.filter(({ differs }) => differs);
  expect(differing).toMatchObject([
    { part: "diagnoses", asks: true, mine: "Fever: R50.9, provisional", theirs: "Fever: R50.9, final" },
    { part: "entry", asks: true, mine: "parace, 1, two times a day, after food" },
  ]);
  expect(differing[1]?.hindi?.theirs).toBe("ibupro, 1, दिन में दो बार, खाने के बाद");
});

it("a line that waits for the one that is being written is shown with it", async () => {
  const withAside = { ...entry("parace"), aside: [entry("telmi")] };
  metAtHub([{ kind: "set-entry", entry: withAside }], { ...emptyDraft, entry: entry("ibupro") });
  const { parts } = (await shownNow(asWorker())).view;
  const mine = "parace, 1, two times a day, after food\ntelmi, 1, two times a day, after food";
  expect(parts.filter(({ part }) => part === "entry")).toMatchObject([{ mine }]);
});

it("what changed in a line that is being written is part of the mark, also where its words stay", async () => {
  const written = { ...entry("parace"), answers: ["finding-1"] };
  metAtHub([{ kind: "set-entry", entry: entry("parace") }], { ...emptyDraft, entry: entry("ibupro") });
  const before = (await shownNow(asWorker())).view;
  appendEdits(db, { consultId, firstSeq: 2, edits: [{ kind: "set-entry", entry: written }], at });
  const after = (await shownNow(asWorker())).view;
  expect(after.parts).toEqual(before.parts);
  expect(after.mark).not.toBe(before.mark);
});
