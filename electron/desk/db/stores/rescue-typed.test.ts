import type Database from "better-sqlite3";
import { beforeEach, describe, expect, it } from "vitest";
import { actDraftOf, keepActDraft } from "./act-drafts.ts";
import { keepReportDraft, reportDrafts } from "./call-reports.ts";
import { draftOf, keepDraft } from "./chat.ts";
import { takeRescued } from "./rescue-in.ts";
import { at, carry, consultId, openFile, packed } from "./two-files.fixture.ts";

let first: Database.Database;
let other: Database.Database;
beforeEach(() => {
  [first, other] = [openFile(), openFile()];
});
const take = (packageId = "r1") => carry(first, other, packageId);

const letter = { consultId, item: "referral-letter" };
const callId = "0b1e7d5e-7d0c-4e61-9d6a-3d5f0a4a7a01";
const begun = (id: string, text: string) => ({
  ...{ id: `0b1e7d5e-7d0c-4e61-9d6a-3d5f0a4a7b${id}`, callId, taskId: "T1", centre: "Kalpit" },
  ...{ text, block: false },
});

describe("what is typed beside the note and is carried to another desk", () => {
  it("the words of a referral letter are there", () => {
    keepActDraft(first, letter, { to: "Chest clinic", reason: "Breathless in spite of treatment" });
    take();
    expect(actDraftOf(other, letter)).toEqual({
      ...{ to: "Chest clinic", reason: "Breathless in spite of treatment" },
    });
  });

  it("the words of both desks stand in a letter, once although the package is taken in twice", () => {
    keepActDraft(first, letter, { to: "Cardiology", reason: "Breathless" });
    keepActDraft(other, letter, { to: "Medicine" });
    take();
    take();
    expect(actDraftOf(other, letter)).toEqual({ to: "Medicine Cardiology", reason: "Breathless" });
    keepActDraft(other, letter, { to: "Medicine Cardiology", reason: "Breathless at night" });
    take();
    expect(actDraftOf(other, letter)["reason"]).toBe("Breathless at night");
  });

  it("of two choices the one that was made here stands, and a reason counts for no other allergy", () => {
    keepActDraft(first, { ...letter, item: "tell-allergy" }, { substance: "Penicillin", severity: "mild" });
    keepActDraft(other, { ...letter, item: "tell-allergy" }, { severity: "severe" });
    keepActDraft(
      first,
      { ...letter, item: "tell-refute-allergy" },
      { reference: "a1", reason: "ate it since" },
    );
    keepActDraft(
      other,
      { ...letter, item: "tell-refute-allergy" },
      { reference: "a2", reason: "was a rash" },
    );
    take();
    expect(actDraftOf(other, { ...letter, item: "tell-allergy" })).toEqual({
      ...{ substance: "Penicillin", severity: "severe" },
    });
    expect(actDraftOf(other, { ...letter, item: "tell-refute-allergy" })).toEqual({
      ...{ reference: "a2", reason: "was a rash", "of a1": "ate it since" },
    });
    keepActDraft(other, { ...letter, item: "tell-refute-allergy" }, {});
    take();
    expect(actDraftOf(other, { ...letter, item: "tell-refute-allergy" })).toEqual({});
  });

  it("an unsent message goes along, and stands behind the one that is being written there", () => {
    keepDraft(first, consultId, "Please send the slide");
    keepDraft(first, "c2", "Thank you");
    keepDraft(other, consultId, "Seen.");
    take();
    take();
    expect(draftOf(other, consultId)).toBe("Seen. Please send the slide");
    expect(draftOf(other, "c2")).toBe("Thank you");
  });

  it("a report of a call that is not told yet goes along", () => {
    keepReportDraft(first, begun("01", "Somebody listened"));
    take();
    expect(reportDrafts(other)).toEqual([begun("01", "Somebody listened")]);
    keepReportDraft(other, begun("02", "A voice"));
    take("r2");
    expect(reportDrafts(other)).toEqual([begun("02", "A voice Somebody listened")]);
  });

  it("what came of a package and was sent is not unsent again when the package is fetched once more", () => {
    keepDraft(first, consultId, "Stop the aspirin");
    keepActDraft(first, { consultId, item: "tell-allergy" }, { substance: "Penicillin" });
    keepReportDraft(first, begun("01", "Somebody listened"));
    take();
    keepDraft(other, consultId, "");
    keepActDraft(other, { consultId, item: "tell-allergy" }, {});
    keepReportDraft(other, begun("01", ""));
    expect(take().isWhole).toBe(true);
    expect(draftOf(other, consultId)).toBe("");
    expect(actDraftOf(other, { consultId, item: "tell-allergy" })).toEqual({});
    expect(reportDrafts(other)).toEqual([]);
  });

  it("words that stand inside others are there too: behind a “not” they say the contrary", () => {
    keepDraft(first, consultId, "stop the aspirin");
    keepDraft(other, consultId, "do not stop the aspirin");
    take();
    expect(draftOf(other, consultId)).toBe("do not stop the aspirin stop the aspirin");
  });

  it("a text that goes on from the other's stands there once", () => {
    keepDraft(first, consultId, "Please send the slide, and call");
    keepDraft(other, consultId, "Please send the slide");
    take();
    expect(draftOf(other, consultId)).toBe("Please send the slide, and call");
  });

  it.each([
    ["tell-pregnancy", { status: "not-pregnant" }, { status: "pregnant" }, { status: "pregnant" }],
    [
      "tell-pregnancy",
      { status: "pregnant", lmp: "2026-06-01" },
      { lmp: "2026-07-01" },
      { lmp: "2026-07-01" },
    ],
    ["tell-pregnancy", { status: "postpartum" }, { lmp: "2026-07-01" }, { lmp: "2026-07-01" }],
    ["tell-breastfeeding", { answer: "yes" }, { answer: "no" }, { answer: "no" }],
    [
      "tell-details",
      { "base sex": '"male"', sex: "female", "base abha": "null", abha: "12" },
      { "base sex": '"unknown"', sex: "male" },
      { "base sex": '"unknown"', sex: "male", "base abha": "null", abha: "12" },
    ],
    [
      "tell-details",
      { "base village": '"Bani"', village: "Kullu" },
      { "base village": '"Banjar"', village: "Manali" },
      { "base village": '"Banjar"', village: "Manali" },
    ],
  ])("of two answers the one that was given here stands, whole (%s)", (item, theirs, own, stands) => {
    keepActDraft(first, { consultId, item }, theirs as Readonly<Record<string, string>>);
    keepActDraft(other, { consultId, item }, own as Readonly<Record<string, string>>);
    take();
    expect(actDraftOf(other, { consultId, item })).toEqual(stands);
  });

  it("a report that asks to block the centre still does where one of the same call was begun without", () => {
    keepReportDraft(first, { ...begun("01", "Somebody listened"), block: true });
    keepReportDraft(other, begun("02", "A voice"));
    take();
    expect(reportDrafts(other)).toEqual([{ ...begun("02", "A voice Somebody listened"), block: true }]);
  });

  it("where a field has no room for both, the package is not wholly taken, and is once there is room", () => {
    keepDraft(first, consultId, "t".repeat(60_000));
    keepDraft(other, consultId, "o".repeat(60_000));
    expect(take().isWhole).toBe(false);
    expect(draftOf(other, consultId)).toBe("o".repeat(60_000));
    keepDraft(other, consultId, "Seen.");
    expect(take().isWhole).toBe(true);
    expect(draftOf(other, consultId)).toBe(`Seen. ${"t".repeat(60_000)}`);
  });

  it("what an earlier release took in as fields goes on as what it is", () => {
    keepActDraft(first, { consultId, item: "chat-message" }, { text: "Please send the slide" });
    takeRescued(other, { packageId: "r1", work: packed(first), at });
    expect(draftOf(other, consultId)).toBe("Please send the slide");
  });
});
