import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { migrate } from "../../electron/desk/db/migrations/migrate.ts";
import { actDraftOf, keepActDraftAfter } from "../../electron/desk/db/stores/act-drafts.ts";
import { makeKeepers } from "../../renderer/bridge/keepers.ts";
import { mergeFields } from "../../renderer/bridge/merge-words.ts";
import { consultId, practitionerId } from "../../shared/domain/ids.ts";
import { joinFields } from "../../shared/domain/join-words.ts";
import { failure } from "../../shared/result/failure.ts";
import { err, ok } from "../../shared/result/result.ts";
import { dice } from "../torture/chance.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Fields = Readonly<Record<string, string>>;
const where = { consultId: consultId.parse("c1"), item: "held-reason" };
const full = err(failure("storage-full", "keeping what was typed", "The disk is full."));
const changed = err(failure("changed-meanwhile", "keeping what was typed", "Another window wrote there."));
/** Each a word: of two who write in the middle of one word a letter may stand there twice. */
const keyAt = (press: number): string => `${String.fromCodePoint(0x4e00 + press)} `;

/** Three windows on one item: each writes a field of its own, and behind what stands in one that is of all. */
async function write(seed: number) {
  const draws = dice(seed, "two windows, one item");
  const db = new Database(":memory:");
  migrate(db);
  const desk = { isFull: false };
  /** As on the window's socket: one behind the other, each after a while. */
  const inTurn = <T>(answer: () => T) =>
    new Promise<T>((resolve) => void setTimeout(() => resolve(answer()), 5));
  const windows = ["one", "two", "three"].map((own) => {
    const keepers = makeKeepers();
    keepers.signedIn(practitionerId.parse("doctor-1"));
    const field = keepers.field<Fields>("reasons", {
      read: () => inTurn(() => ok(actDraftOf(db, where))),
      send: (fields, before) =>
        inTurn(() => {
          if (desk.isFull) return full;
          return keepActDraftAfter(db, where, { fields, before }) ? ok({}) : changed;
        }),
      join: joinFields(where.item),
      merge: mergeFields(where.item),
    });
    return { own, field, keepers, close: field.open() };
  });
  await vi.advanceTimersByTimeAsync(20);
  const pressed = { one: "", two: "", three: "", all: "" };
  for (let press = 0; press < 60; press += 1) {
    const { own, field } = draws.pick(windows);
    const name = draws.below(3) === 0 ? "all" : own;
    const words = field.now().words ?? {};
    field.write({ ...words, [name]: (words[name] ?? "") + keyAt(press) });
    pressed[name as keyof typeof pressed] += keyAt(press);
    if (draws.below(10) === 0) desk.isFull = !desk.isFull;
    await vi.advanceTimersByTimeAsync(draws.below(12));
  }
  desk.isFull = false;
  for (const { close } of windows) close();
  await vi.advanceTimersByTimeAsync(30_000);
  return { pressed, kept: actDraftOf(db, where), unkept: windows.filter((one) => one.keepers.anyUnkept()) };
}

const sorted = (text: string): string => [...text.replaceAll(" ", "")].toSorted().join("");

it.each([1, 2, 3, 4, 5, 6])(
  "three windows on one item, and a disk that is full at times, keep each press of a key once (draw %i)",
  async (seed) => {
    const { pressed, kept, unkept } = await write(seed);
    expect(unkept).toEqual([]);
    for (const [name, keys] of Object.entries(pressed)) expect(sorted(kept[name] ?? "")).toBe(sorted(keys));
  },
);
