import { expect, it } from "vitest";
import { baseFor, noteOf } from "./call-note.ts";

const segment = (minute: number) => ({
  mode: "video" as const,
  from: `2026-11-25T10:0${minute}:00Z`,
  until: `2026-11-25T10:0${minute}:50Z`,
});

it("a call's note holds what ran since it began", () => {
  const base = baseFor(undefined, { callId: "one", ranIn: [], videoSeenMs: 0 });
  expect(noteOf(base, { callId: "one", ranIn: [], videoSeenMs: 0 })).toBeUndefined();
  expect(noteOf(base, { callId: "one", ranIn: [segment(1)], videoSeenMs: 40_000 })).toEqual({
    callId: "one",
    ranIn: [segment(1)],
    videoSeenMs: 40_000,
  });
});

it("a second call of the same window counts for itself", () => {
  const first = baseFor(undefined, { callId: "one", ranIn: [], videoSeenMs: 0 });
  const second = baseFor(first, { callId: "two", ranIn: [segment(1)], videoSeenMs: 40_000 });
  expect(noteOf(second, { callId: "two", ranIn: [segment(1), segment(2)], videoSeenMs: 45_000 })).toEqual({
    callId: "two",
    ranIn: [segment(2)],
    videoSeenMs: 5000,
  });
});

it("a call keeps its base while it runs, and there is none before the first", () => {
  const base = baseFor(undefined, { callId: "one", ranIn: [], videoSeenMs: 0 });
  expect(baseFor(base, { callId: "one", ranIn: [segment(1)], videoSeenMs: 9 })).toBe(base);
  expect(baseFor(undefined, { ranIn: [], videoSeenMs: 0 })).toBeUndefined();
});
