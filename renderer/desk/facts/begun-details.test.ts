import { expect, it } from "vitest";
import { mergeDetails } from "../../../shared/sync/merge/merge-details.ts";
import { begunDetails, wordsOfChange } from "./begun-details.ts";
import { detailsIn, formOf } from "./details-form.ts";

const known = {
  name: "Vidya Namuna Devi",
  sex: "female" as const,
  phones: ["98765 43210"],
  village: "Bani",
  relative: { relation: "wife of", name: "Namuna Lal" },
};

it("nothing begun is what is known", () => {
  expect(begunDetails(known, {})).toEqual({ base: known, form: formOf(known) });
});

it("what was typed stands there when the dialog is opened again, and what was seen then is its base", () => {
  const words = wordsOfChange(known, {}, "village", "Banj");
  const longer = { ...words, ...wordsOfChange(known, words, "village", "Banjar") };
  const since = { ...known, village: "Kullu", phones: ["91234 56789"] };
  const { base, form } = begunDetails(since, longer);
  expect([form.village, form.phones]).toEqual(["Banjar", "91234 56789"]);
  expect(base).toEqual({ ...since, village: "Bani" });
  const mine = detailsIn(form, base) ?? expect.fail("no answer");
  expect(mergeDetails(base, mine, since)).toMatchObject({ conflicts: ["village"] });
});

it("a detail begun later has what was seen later as its base", () => {
  const words = wordsOfChange(known, {}, "name", "Vidya Devi");
  const since = { ...known, village: "Kullu" };
  const both = { ...words, ...wordsOfChange(since, words, "village", "Manali") };
  expect(begunDetails(since, both).base).toEqual(since);
  expect(begunDetails(since, both).form).toMatchObject({ name: "Vidya Devi", village: "Manali" });
});

it("taken back to what it was it is not begun: what is known since is shown", () => {
  const words = wordsOfChange(known, {}, "relative", "Namun");
  const back = { ...words, ...wordsOfChange(known, words, "relative", "Namuna Lal") };
  const since = { ...known, relative: { relation: "mother", name: "Sita Misal" } };
  expect(begunDetails(since, back)).toEqual({ base: since, form: formOf(since) });
  const anew = { ...back, ...wordsOfChange(since, back, "relative", "Sita Devi") };
  expect(begunDetails(since, anew).form).toMatchObject({ relation: "mother", relative: "Sita Devi" });
});

it("a detail that was not known has an empty base", () => {
  const words = wordsOfChange(known, {}, "abha", "12");
  const { base, form } = begunDetails({ ...known, abha: "12-3456-7890-1234" }, words);
  expect([base.abha, form.abha]).toEqual([undefined, "12"]);
});

it.each([
  { "base village": '"Bani" "Banjar"', village: "Kullu Manali" },
  { "base village": '{"no":"text"}', village: "Kullu" },
  { "base sex": '"female"', sex: "female male" },
])("what cannot be read is not begun, and can be begun anew: %j", (words) => {
  expect(begunDetails(known, words)).toEqual({ base: known, form: formOf(known) });
  const anew = { ...words, ...wordsOfChange(known, words, "village", "Manali") };
  expect(begunDetails(known, anew)).toMatchObject({ base: known, form: { village: "Manali" } });
});
