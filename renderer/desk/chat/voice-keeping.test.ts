import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { consultId as consultIdOf, practitionerId } from "../../../shared/domain/ids.ts";
import { failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import { makeKeepers } from "../../bridge/keepers.ts";
import { makeVoiceKeeping, type VoiceNote } from "./voice-keeping.ts";

const [first, second] = ["doctor-1", "doctor-2"].map((id) => practitionerId.parse(id));
const spoken = (id: string): VoiceNote => ({
  ...{ id, consultId: consultIdOf.parse("c1"), durationMs: 4_000 },
  ...{ contentType: "audio/webm", blob: new Blob(["sound"]) },
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settled = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

/** A desk whose disk is full until there is room. */
function aWindow() {
  const desk = { isFull: true, has: new Set<string>() };
  const send = async ({ id }: VoiceNote) => {
    if (desk.isFull) return err(failure("storage-full", "chat.sendVoice", "The disk is full."));
    desk.has.add(id);
    return ok({});
  };
  const keepers = makeKeepers();
  keepers.signedIn(first);
  const notes = () => keepers.held("voice notes", (mayAsk) => makeVoiceKeeping(send, mayAsk));
  return { desk, keepers, notes };
}

it("each note that a full disk refused is held, warned of, and kept when there is room", async () => {
  const { desk, keepers, notes } = aWindow();
  notes().keep(spoken("n1"));
  expect(keepers.anyUnkept()).toBe(true);
  notes().keep(spoken("n2"));
  await settled(9_000);
  expect(notes().now()).toMatchObject([
    { id: "n1", trouble: { kind: "storage-full" } },
    { id: "n2", trouble: { kind: "storage-full" } },
  ]);
  desk.isFull = false;
  await settled(3_000);
  expect([[...desk.has], notes().now(), keepers.anyUnkept()]).toEqual([["n1", "n2"], [], false]);
});

it("what one doctor said goes under no other's name, and waits for the same doctor", async () => {
  const { desk, keepers, notes } = aWindow();
  const ofTheFirst = notes();
  keepers.signedIn(undefined);
  // The recorder ended with its screen, as the doctor left.
  ofTheFirst.keep(spoken("n1"));
  desk.isFull = false;
  keepers.signedIn(second);
  await settled(9_000);
  expect([desk.has.size, notes().now(), keepers.anyUnkept()]).toEqual([0, [], true]);
  keepers.signedIn(first);
  await settled(3_000);
  expect([[...desk.has], keepers.anyUnkept()]).toEqual([["n1"], false]);
});

it("what is thrown away is offered no more", async () => {
  const { desk, keepers, notes } = aWindow();
  notes().keep(spoken("n1"));
  await settled();
  notes().throwAway("n1");
  desk.isFull = false;
  await settled(9_000);
  expect([desk.has.size, keepers.anyUnkept()]).toEqual([0, false]);
});
