import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Draft, type Edit, emptyDraft } from "../../shared/domain/draft.ts";
import { consultId } from "../../shared/domain/ids.ts";
import { failure } from "../../shared/result/failure.ts";
import { err, ok } from "../../shared/result/result.ts";
import type { Client } from "./client.ts";
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
function writerOn(
  draftSeq: number,
  answer: (name: string, input: unknown) => unknown,
  draft: Draft = emptyDraft,
) {
  const asked: { name: string; input: unknown }[] = [];
  const call = async (name: string, input: unknown) => {
    asked.push({ name, input });
    return answer(name, input);
  };
  const client: Client = {
    call: call as Client["call"], // answers the two calls that a writer makes, and of each what it reads
    onEvent: () => () => undefined,
    connection: () => "open",
    onConnection: () => () => undefined,
  };
  const first = { draft, draftSeq, lineWords: [] };
  return { asked, writer: makeDraftWriter(client, id, first, () => true) };
}

test("on a full disk many letters are offered together again, not once for each letter", async () => {
  const { asked, writer } = writerOn(0, (name) => err(failure("storage-full", name, "full")));
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

test("where a restored file knows fewer letters than this window, those that it lost are written again with the unsaved ones", async () => {
  const withHistory = (history: string): Draft => ({
    ...emptyDraft,
    sections: { ...emptyDraft.sections, history },
  });
  const restored = { draft: withHistory("High"), draftSeq: 4, lineWords: [] };
  const { asked, writer } = writerOn(
    9,
    (name, input) => {
      if (name === "consult.open") return ok(restored);
      const { firstSeq } = input as { readonly firstSeq: number }; // of the one other call that a writer makes
      if (firstSeq > 5) return err(failure("changed-meanwhile", name, "behind"));
      return ok({ durableSeq: firstSeq, lineWords: [] });
    },
    withHistory("Highest ra"),
  );
  writer.write([letter("w", 10)]);
  await settled();
  expect(asked.at(-1)).toMatchObject({ name: "draft.edit", input: { firstSeq: 5 } });
  expect(writer.state()).toMatchObject({ unsaved: [], durableSeq: 5, trouble: undefined });
  expect(writer.state().draft.sections.history).toBe("Highest raw");
});
