import { expect, test } from "vitest";
import type { SyncView, UnsentItem } from "../../../shared/contract/sync-view.ts";
import { pillSentence } from "./pill-sentence.ts";

const since = "2026-11-24T05:00:00Z";
const now = new Date("2026-11-24T05:03:00Z");
const item = (state: UnsentItem["state"]): UnsentItem => ({
  id: state,
  kind: "signed",
  since,
  attempts: 1,
  state,
});
const view = (line: SyncView["line"], ...unsent: UnsentItem[]): SyncView => ({
  line,
  since,
  unsent,
  history: [],
  sealedOfOthers: 0,
  clockSkewMs: 0,
});

test("online with an empty outbox is all sent", () => {
  expect(pillSentence("open", view("online"), now)).toEqual({ kind: "all-sent" });
});

test("offline says for how long and how much is unsent", () => {
  const sentence = pillSentence("open", view("offline", item("waiting")), now);
  expect(sentence).toEqual({ kind: "offline", forMs: 180_000, unsent: 1 });
});

test("what needs a person outranks what is on the way", () => {
  const sentence = pillSentence("open", view("online", item("sending"), item("parked")), now);
  expect(sentence).toEqual({ kind: "parked", count: 1 });
});

test("a desk that is not running is said before anything older", () => {
  expect(pillSentence("lost", view("online"), now)).toEqual({ kind: "desk-lost" });
});

test("an account that is withdrawn is not called offline", () => {
  const sentence = pillSentence("open", { ...view("offline"), trouble: "account-withdrawn" }, now);
  expect(sentence).toEqual({ kind: "trouble", trouble: "account-withdrawn", unsent: 0 });
});
