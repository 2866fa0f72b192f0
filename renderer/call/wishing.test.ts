import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { PageWord } from "../../shared/call/page-words.ts";
import { bestPicture, pictureOf } from "../../shared/call/rungs.ts";
import type { Side } from "../../shared/contract/live.ts";
import { noFigures } from "./figures.ts";
import { openWishing, type Wishing } from "./wishing.ts";

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

type End = Wishing & { readonly said: PageWord[]; readonly second: () => void };

/** Two pages that hear each other at once, over a line on which nothing is measured. */
function pair(): Readonly<Record<Side, End>> {
  const end = (side: Side, other: () => Wishing): End => {
    const said: PageWord[] = [];
    const say = (word: PageWord) => {
      said.push(word);
      other().heard(word);
    };
    const nothing = () => undefined;
    const wishing = openWishing(side, say, nothing, nothing);
    return { ...wishing, said, second: () => wishing.measured(noFigures, false) };
  };
  const ends: Record<Side, End> = {
    desk: end("desk", () => ends.spoke),
    spoke: end("spoke", () => ends.desk),
  };
  return ends;
}
const seconds = ({ desk, spoke }: ReturnType<typeof pair>, count: number) => {
  for (let at = 0; at < count; at += 1) {
    vi.advanceTimersByTime(1_000);
    for (const end of [desk, spoke]) end.second();
  }
};
const full = pictureOf["480p15"];

it("the best picture is the centre's, whoever wishes it, and is over by itself after ten seconds", () => {
  for (const who of ["desk", "spoke"] as const) {
    const ends = pair();
    ends[who].wish("best");
    expect(ends.spoke.sending.limit()).toBe(bestPicture);
    expect(ends.desk.sending.limit()).toBe(full);
    for (const end of [ends.desk, ends.spoke]) expect(end.bestUntilMs()).toBe(Date.now() + 10_000);
    seconds(ends, 9);
    expect(ends.spoke.sending.limit()).toBe(bestPicture);
    seconds(ends, 1);
    expect(ends.spoke.sending.limit()).toBe(full);
    for (const end of [ends.desk, ends.spoke]) expect(end.bestUntilMs()).toBeUndefined();
  }
});

it("voice only stops both pictures for as long as it is wished, over a new connection too, and brings both back", () => {
  const ends = pair();
  ends.spoke.wish("voice-only");
  const limits = () => [ends.desk.sending.limit(), ends.spoke.sending.limit()];
  expect(limits()).toEqual([undefined, undefined]);
  seconds(ends, 60);
  expect(limits()).toEqual([undefined, undefined]);
  ends.desk.said.splice(0);
  ends.desk.tellAll();
  expect(ends.desk.said).toContainEqual({ say: "wish", wish: "voice-only" });
  ends.desk.wish("as-the-line-bears");
  expect(limits()).toEqual([full, full]);
});

it("what the browser tells of a picture at first after a rest is of before it, and no reason against it", () => {
  const { desk } = pair();
  const told = (loss: number) => {
    vi.advanceTimersByTime(1_000);
    desk.measured({ ...noFigures, roundTripMs: 150, sending: { loss, lossAgeMs: 100 } }, false);
  };
  told(0.02);
  expect(desk.sending.sample()).toMatchObject({ loss: 0.02 });
  desk.wish("voice-only");
  for (let second = 0; second < 5; second += 1) told(0);
  desk.wish("as-the-line-bears");
  told(0.7);
  expect(desk.sending.sample()?.loss).toBeUndefined();
  expect(desk.sending.ladder().rung).toBe("480p15");
  for (let second = 0; second < 3; second += 1) told(0.7);
  expect(desk.sending.sample()).toMatchObject({ loss: 0.7 });
  expect(desk.sending.ladder().rung).not.toBe("480p15");
});

it("each page tells the other what of its picture comes, and that a camera is off by choice", () => {
  const ends = pair();
  ends.desk.tellAll();
  expect(ends.spoke.theirs()).toMatchObject({ rung: "480p15" });
  ends.desk.setCamera(false);
  expect(ends.spoke.theirs()).toMatchObject({ cameraOff: true });
  ends.desk.setCamera(true);
  expect(ends.spoke.theirs()?.cameraOff).toBeUndefined();
});
