import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { PageWord } from "../../shared/call/page-words.ts";
import type { StillMark } from "../../shared/call/still.ts";
import { openStills } from "./stills.ts";

/** Two pages with a line between them that the test cuts: what is said while it is cut is lost. */
function twoPages() {
  const line = { up: true };
  type Page = ReturnType<typeof openStills>;
  const pages: { desk?: Page; spoke?: Page } = {};
  const open = (other: "desk" | "spoke") =>
    openStills({
      say: (word: PageWord) => {
        if (line.up) pages[other]?.heard(word);
      },
      waiting: () => 0,
      rung: () => "audio",
    });
  const desk = open("spoke");
  const spoke = open("desk");
  Object.assign(pages, { desk, spoke });
  return {
    desk,
    spoke,
    cut: () => void (line.up = false),
    back: () => {
      line.up = true;
      desk.connected();
      spoke.connected();
    },
    reloaded: () => {
      pages.spoke = open("desk");
      desk.connected();
      return pages.spoke;
    },
  };
}
const base64 = "QUJD".repeat(5_000);
const report = { title: "X-ray", kind: "report", contentType: "image/webp", base64 } as const;
const mark = (by: "desk" | "spoke", nth: number): StillMark => ({
  id: `11111111-1111-4111-8111-00000000000${nth}`,
  ...{ by, name: by, shape: "arrow", from: { x: 0, y: 0 }, to: { x: 1, y: 1 } },
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("a still comes whole to the other page, though the line was cut in the middle, and nothing of it twice", () => {
  const { desk, spoke, cut, back } = twoPages();
  desk.stills.show(report);
  vi.advanceTimersByTime(2_000);
  const before = spoke.stills.view()?.passed ?? 0;
  expect(before).toBeGreaterThan(3_000);
  expect(before).toBeLessThan(10_000); // the voice has the rest of the line
  cut();
  vi.advanceTimersByTime(3_000);
  expect(spoke.stills.view()?.url).toBeUndefined();
  back();
  expect(desk.stills.view()?.passed).toBe(before);
  vi.advanceTimersByTime(10_000);
  expect(spoke.stills.view()).toMatchObject({
    title: "X-ray",
    mine: false,
    url: `data:image/webp;base64,${base64}`,
  });
});

it("what both draw stands on both, also what was drawn while the line was away", () => {
  const { desk, spoke, cut, back } = twoPages();
  desk.stills.show(report);
  desk.stills.mark(mark("desk", 1));
  cut();
  spoke.stills.mark(mark("spoke", 2));
  desk.stills.mark(mark("desk", 3));
  back();
  const drawn = ({ stills }: typeof desk) =>
    stills
      .view()
      ?.marks.map(({ id }) => id.at(-1))
      .toSorted();
  expect(drawn(spoke)).toEqual(["1", "2", "3"]);
  expect(drawn(desk)).toEqual(["1", "2", "3"]);
  spoke.stills.unmark(mark("desk", 3).id);
  expect(drawn(desk)).toEqual(["1", "2"]);
});

it("a page that was loaded again gets it anew, with its marks", () => {
  const { desk, reloaded } = twoPages();
  desk.stills.show(report);
  desk.stills.mark(mark("desk", 1));
  vi.advanceTimersByTime(10_000);
  const anew = reloaded();
  vi.advanceTimersByTime(10_000);
  expect(anew.stills.view()?.url).toBe(`data:image/webp;base64,${base64}`);
  expect(anew.stills.view()?.marks).toHaveLength(1);
});

it("closed by either it is closed at both", () => {
  const { desk, spoke } = twoPages();
  desk.stills.show(report);
  spoke.stills.close();
  expect(desk.stills.view()).toBeUndefined();
});

const photo = { ...report, title: "Photo", kind: "picture" } as const;
const shownAt = ({ stills }: { readonly stills: ReturnType<typeof openStills>["stills"] }) => {
  const view = stills.view();
  return [view?.id, view?.url !== undefined];
};

it.each([
  ["both while the line was away", false],
  ["one in place of the other's, while the line was away", true],
])("two stills shown, %s: both pages see the same one, whole", (_how, isReply) => {
  for (let times = 0; times < 20; times += 1) {
    const { desk, spoke, cut, back } = twoPages();
    if (isReply) desk.stills.show(report);
    cut();
    if (!isReply) desk.stills.show(report);
    spoke.stills.show(photo);
    const later = spoke.stills.view()?.id;
    back();
    vi.advanceTimersByTime(20_000);
    expect(shownAt(desk)).toEqual(shownAt(spoke));
    expect(shownAt(desk)[1]).toBe(true);
    if (isReply) expect(shownAt(desk)[0]).toBe(later);
    desk.stills.close();
    expect(spoke.stills.view()).toBeUndefined();
  }
});
