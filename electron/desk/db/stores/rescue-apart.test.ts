import type Database from "better-sqlite3";
import { beforeEach, expect, it } from "vitest";
import type { Draft } from "../../../../shared/domain/draft.ts";
import { dropAmendment, openAmendment } from "./acts.ts";
import { isSigned, writingOf } from "./journal.ts";
import { checkpoint, draftsOf } from "./notes.ts";
import { apartDrafts, decideApart } from "./rescue-apart.ts";
import { answer, at, carry, consultId, openFile, sign, stateOf, write } from "./two-files.fixture.ts";

let first: Database.Database;
let other: Database.Database;
beforeEach(() => {
  [first, other] = [openFile(), openFile()];
  write(first, "said at the first");
  write(other, "said at the other");
  sign(other, "i2");
  answer(other, "i2", "issued");
  carry(first, other);
});

const complaintIn = (draft: string): string => (JSON.parse(draft) as Draft).sections.complaint;
const complaint = (): string => writingOf(other, consultId).draft.sections.complaint;
const decide = (decision: string, chosen: string) => {
  const [apart] = apartDrafts(other);
  const { draft, seq: draftSeq } = writingOf(other, consultId);
  const sections = { ...draft.sections, complaint: chosen };
  return decideApart(other, {
    ...{ id: apart?.id ?? "", draftSeq, decision, outboxId: `decided ${decision}`, at },
    chosen: JSON.stringify({ ...draft, sections }),
  });
};

it("what a dead desk had written stays among the revisions when what is signed here is kept, and the signed one stands", () => {
  const signed = writingOf(other, consultId);
  expect(decide("keep-mine", "said at the other")).toBe("decided");
  expect(apartDrafts(other)).toEqual([]);
  expect(draftsOf(other, consultId).map(complaintIn)).toEqual([
    "said at the other",
    "said at the first",
    "said at the other",
  ]);
  expect([writingOf(other, consultId), isSigned(other, consultId)]).toEqual([signed, true]);
  expect(carry(first, other, "r1").apart).toEqual([]);
  expect(carry(first, other, "r2").apart).toEqual([]);
  // Opened and given up, the note is what was signed, and not what was kept beside it.
  openAmendment(other, { consultId, at, reason: "dose" });
  dropAmendment(other, { consultId, at });
  expect(complaint()).toBe("said at the other");
});

it("once the signed note is written anew the carried words can go into it", () => {
  openAmendment(other, { consultId, at, reason: "what the first had" });
  expect(decide("keep-both", "said at the other\n\nsaid at the first")).toBe("decided");
  expect([complaint(), isSigned(other, consultId)]).toEqual([
    "said at the other\n\nsaid at the first",
    false,
  ]);
  expect(stateOf(other, "i2")).toBe("done");
});

it("a draft of before the choice that nobody has sent is not sent behind it: it would go over what was chosen from", () => {
  openAmendment(other, { consultId, at, reason: "what the first had" });
  write(other, "this evening, ");
  checkpoint(other, { consultId, reason: "idle", at, outboxId: "of before" });
  const waiting = () =>
    other
      .prepare("SELECT id FROM outbox WHERE kind = 'checkpoint' AND state = 'waiting' ORDER BY position")
      .pluck()
      .all();
  expect(waiting()).toEqual(["of before"]);
  expect(decide("keep-theirs", "said at the first")).toBe("decided");
  expect(waiting()).toEqual(["decided keep-theirs"]);
});
