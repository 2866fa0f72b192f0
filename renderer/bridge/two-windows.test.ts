import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { practitionerId } from "../../shared/domain/ids.ts";
import { joinFields } from "../../shared/domain/join-words.ts";
import { failure, type Failure } from "../../shared/result/failure.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";
import { makeKeepers } from "./keepers.ts";
import { fieldsInBoth } from "./in-both.ts";
import { mergeFields } from "./merge-words.ts";
import { startAsBase } from "./start-as-base.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const doctor = practitionerId.parse("doctor-1");
type Fields = Readonly<Record<string, string>>;
const isSame = (one: Fields, other: Fields) => JSON.stringify(one) === JSON.stringify(other);
const settled = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

/** One disk, as the desk's store keeps it, and windows on it; `losesAnswers` is a line that breaks behind a call. */
function desk(has: Fields = {}) {
  const state = { has, losesAnswers: false, isAway: false };
  const away = err(failure("desk-unreachable", "act.keepDraft", "The desk on this PC does not answer."));
  const changed = err(failure("changed-meanwhile", "act.keepDraft", "Another window wrote there."));
  const send = async (typed: Fields, before?: Fields): Promise<Result<unknown, Failure>> => {
    if (state.isAway) return away;
    if (before !== undefined && !isSame(state.has, before) && !isSame(state.has, typed)) return changed;
    state.has = typed;
    return state.losesAnswers ? away : ok({});
  };
  const openWindow = async () => {
    const keepers = makeKeepers();
    keepers.signedIn(doctor);
    const field = keepers.field<Fields>("reasons", {
      ...{ read: async () => ok(state.has), send },
      ...{ join: joinFields("held-reason"), inBoth: fieldsInBoth },
      merge: (base, kept, typed, start = {}) =>
        mergeFields("held-reason")(startAsBase(base, start, [kept, typed]), kept, typed),
    });
    const close = field.open();
    await settled();
    const write = (name: string, text: string) => field.write({ ...field.now().words, [name]: text });
    return { field, keepers, close, write };
  };
  return { state, openWindow };
}

it("a reason that one window writes leaves the reason of another line that another window wrote", async () => {
  const { state, openWindow } = desk();
  const [first, second] = [await openWindow(), await openWindow()];
  first.write("line 1", "Told to drink");
  await settled();
  second.write("line 2", "S");
  second.write("line 2", "Se");
  await settled();
  expect(state.has).toEqual({ "line 1": "Told to drink", "line 2": "Se" });
  expect(second.field.now()).toMatchObject({ words: state.has, isRead: true, trouble: undefined });
  first.write("line 1", "Told to drink more");
  await settled();
  expect(state.has).toEqual({ "line 1": "Told to drink more", "line 2": "Se" });
});

it("in one field each window's letters stand once, whoever wrote last", async () => {
  const { state, openWindow } = desk({ text: "Hold" });
  const [first, second] = [await openWindow(), await openWindow()];
  for (const text of ["Hold i", "Hold it"]) first.write("text", text);
  await settled();
  for (const text of ["Please Hold", "Please, Hold"]) second.write("text", text);
  await settled();
  first.write("text", "Hold it lower");
  await settled();
  expect(state.has).toEqual({ text: "Please, Hold it lower" });
});

it("what was used in one window is not brought back by the other", async () => {
  const { state, openWindow } = desk({ "line 1": "Told to drink" });
  const [first, second] = [await openWindow(), await openWindow()];
  first.field.spend(({ "line 1": _given, ...left }) => left);
  await settled();
  second.write("line 2", "Seen");
  await settled();
  expect(state.has).toEqual({ "line 2": "Seen" });
});

it("a window that was closed behind its last letter still finds what another wrote", async () => {
  const { state, openWindow } = desk();
  const [first, second] = [await openWindow(), await openWindow()];
  first.write("line 1", "Told");
  await settled();
  second.write("line 2", "Seen");
  second.close();
  expect(second.field.now().words).toBeUndefined();
  await settled();
  expect(state.has).toEqual({ "line 1": "Told", "line 2": "Seen" });
  expect(second.keepers.anyUnkept()).toBe(false);
});

it("a letter whose answer was lost is the window's own, and stands there once", async () => {
  const { state, openWindow } = desk({ text: "Hold" });
  const { write, field } = await openWindow();
  state.losesAnswers = true;
  write("text", "Hold i");
  await settled();
  state.losesAnswers = false;
  write("text", "Hold it");
  await settled(3_000);
  expect([state.has, field.now().words, field.now().trouble]).toEqual([
    ...[{ text: "Hold it" }, { text: "Hold it" }],
    undefined,
  ]);
});

it("a desk that was put back from an older copy takes nothing out of what a window still has", async () => {
  const { state, openWindow } = desk({ text: "Fever", gone: "Told" });
  const [first, second] = [await openWindow(), await openWindow()];
  first.write("text", "Fever for a week");
  first.write("line 1", "Seen");
  await settled();
  state.isAway = true;
  first.write("text", "Fever for a week, and chills");
  second.write("text", "Fever, no rash");
  await settled();
  for (const { keepers } of [first, second]) keepers.signedIn(undefined);
  [state.has, state.isAway] = [{ text: "Fever", gone: "Told" }, false];
  for (const { keepers } of [first, second]) keepers.signedIn(doctor);
  await settled(3_000);
  expect(state.has["text"]).toContain("for a week, and chills");
  expect(state.has["text"]).toContain("no rash");
  expect(state.has["text"]?.match(/Fever/gu)).toHaveLength(1);
  expect(state.has).toMatchObject({ gone: "Told", "line 1": "Seen" });
});

it("a field that begins prefilled holds what was there once, and what each window added", async () => {
  const { state, openWindow } = desk();
  const [first, second] = [await openWindow(), await openWindow()];
  for (const { field } of [first, second]) field.startFrom({ background: "Known: none.", to: "AIIMS" });
  first.write("background", "Known: none. Smokes.");
  await settled();
  second.write("background", "Seen before. Known: none.");
  await settled();
  expect(state.has).toEqual({ background: "Seen before. Known: none. Smokes." });
});
