import { expect, it } from "vitest";
import { openTestTexts } from "../keep/test-texts.ts";
import { dispenseDraft, linesTold, type Told } from "./dispense-draft.ts";

const paper = { paperId: "p" };
const later = {
  paperId: "p",
  dispensed: [{ line: 1, outcome: "whole" as const, by: "Somebody Invented", at: "2026-11-27T05:00:00Z" }],
};
const told: Told = { 1: { outcome: "partly", note: "6 tablets" }, 3: { outcome: "not-available" } };

it("what is told of a paper's lines is there again after the page, for that paper alone", async () => {
  const { texts } = await openTestTexts();
  dispenseDraft.write(texts, paper, told);
  expect(dispenseDraft.read(texts.newest.get(), paper)).toEqual(told);
  expect(dispenseDraft.read(texts.newest.get(), { paperId: "p2" })).toBeUndefined();
});

it("a newer word of the hub begins anew, and what was sent is forgotten on whichever word it was begun", async () => {
  const { texts } = await openTestTexts();
  dispenseDraft.write(texts, paper, told);
  expect(dispenseDraft.read(texts.newest.get(), later)).toBeUndefined();
  dispenseDraft.write(texts, later, told);
  dispenseDraft.write(texts, { paperId: "p2" }, told);
  dispenseDraft.forget(texts, "p");
  expect(dispenseDraft.read(texts.newest.get(), paper)).toBeUndefined();
  expect(dispenseDraft.read(texts.newest.get(), later)).toBeUndefined();
  expect(dispenseDraft.read(texts.newest.get(), { paperId: "p2" })).toEqual(told);
});

it("a correction begun after sending is found on the paper that bears what was sent, at whatever time", async () => {
  const { texts } = await openTestTexts();
  const sent = [
    { line: 3, outcome: "not-available" as const, note: " " },
    { line: 1, outcome: "partly" as const, note: "6 tablets" },
  ];
  dispenseDraft.write(texts, { paperId: "p", dispensed: sent }, { ...told, 1: { outcome: "whole" } });
  const by = { by: "Somebody Invented", at: "2026-11-27T06:00:00Z" };
  const [third, first] = sent;
  const read = {
    paperId: "p",
    dispensed: [
      { ...first!, ...by },
      { line: 3, outcome: third!.outcome, ...by },
    ],
  };
  expect(dispenseDraft.read(texts.newest.get(), read)).toEqual({ ...told, 1: { outcome: "whole" } });
});

it("what another version of the page wrote is asked again, and stops no screen", async () => {
  const { texts } = await openTestTexts();
  texts.write("paramarsh-dispense p ", '{"1":{"outcome":"some"}}');
  expect(dispenseDraft.read(texts.newest.get(), paper)).toBeUndefined();
  texts.write("paramarsh-dispense p ", "not JSON");
  expect(dispenseDraft.read(texts.newest.get(), paper)).toBeUndefined();
});

it("how much of it was given is not said of what was given whole after all, or not at all", () => {
  const note = "6 tablets";
  const changed: Told = { 1: { outcome: "whole", note }, 2: { outcome: "not-available", note } };
  expect(
    linesTold({ ...changed, 3: { outcome: "partly", note }, 4: { outcome: "substituted", note } }),
  ).toEqual([
    { line: 1, outcome: "whole" },
    { line: 2, outcome: "not-available" },
    { line: 3, outcome: "partly", note },
    { line: 4, outcome: "substituted", note },
  ]);
});
