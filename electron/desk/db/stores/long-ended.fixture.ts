import type { Task } from "@medplum/fhirtypes";
import Database from "better-sqlite3";
import fc from "fast-check";
import { type Draft, type Edit, emptyDraft } from "../../../../shared/domain/draft.ts";
import { earlierWriting } from "../../../../shared/sync/merge/earlier-writing.ts";
import { inState } from "../../../../shared/fhir/write-state.ts";
import { migrate } from "../migrations/migrate.ts";
import { amendmentOf, dropAmendment, openAmendment } from "./acts.ts";
import { appendEdits, isSigned, writingOf } from "./journal.ts";
import { adoptDraft, checkpoint, commonRevision } from "./notes.ts";
import { apartDrafts, decideApart, keepApart } from "./rescue-apart.ts";
import { unsavedWriting, workToRescue } from "./rescue-out.ts";
import { applyPulled } from "./resources.ts";
import { revisionsOf } from "./revisions.ts";
import { commitSigned, mergeReceipt, signedOf } from "./signed.ts";
import { takeSignedElsewhere } from "./signed-elsewhere.ts";
import { runLoad } from "./sync-load.ts";
import { tidySome } from "./tidy-journal.ts";

export const consultId = "c1";
const me = "Practitioner/me";
const startMs = Date.parse("2026-01-01T10:00:00.000Z");
/** The same in every run: only the order of days counts. */
export const day = (nth: number): string => new Date(startMs + nth * 86_400_000).toISOString();

/** A doctor's file with one ticket, which is in no queue and is owed nothing. */
export function openFile(): Database.Database {
  const db = new Database(":memory:");
  migrate(db);
  pullTicket(db, { resourceType: "Task", status: "requested", intent: "order", owner: { reference: me } });
  return db;
}

export function pullTicket(db: Database.Database, bare: Task, state: "explained" | "claimed" = "explained") {
  const versionId = state === "explained" ? "1" : "2";
  const row = { type: "Task", serverId: "t1", versionId, lastUpdated: day(0), patientRef: "Patient/p1" };
  const json = JSON.stringify({ ...inState(bare, state), id: "t1" });
  const resources = [{ ...row, encounterRef: undefined, json }];
  applyPulled(db, { resources, newLocalIds: [consultId], cursor: { scope: "Task", lastUpdated: day(0) } });
}

/** A file of its own with the same rows. */
export const copyOf = (db: Database.Database): Database.Database => new Database(db.serialize());

const kinds = [
  ...(["type", "type", "type", "strike", "again", "begin-line", "let-go-of-line"] as const),
  ...(["save", "save", "taken", "taken", "park", "adopt", "adopt-older"] as const),
  ...(["sign", "sign", "issue", "issue", "hold", "amend", "give-up", "sign-elsewhere"] as const),
  ...(["bring-apart", "decide-apart"] as const),
];
/** What happens to a consult; `nth` makes its words and ids its own. */
export type Happening = { readonly kind: (typeof kinds)[number]; readonly nth: number };
export const happenings = (from: number) =>
  fc.array(fc.constantFrom(...kinds), { maxLength: 12 }).map((all) => numbered(all, from));

/** Most consults end well. */
const ends: readonly (readonly Happening["kind"][])[] = [
  [],
  ["let-go-of-line", "decide-apart", "save", "taken"],
  ["give-up", "let-go-of-line", "decide-apart", "save", "taken", "sign", "issue"],
  ["let-go-of-line", "decide-apart", "sign", "issue", "amend", "type", "save", "taken", "give-up"],
];
export const endedHow = fc
  .tuple(happenings(1), fc.constantFrom(...ends))
  .map(([all, end]) => [...all, ...numbered(end, 50)]);

const numbered = (all: readonly Happening["kind"][], from: number): readonly Happening[] =>
  all.map((kind, at) => ({ kind, nth: from + at }));

const withWords = (words: string): Draft => ({
  ...emptyDraft,
  sections: { ...emptyDraft.sections, advice: words },
});

/** By the desk's own stores, and what they answer. */
export function happen(db: Database.Database, { kind, nth }: Happening, at: string): unknown {
  const { draft, seq } = writingOf(db, consultId);
  const write = (edits: readonly Edit[], firstSeq = seq + 1) =>
    appendEdits(db, { consultId, firstSeq, edits, windowId: "w", at });
  const splice = (remove: number, insert: string): Edit => ({
    ...{ kind: "splice", section: nth % 2 === 0 ? "complaint" : "advice" },
    ...{ at: 0, remove, insert },
  });
  const last = signedOf(db, consultId)?.itemId ?? "none";
  const tell = (outcome: string, why?: string) =>
    mergeReceipt(db, { itemId: last, receipt: JSON.stringify({ outcome }), outcome, why, at });
  const settle = (state: string) =>
    db.prepare("UPDATE outbox SET state = ? WHERE kind = 'checkpoint' AND state = 'waiting'").run(state)
      .changes;
  const adopt = (words: string) =>
    adoptDraft(db, { consultId, draft: JSON.stringify(withWords(words)), serverId: "n1", at });
  switch (kind) {
    case "type":
      return write([splice(0, `w${nth} `), splice(0, "a"), splice(0, "b")]);
    case "strike":
      return write([splice(5, "")]);
    case "again": // its answer was lost
      return write([splice(0, "b")], Math.max(1, seq));
    case "begin-line":
      return write([{ kind: "set-entry", entry: { ...bareEntry, typed: `para${nth}` } }]);
    case "let-go-of-line":
      return write([{ kind: "set-entry" }]);
    case "save":
      return checkpoint(db, { consultId, reason: "idle", at, outboxId: `saved-${nth}` });
    case "taken":
      return settle("done");
    case "park":
      return settle("parked");
    case "adopt":
      return adopt(`theirs ${nth}`);
    case "adopt-older":
      return adopt("theirs once");
    case "sign":
      return commitSigned(db, { ...paper(`s${nth}`), signedAt: at, draftSeq: seq });
    case "issue":
      return tell("issued");
    case "hold":
      return tell("held", "held for a reason");
    case "amend":
      return openAmendment(db, { consultId, at, reason: "why" });
    case "give-up":
      return dropAmendment(db, { consultId, at });
    case "sign-elsewhere":
      return takeSignedElsewhere(
        db,
        { ...paper(`e${nth}`), signedAt: at, receipt: '{"outcome":"issued"}', draft: withWords(`e${nth}`) },
        { at, toAmend: nth % 2 === 0 },
      );
    case "bring-apart":
      return keepApart(db, `package-${nth}`, { consultId, draft: JSON.stringify(withWords("apart")), at });
    case "decide-apart": {
      const id = apartDrafts(db)[0]?.id ?? "none";
      const chosen = JSON.stringify(draft);
      return decideApart(db, { id, draftSeq: seq, chosen, decision: "mine", outboxId: `decided-${nth}`, at });
    }
  }
}

const paper = (itemId: string) => ({
  ...{ itemId, consultId, claimId: "claim" },
  ...{ bundle: "{}", paper: "{}", envelope: `{"itemId":"${itemId}"}` },
});

const bareEntry = {
  ...{
    dose: "",
    frequency: "" as never,
    meal: "" as never,
    grid: "",
    days: "",
    asNeededFor: "",
    maxPerDay: "",
  },
  ...{ instructions: "", reason: "", side: "" as const, more: {} },
};

/** All that anybody reads of the consult. */
export function everythingRead(db: Database.Database): unknown {
  const { saved, present } = revisionsOf(db, consultId);
  const revision = saved.length;
  return {
    writing: writingOf(db, consultId),
    saved,
    earlier: earlierWriting(saved, present),
    isSigned: isSigned(db, consultId),
    signed: signedOf(db, consultId),
    amendment: amendmentOf(db, consultId),
    common: commonRevision(db, consultId),
    unsaved: unsavedWriting(db),
    rescue: workToRescue(db),
    sync: runLoad(db, { load: "checkpoint", consultId, revision, withDrafts: true }),
    outbox: db.prepare("SELECT id, kind, state, why, subject, recheck FROM outbox ORDER BY id").all(),
  };
}

export const editsIn = (db: Database.Database): unknown =>
  db.prepare("SELECT * FROM journal ORDER BY consult_id, seq").all();

/** As the pruner does it. */
export function tidyAll(db: Database.Database, now: string): number {
  let steps = 0;
  for (let after = ""; ;) {
    const tidied = tidySome(db, { doctorReference: me, now }, after);
    if (tidied.did === "nothing") return steps;
    if (tidied.did === "some") steps += 1;
    after = tidied.after;
  }
}
