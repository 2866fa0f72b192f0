import { expect, it } from "vitest";
import { isRewound, rewoundTo } from "./rewound.ts";

const at = (minute: number) => `2026-11-24T06:${String(minute).padStart(2, "0")}:00.000Z`;
const start = (id: string, minute: number) => ({ id, newest: at(minute) });

it.each([
  ["a PC that never worked with this hub", undefined, [start("a", 1)], false],
  ["the same start", start("a", 9), [start("a", 1)], false],
  ["a plain restart, with all that was seen", start("a", 9), [start("a", 1), start("b", 9)], false],
  ["a restart after more work than was seen", start("a", 9), [start("a", 1), start("b", 12)], false],
  [
    "a backup of the same start, older than what was seen",
    start("a", 9),
    [start("a", 1), start("b", 5)],
    true,
  ],
  ["a backup of an earlier start", start("b", 9), [start("a", 1), start("c", 5)], true],
  [
    "a backup taken after all that was seen",
    start("a", 9),
    [start("a", 1), start("b", 12), start("c", 12)],
    false,
  ],
  ["a hub that says nothing of its starts", start("a", 9), undefined, false],
] as const)("%s", (_, seen, starts, rewound) => {
  expect(isRewound(seen, starts)).toBe(rewound);
});

it("says since when things may be gone", () => {
  expect(rewoundTo(start("a", 9), [start("a", 1), start("b", 5)])).toBe(at(5));
  expect(rewoundTo(start("x", 9), [start("a", 2), start("c", 5)])).toBe(at(2));
  expect(rewoundTo(start("x", 9), [{ id: "new", newest: "" }])).toBe("");
});

it("a backup that does not know the last start goes as far as the start after the last one that both know", () => {
  // Copied at night under b, restarted by day as c, restored as d.
  const starts = [start("a", 1), start("b", 5), start("d", 7)];
  expect(rewoundTo(start("c", 9), starts, ["a", "b", "c"])).toBe(at(7));
  // The PC was away under b: what it cannot tell counts as gone.
  expect(rewoundTo(start("c", 9), starts, ["a", "c"])).toBe(at(5));
  expect(rewoundTo(start("c", 9), starts, ["c"])).toBe(at(1));
  // Restored a second time before this PC came.
  expect(rewoundTo(start("c", 9), [...starts, start("e", 6)], ["a", "b", "c"])).toBe(at(6));
});
