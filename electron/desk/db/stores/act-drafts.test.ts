import { expect, it } from "vitest";
import { actDraftOf, keepActDraftAfter } from "./act-drafts.ts";
import { draftOf, keepDraft, keepDraftAfter } from "./chat.ts";
import { openFile } from "./two-files.fixture.ts";

it("fields that another window wrote since are not written over", () => {
  const db = openFile();
  const where = { consultId: "c1", item: "held-reason" };
  const keep = (fields: Record<string, string>, before?: Record<string, string>) =>
    keepActDraftAfter(db, where, { fields, before });
  expect(keep({ "line 1": "Told" }, {})).toBe(true);
  expect(keep({ "line 2": "Seen" }, {})).toBe(false);
  expect(actDraftOf(db, where)).toEqual({ "line 1": "Told" });
  // An answer that was lost: the same once more.
  expect(keep({ "line 1": "Told" }, {})).toBe(true);
  expect(keep({ "line 2": "Seen", "line 1": "Told" }, { "line 1": "Told" })).toBe(true);
  expect(keep({}, { "line 1": "Told", "line 2": "Seen" })).toBe(true);
  expect(actDraftOf(db, where)).toEqual({});
});

it("an unsent message that another window wrote or sent since is not written over", () => {
  const db = openFile();
  keepDraft(db, "c1", "Hold it");
  expect(keepDraftAfter(db, "c1", { text: "Thank", before: "" })).toBe(false);
  expect(keepDraftAfter(db, "c1", { text: "Hold it", before: "" })).toBe(true);
  expect(draftOf(db, "c1")).toBe("Hold it");
  expect(keepDraftAfter(db, "c1", { text: "Hold it lower", before: "Hold it" })).toBe(true);
  expect(keepDraftAfter(db, "c1", { text: "", before: undefined })).toBe(true);
  expect(draftOf(db, "c1")).toBe("");
});
