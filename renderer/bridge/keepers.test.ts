import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { practitionerId } from "../../shared/domain/ids.ts";
import { failure, type Failure } from "../../shared/result/failure.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";
import { makeKeepers } from "./keepers.ts";

const [first, second] = ["doctor-1", "doctor-2"].map((id) => practitionerId.parse(id));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A desk whose disk is full until there is room. */
function desk() {
  const state = { isFull: false, has: "", asked: 0 };
  const send = async (typed: string): Promise<Result<unknown, Failure>> => {
    state.asked += 1;
    if (state.isFull) return err(failure("storage-full", "chat.keepDraft", "The disk is full."));
    state.has = typed;
    return ok({});
  };
  return { state, send };
}
const settled = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

it("what a full disk refuses stays in the window, says so, and is kept when there is room, the newest alone", async () => {
  const { state, send } = desk();
  const keepers = makeKeepers();
  keepers.signedIn(first);
  const keeper = keepers.of("message of a", send);
  keeper.keep("Hold the");
  await settled();
  expect([state.has, keeper.unkept(), keepers.anyUnkept()]).toEqual(["Hold the", undefined, false]);
  state.isFull = true;
  keeper.keep("Hold the camera");
  keeper.keep("Hold the camera lower");
  await settled(20_000);
  expect(keeper.unkept()).toMatchObject({
    typed: "Hold the camera lower",
    trouble: { kind: "storage-full" },
  });
  expect([state.has, keepers.anyUnkept()]).toEqual(["Hold the", true]);
  // The same field opened again.
  expect(keepers.of("message of a", send).unkept()?.typed).toBe("Hold the camera lower");
  state.isFull = false;
  await settled(3_000);
  expect([state.has, keeper.unkept(), keepers.anyUnkept()]).toEqual([
    "Hold the camera lower",
    undefined,
    false,
  ]);
  const { asked } = state;
  await settled(60_000);
  expect(state.asked).toBe(asked);
});

it("what one doctor typed is never sent or shown under another's name, and waits for the same doctor", async () => {
  const { state, send } = desk();
  const keepers = makeKeepers();
  keepers.signedIn(first);
  state.isFull = true;
  keepers.of("message of a", send).keep("of the first");
  await settled();
  keepers.signedIn(second);
  state.isFull = false;
  await settled(20_000);
  expect(state.has).toBe("");
  expect(keepers.of("message of a", send).unkept()).toBeUndefined();
  expect(keepers.anyUnkept()).toBe(true);
  keepers.signedIn(first);
  await settled(3_000);
  expect([state.has, keepers.anyUnkept()]).toEqual(["of the first", false]);
});
