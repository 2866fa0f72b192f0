import { beforeEach, expect, it, vi } from "vitest";
import { runningHere } from "./running-here.ts";

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (place: string) => kept.get(place) ?? null,
    setItem: (place: string, text: string) => void kept.set(place, text),
    removeItem: (place: string) => void kept.delete(place),
  });
});

const running = { taskId: "t1", callId: "one", atMs: 1_000_000, muted: true, cameraOff: false };

it("the call of a window that is gone is offered to the next one, and none of a window that still says so", () => {
  expect(runningHere.left(running.atMs)).toBeUndefined();
  runningHere.note(running);
  expect(runningHere.left(running.atMs + 5_000)).toBeUndefined();
  expect(runningHere.left(running.atMs + 20_000)).toEqual(running);
  expect(runningHere.left(running.atMs + 60 * 60_000)).toBeUndefined();
});

it("what was off stays off, and of another call nothing is known", () => {
  runningHere.note(running);
  expect(runningHere.of("one")).toMatchObject({ muted: true, cameraOff: false });
  expect(runningHere.of("two")).toBeUndefined();
});

it("a call that is over is offered no more; the end of another one changes nothing", () => {
  runningHere.note(running);
  runningHere.forget("two");
  runningHere.forget(undefined);
  expect(runningHere.of("one")).toBeDefined();
  runningHere.forget("one");
  expect(runningHere.of("one")).toBeUndefined();
});
