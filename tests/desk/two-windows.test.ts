import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { migrate } from "../../electron/desk/db/migrations/migrate.ts";
import { appendEdits, writingOf } from "../../electron/desk/db/stores/journal.ts";
import type { Client } from "../../renderer/bridge/client.ts";
import { type DraftWriter, makeDraftWriter } from "../../renderer/bridge/draft-writer.ts";
import type { Input } from "../../shared/contract/calls.ts";
import { emptyDraft } from "../../shared/domain/draft.ts";
import { consultId as consultIdOf } from "../../shared/domain/ids.ts";
import { failure } from "../../shared/result/failure.ts";
import { err, ok } from "../../shared/result/result.ts";
import { type Dice, dice } from "../torture/chance.ts";

const consultId = consultIdOf.parse("c1");
const gone = err(failure("desk-unreachable", "saving", "The desk does not answer."));
const behind = err(failure("changed-meanwhile", "saving", "Something typed before this has not arrived."));
const soon = () => new Promise((resolve) => setImmediate(resolve));

/** The desk's real journal behind a line that loses requests and answers, each by the draw. */
function aDesk(draws: Dice) {
  const db = new Database(":memory:");
  migrate(db);
  const desk = { db, lossy: true, lostAnswers: 0 };
  const answerTo = (name: string, input: unknown) => {
    const { draft, seq } = writingOf(db, consultId);
    if (name === "consult.open") return ok({ draft, draftSeq: seq, lineWords: [] });
    const saved = appendEdits(db, { ...(input as Input<"draft.edit">), at: "2026-11-26T05:00:00.000Z" });
    return saved.outcome === "durable" ? ok({ durableSeq: saved.durableSeq, lineWords: [] }) : behind;
  };
  const call = async (name: string, input: unknown) => {
    const fate = desk.lossy ? draws.below(10) : 9;
    for (let turns = draws.below(4); turns > 0; turns -= 1) await soon();
    if (fate < 2) return gone;
    const answer = answerTo(name, input);
    for (let turns = draws.below(4); turns > 0; turns -= 1) await soon();
    if (fate > 4) return answer;
    desk.lostAnswers += 1;
    return gone;
  };
  const client: Client = {
    call: call as Client["call"], // answers the two calls that a writer makes, and of each what it reads
    onEvent: () => () => undefined,
    connection: () => "open",
    onConnection: () => () => undefined,
  };
  return { desk, client };
}

/** Letters of a plane of their own, so that each stands for one press of a key. */
const keyAt = (press: number): string => String.fromCodePoint(0x4e00 + press);

async function write(seed: number) {
  const draws = dice(seed, "two windows");
  const { desk, client } = aDesk(draws);
  const windows = [1, 2, 3].map(() =>
    makeDraftWriter(client, consultId, { draft: emptyDraft, draftSeq: 0, lineWords: [] }, () => true),
  );
  const presses = 60;
  for (let press = 0; press < presses; press += 1) {
    const writer = draws.pick(windows);
    writer.write([
      { kind: "splice", section: "history", at: lengthOf(writer), remove: 0, insert: keyAt(press) },
    ]);
    if (draws.below(3) === 0) draws.pick(windows).tryAgain();
    if (draws.below(2) === 0) await soon();
  }
  await untilSaved(desk, windows);
  const { draft, seq } = writingOf(desk.db, consultId);
  return { presses, seq, text: draft.sections.history, lostAnswers: desk.lostAnswers };
}

const parts = ["cough:", "fever:", "rash:"];

/** Each window writes on behind its own part of the text, and takes its own last letter away again. */
async function writeApart(seed: number) {
  const draws = dice(seed, "two windows apart");
  const { desk, client } = aDesk(draws);
  const insert = parts.map((part) => `${part}\n`).join("");
  const first = { kind: "splice", section: "history", at: 0, remove: 0, insert } as const;
  appendEdits(desk.db, { consultId, firstSeq: 1, edits: [first], at: "2026-11-26T05:00:00.000Z" });
  const { draft, seq } = writingOf(desk.db, consultId);
  const windows = parts.map((part) => ({
    part,
    typed: "",
    writer: makeDraftWriter(client, consultId, { draft, draftSeq: seq, lineWords: [] }, () => true),
  }));
  for (let press = 0; press < 60; press += 1) {
    const window = draws.pick(windows);
    const { writer, part, typed } = window;
    const end = writer.state().draft.sections.history.indexOf(part + typed) + part.length + typed.length;
    const isAway = typed !== "" && draws.below(4) === 0;
    window.typed = isAway ? typed.slice(0, -1) : typed + keyAt(press);
    const key = isAway
      ? { at: end - 1, remove: 1, insert: "" }
      : { at: end, remove: 0, insert: keyAt(press) };
    writer.write([{ kind: "splice", section: "history", ...key }]);
    if (draws.below(3) === 0) draws.pick(windows).writer.tryAgain();
    if (draws.below(2) === 0) await soon();
  }
  await untilSaved(
    desk,
    windows.map(({ writer }) => writer),
  );
  const meant = windows.map(({ part, typed }) => `${part}${typed}\n`).join("");
  return { text: writingOf(desk.db, consultId).draft.sections.history, meant };
}

async function untilSaved(desk: { lossy: boolean }, windows: readonly DraftWriter[]): Promise<void> {
  desk.lossy = false;
  while (windows.some((writer) => writer.state().unsaved.length > 0)) {
    for (const writer of windows) writer.tryAgain();
    await soon();
  }
}

const lengthOf = (writer: DraftWriter): number => writer.state().draft.sections.history.length;

it("three windows on one draft, with lost answers, save each press of a key once", async () => {
  let lostAnswers = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const written = await write(seed);
    lostAnswers += written.lostAnswers;
    expect([...written.text].toSorted().join(""), `seed ${seed}`).toBe(
      Array.from({ length: written.presses }, (_none, press) => keyAt(press)).join(""),
    );
    expect(written.seq).toBe(written.presses);
  }
  expect(lostAnswers).toBeGreaterThan(60);
});

it("each letter stands where it was typed, and Backspace takes the letter that it was pressed for", async () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const { text, meant } = await writeApart(seed);
    expect(text, `seed ${seed}`).toBe(meant);
  }
});
