import { expect, it } from "vitest";
import { leastVideoMs, lengthsOf, modeOf, type ModeSegment, throughOf } from "./consult-mode.ts";

const segment = (mode: ModeSegment["mode"], fromSecond: number, untilSecond: number): ModeSegment => ({
  mode,
  from: new Date(fromSecond * 1000).toISOString(),
  until: new Date(untilSecond * 1000).toISOString(),
});
const nothing = { ranIn: [], videoSeenMs: 0, sawWell: false, chatted: false };
const picture = { ...nothing, ranIn: [segment("video", 0, 120)], videoSeenMs: 110_000 };

it("is video where the picture moved long enough and the doctor saw the patient well", () => {
  expect(modeOf({ ...picture, sawWell: true })).toBe("video");
  expect(modeOf({ ...picture, sawWell: true, videoSeenMs: leastVideoMs })).toBe("video");
});

it("is audio where the doctor does not say so, or where the picture was a glimpse", () => {
  expect(modeOf(picture)).toBe("audio");
  expect(modeOf({ ...picture, sawWell: true, videoSeenMs: leastVideoMs - 1 })).toBe("audio");
});

it("a tick alone makes no video of a consult without a call", () => {
  expect(modeOf({ ...nothing, sawWell: true })).toBe("written");
});

it("is text where only messages went to and fro, and written where nothing did", () => {
  expect(modeOf({ ...nothing, chatted: true })).toBe("text");
  expect(modeOf({ ...nothing, ranIn: [segment("text", 0, 5)] })).toBe("text");
  expect(modeOf(nothing)).toBe("written");
});

it("several calls add up, by mode", () => {
  const ranIn = [segment("video", 0, 60), segment("audio", 60, 70), segment("video", 100, 130)];
  expect(lengthsOf(ranIn)).toMatchObject({ video: 90_000, audio: 10_000, text: 0 });
});

it("a clock that was set back in the call makes no negative time", () => {
  expect(lengthsOf([segment("audio", 50, 10)])).toMatchObject({ video: 0, audio: 0, text: 0 });
});

it("a telephone is a voice, and voice notes are messages: nobody answered while the other spoke", () => {
  expect(modeOf({ ...nothing, ranIn: [segment("phone", 0, 60)] })).toBe("audio");
  expect(modeOf({ ...nothing, ranIn: [segment("voice-note", 0, 9)] })).toBe("text");
});

it("what went by telephone or as voice notes is named beside the mode, once each", () => {
  const ranIn = [segment("voice-note", 0, 9), segment("phone", 10, 70), segment("phone", 80, 90)];
  expect(throughOf(ranIn)).toEqual(["telephone", "voice-notes"]);
  expect(throughOf([segment("video", 0, 60)])).toEqual([]);
});
