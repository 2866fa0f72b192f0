import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { joinWords } from "../../shared/domain/join-words.ts";
import { practitionerId } from "../../shared/domain/ids.ts";
import { failure, type Failure } from "../../shared/result/failure.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";
import { makeKeepers } from "./keepers.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const away = err(failure("desk-unreachable", "chat.draft", "The desk on this PC does not answer."));
const settled = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

/** A desk that has some words of the field, and may be away. */
function deskWith(has: string) {
  const state = { has, isAway: false, asked: 0 };
  const answer = async <T>(give: () => T): Promise<Result<T, Failure>> => (state.isAway ? away : ok(give()));
  const keepers = makeKeepers();
  keepers.signedIn(practitionerId.parse("doctor-1"));
  const field = keepers.field("message of a", {
    read: () => {
      state.asked += 1;
      return answer(() => state.has);
    },
    send: (typed: string) => answer(() => void (state.has = typed)),
    join: joinWords,
  });
  return { state, keepers, field };
}

it("what is kept is there when the field is opened, and each letter is kept over it", async () => {
  const { state, field } = deskWith("Hold it");
  const close = field.open();
  expect(field.now()).toMatchObject({ words: undefined, isRead: false });
  await settled();
  expect(field.now()).toMatchObject({ words: "Hold it", isRead: true });
  field.write("Hold it l");
  await settled();
  expect(state.has).toBe("Hold it l");
  close();
  expect(field.now().words).toBeUndefined();
});

it("a field that could not be read is not an empty one: it is read when the desk is back, and what was typed stands behind", async () => {
  const { state, keepers, field } = deskWith("Hold the camera");
  state.isAway = true;
  field.open();
  await settled();
  expect(field.now()).toMatchObject({ words: undefined, trouble: { kind: "desk-unreachable" } });
  field.write("l");
  field.write("lower");
  await settled(20_000);
  expect([state.has, keepers.anyUnkept()]).toEqual(["Hold the camera", true]);
  state.isAway = false;
  await settled(3_000);
  expect(field.now()).toMatchObject({ words: "Hold the camera lower", isRead: true, trouble: undefined });
  expect([state.has, keepers.anyUnkept()]).toEqual(["Hold the camera lower", false]);
});

it("what was typed unread outlives the closed field, and nobody asks for one that is closed and empty", async () => {
  const { state, field } = deskWith("Hold the camera");
  state.isAway = true;
  const close = field.open();
  field.write("lower");
  close();
  await settled(6_000);
  const again = field.open();
  expect(field.now().words).toBe("lower");
  state.isAway = false;
  await settled(3_000);
  expect(state.has).toBe("Hold the camera lower");
  state.isAway = true;
  again();
  field.open()();
  await settled();
  const { asked } = state;
  await settled(60_000);
  expect(state.asked).toBe(asked);
});

it("what the desk refused to keep is not read over", async () => {
  const { state, field } = deskWith("Hold");
  const close = field.open();
  await settled();
  state.isAway = true;
  field.write("Hold it lower");
  await settled();
  close();
  field.open();
  expect(field.now()).toMatchObject({ words: "Hold it lower", trouble: { kind: "desk-unreachable" } });
  state.isAway = false;
  await settled(3_000);
  expect([state.has, field.now().trouble]).toEqual(["Hold it lower", undefined]);
});

it("says once it is read whether anything was kept that the typist had not seen", async () => {
  const known = deskWith("");
  known.field.open();
  known.field.write("Thank you");
  expect(await known.field.whenRead()).toBe(true);
  const more = deskWith("Hold it");
  more.field.open();
  more.field.write("lower");
  expect(await more.field.whenRead()).toBe(false);
  const gone = deskWith("Hold it");
  gone.state.isAway = true;
  gone.field.open();
  gone.field.write("lower");
  expect(await gone.field.whenRead()).toBe(false);
});

it("what was used is not there again, although its field was closed before, or never read", async () => {
  const { state, field } = deskWith("Hold the camera lower");
  const close = field.open();
  await settled();
  close();
  field.spend(() => "");
  await settled();
  expect(state.has).toBe("");
  field.open();
  await settled();
  expect(field.now()).toMatchObject({ words: "", isRead: true });
});

it("of what was used before it could be read nothing stays, and what was typed since does", async () => {
  const { state, field } = deskWith("Hold the camera lower");
  state.isAway = true;
  field.open();
  await settled();
  field.spend((kept) => kept.replace("Hold the camera", "").trim());
  field.write("please");
  state.isAway = false;
  await settled(3_000);
  expect(state.has).toBe("lower please");
});
