import { expect, it } from "vitest";
import { openTestTexts } from "../keep/test-texts.ts";
import { byHandOf, ticks } from "./ticks.ts";

it("ticks are there again after the page, for their paper alone, until they are forgotten", async () => {
  const { texts } = await openTestTexts();
  const read = (paperId: string) => ticks.read(texts.newest.get(), paperId);
  ticks.set(texts, "p", "a", true);
  ticks.set(texts, "p", "b", true);
  ticks.set(texts, byHandOf("p"), "1", true);
  ticks.set(texts, "p", "a", false);
  expect(read("p")).toEqual(["b"]);
  expect(read(byHandOf("p"))).toEqual(["1"]);
  expect(read("p2")).toEqual([]);
  ticks.forget(texts, "p");
  expect([read("p"), read(byHandOf("p"))]).toEqual([[], []]);
});

it("what another version of the page ticked is asked again, and stops no screen", async () => {
  const { texts } = await openTestTexts();
  texts.write("paramarsh-read-back p", '{"a":true}');
  expect(ticks.read(texts.newest.get(), "p")).toEqual([]);
});
