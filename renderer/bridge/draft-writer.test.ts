import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Edit, emptyDraft } from "../../shared/domain/draft.ts";
import { consultId } from "../../shared/domain/ids.ts";
import { failure } from "../../shared/result/failure.ts";
import { err, ok } from "../../shared/result/result.ts";
import { makeClient } from "./client.ts";
import { makeDraftWriter } from "./draft-writer.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const id = consultId.parse("consult-1");
const letter = (insert: string, at: number): Edit => ({
  kind: "splice",
  section: "history",
  at,
  remove: 0,
  insert,
});
const settled = () => vi.advanceTimersByTimeAsync(0);

/** A writer of a draft with this many edits, and what it asks of the desk that answers so. */
function writerOn(draftSeq: number, answer: Parameters<typeof makeClient>[0]["call"]) {
  const asked: { name: string; input: unknown }[] = [];
  const client = makeClient({
    call: async (name, input) => {
      asked.push({ name, input });
      return answer(name, input);
    },
    onEvent: () => () => undefined,
    connection: () => "open",
    onConnection: () => () => undefined,
  });
  const first = { draft: emptyDraft, draftSeq, lineWords: [] };
  return { asked, writer: makeDraftWriter(client, id, first, () => true) };
}

test("on a full disk many letters are offered together again, not once for each letter", async () => {
  const { asked, writer } = writerOn(0, async (name) => err(failure("storage-full", name, "full")));
  for (let at = 0; at < 20; at += 1) {
    writer.write([letter("a", at)]);
    await settled();
  }
  const offered = asked.length;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(asked.length - offered).toBe(1);
  writer.end();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(asked.length - offered).toBe(1);
});
