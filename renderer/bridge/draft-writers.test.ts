import { expect, test } from "vitest";
import { type Edit, emptyDraft } from "../../shared/domain/draft.ts";
import { consultId, practitionerId } from "../../shared/domain/ids.ts";
import { failure } from "../../shared/result/failure.ts";
import { err, ok } from "../../shared/result/result.ts";
import { makeClient } from "./client.ts";
import { makeDraftWriters } from "./draft-writers.ts";

const [first, second] = ["doctor-1", "doctor-2"].map((id) => practitionerId.parse(id));
const opened = { consultId: consultId.parse("consult-1"), draft: emptyDraft, draftSeq: 0, lineWords: [] };
const letter: Edit = { kind: "splice", section: "history", at: 0, remove: 0, insert: "a" };

/** A desk in memory that takes edits while it is `up`. */
function aDesk() {
  const sent: unknown[] = [];
  const desk = { up: true, sent };
  const client = makeClient({
    call: async (name, input) => {
      if (!desk.up) return err(failure("storage-full", name, "full"));
      sent.push(input);
      return ok({ durableSeq: 1, lineWords: [] });
    },
    onEvent: () => () => undefined,
    connection: () => "open",
    onConnection: () => () => undefined,
  });
  return { desk, writers: makeDraftWriters(client) };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test("the next doctor never sees nor sends what the doctor before typed, and it is kept for its author", async () => {
  const { desk, writers } = aDesk();
  writers.signedIn(first);
  desk.up = false;
  writers.of(opened).write([letter]);
  await settled();
  writers.signedIn(undefined);
  desk.up = true;
  writers.signedIn(second);
  await settled();
  expect(desk.sent).toEqual([]);
  expect(writers.of(opened).state().draft.sections.history).toBe("");
  writers.signedIn(first);
  await settled();
  expect(desk.sent).toMatchObject([{ consultId: "consult-1", firstSeq: 1, edits: [letter] }]);
});

test("what could not be saved waits for the same doctor and is sent on the return", async () => {
  const { desk, writers } = aDesk();
  writers.signedIn(first);
  desk.up = false;
  writers.of(opened).write([letter]);
  await settled();
  const writer = writers.of(opened);
  writers.signedIn(undefined);
  desk.up = true;
  writer.tryAgain();
  await settled();
  expect(desk.sent).toEqual([]);
  writers.signedIn(first);
  await settled();
  expect(desk.sent).toMatchObject([{ consultId: "consult-1", firstSeq: 1, edits: [letter] }]);
  expect(writers.anyUnsaved()).toBe(false);
});

test("what is saved is forgotten when the doctor leaves", async () => {
  const { writers } = aDesk();
  writers.signedIn(first);
  const before = writers.of(opened);
  before.write([letter]);
  await settled();
  writers.signedIn(undefined);
  expect(writers.of(opened)).not.toBe(before);
});
