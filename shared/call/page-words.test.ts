import { expect, it } from "vitest";
import { readPageWord } from "./page-words.ts";

it("takes what a page says", () => {
  expect(readPageWord('{"say":"wish","wish":"voice-only"}')).toEqual({ say: "wish", wish: "voice-only" });
  expect(readPageWord('{"say":"sending","rung":"120p5","why":"loss"}')?.say).toBe("sending");
});

it.each([".", "", "null", '{"say":"wish","wish":"all"}', '{"say":"hang-up"}', `"${"x".repeat(10_000_000)}"`])(
  "drops what is no such word",
  (text) => {
    expect(readPageWord(text)).toBeUndefined();
  },
);
