import fc from "fast-check";
import { expect, it } from "vitest";
import { isNote, stepTalk, type Talk, type TalkEvent } from "./hold-to-talk.ts";

function run(events: readonly (readonly [TalkEvent["on"], number])[]) {
  let state: Talk = { is: "rest" };
  const acts = events.map(([on, atMs]) => {
    const next = stepTalk(state, { on, atMs });
    state = next.state;
    return next.act;
  });
  return { acts: acts.filter((act) => act !== "none"), state };
}

it("held it ends with the finger, however often the key repeats", () => {
  const events = [
    ["press", 0],
    ["press", 300],
    ["press", 330],
    ["release", 4_000],
  ] as const;
  expect(run(events).acts).toEqual(["begin", "send"]);
});

it("tapped it runs on until the next tap, whose release begins nothing", () => {
  const events = [
    ["press", 0],
    ["release", 90],
    ["press", 5_000],
    ["release", 5_080],
  ] as const;
  expect(run(events)).toEqual({ acts: ["begin", "send"], state: { is: "rest" } });
});

it("escape drops it, and the time limit sends it", () => {
  expect(
    run([
      ["press", 0],
      ["cancel", 900],
      ["release", 950],
    ]).acts,
  ).toEqual(["begin", "drop"]);
  expect(
    run([
      ["press", 0],
      ["limit", 60_000],
      ["release", 61_000],
    ]).acts,
  ).toEqual(["begin", "send"]);
});

it("whatever is pressed, each note that begins ends at most once, and none ends that did not begin", () => {
  const on = fc.constantFrom<TalkEvent["on"]>("press", "release", "cancel", "limit");
  fc.assert(
    fc.property(fc.array(fc.tuple(on, fc.nat(2_000)), { maxLength: 60 }), (steps) => {
      let atMs = 0;
      const { acts } = run(steps.map(([what, stepMs]) => [what, (atMs += stepMs)] as const));
      acts.forEach((act, at) => expect(act === "begin").toBe(at % 2 === 0));
    }),
  );
});

it("what a microphone gave that opened as the finger left is no note", () => {
  expect([isNote(0), isNote(40), isNote(900)]).toEqual([false, false, true]);
});
