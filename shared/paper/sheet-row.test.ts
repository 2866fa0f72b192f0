import { expect, test } from "vitest";
import type { PrescriptionLine } from "../domain/medicine.ts";
import { paperLine, sampleInput, samplePaper } from "./paper-sample.ts";
import { prescriptionHtml } from "./prescription-html.ts";
import { sheetRowOf } from "./sheet-row.ts";

const [first] = sampleInput().lines;
if (first === undefined) throw new Error("the sample has lines");
const rowWith = (change: Partial<PrescriptionLine>) =>
  sheetRowOf(paperLine({ ...first.line, frequency: "once-daily", ...change }));
const timesOf = (change: Partial<PrescriptionLine>) => Object.keys(rowWith(change).at ?? {});

test("draws doses into the columns of the day only where the line says or custom says when", () => {
  expect(timesOf({ frequency: "night" })).toEqual(["night"]);
  expect(timesOf({ frequency: "twice-daily" })).toEqual(["morning", "night"]);
  expect(timesOf({ frequency: "three-times-daily" })).toEqual(["morning", "noon", "night"]);
  expect(timesOf({ frequency: "four-times-daily" })).toHaveLength(4);
  for (const frequency of ["once-daily", "every-8-hours", "weekly", "as-needed", "stat"] as const)
    expect(rowWith({ frequency }).at).toBeUndefined();
});

test("keeps each amount of a grid, and leaves steps and weekdays to words", () => {
  const grid = { morning: 2, noon: 0, evening: 0, night: 0.5 };
  const row = rowWith({ frequency: "by-time-of-day", grid });
  expect(row.at).toMatchObject({ morning: { amount: 2 }, night: { amount: 0.5, words: { en: "½ tablet" } } });
  expect(row.at).not.toHaveProperty("noon");
  const steps = [
    { doseAmount: 2, frequency: "twice-daily" as const, durationDays: 5 },
    { doseAmount: 1, frequency: "twice-daily" as const, durationDays: 5 },
  ];
  expect(rowWith({ frequency: "twice-daily", steps }).at).toBeUndefined();
  expect(rowWith({ frequency: "twice-weekly", on: ["monday", "friday"] }).at).toBeUndefined();
});

test("says where each medicine is to be had, as far as that was known at signing", () => {
  const whereToGet = new Map([[first.medicine.id, { en: "from the centre", hi: "केंद्र से मिलेगी" }]]);
  const issued = { state: "issued", issuedAt: "2026-11-23T06:05:00Z" } as const;
  expect(prescriptionHtml(samplePaper({ whereToGet }), issued, { css: "" })).toContain("केंद्र से मिलेगी");
  expect(prescriptionHtml(samplePaper(), issued, { css: "" })).not.toContain("केंद्र से मिलेगी");
});

test("the patient's page goes with an issued paper alone, and says each medicine in both languages", () => {
  const fonts = { css: "" };
  const issued = prescriptionHtml(
    samplePaper(),
    { state: "issued", issuedAt: "2026-11-23T06:05:00Z" },
    fonts,
  );
  expect(issued).toContain("की दवा");
  expect(issued).toContain("मेटफ़ॉर्मिन");
  expect(issued).toContain("सोमवार, 23 नवंबर 2026");
  for (const state of ["draft", "signed-not-issued", "void"] as const)
    expect(prescriptionHtml(samplePaper(), { state }, fonts)).not.toContain("की दवा");
});

test("each time of day and each dose is a picture with its words, Hindi first and large, without a code", () => {
  const half = paperLine({
    ...first.line,
    frequency: "by-time-of-day",
    grid: { morning: 1, noon: 0, evening: 0, night: 0.5 },
  });
  const issued = { state: "issued", issuedAt: "2026-11-23T06:05:00Z" } as const;
  const page = prescriptionHtml(samplePaper({ lines: [half] }), issued, { css: "" });
  const sheet = page.slice(page.indexOf('<article class="sheet">'), page.indexOf("</article>"));
  const heads = [...sheet.matchAll(/<th>\s*(<svg.*?<\/svg>)\s*<div>(.*?)<\/div>\s*<small>(.*?)<\/small>/gsu)];
  expect(heads.map(([, , hi, en]) => [hi?.replaceAll(/<[^>]*>/gu, ""), en])).toEqual([
    ["सुबह", "morning"],
    ["दोपहर", "noon"],
    ["शाम", "evening"],
    ["रात", "night"],
  ]);
  expect(new Set(heads.map(([, picture]) => picture)).size).toBe(4);
  const cells = [...sheet.matchAll(/<td>(.*?)<\/td>/gsu)].map(([, cell = ""]) => cell);
  const drawn = cells.map((cell) => /<svg.*?<\/svg>/su.exec(cell)?.[0]);
  expect(drawn.map((one) => one !== undefined)).toEqual([true, false, false, true]);
  expect(drawn[0]).not.toBe(drawn[3]);
  expect(cells[3]?.replaceAll(/<[^>]*>/gu, " ").replaceAll(/\s+/gu, " ")).toMatch(/½ गोली ½ tablet/u);
  expect(sheet.replaceAll(/<[^>]*>/gu, " ")).not.toMatch(/\b(OD|BD|TDS|HS|SOS)\b/u);
  const [, large = "0"] = /\.sheet \.big \{ font-size: (\d+)pt/u.exec(page) ?? [];
  expect(Number(large)).toBeGreaterThanOrEqual(14);
});

test("a paper signed before there were sheets has none", () => {
  const { sheet: _sheet, ...old } = samplePaper();
  const page = prescriptionHtml(old, { state: "issued", issuedAt: "2026-11-23T06:05:00Z" }, { css: "" });
  expect(page).not.toContain("की दवा");
  expect(page).toContain("METFORMIN 500 mg tablet");
});

test("the drawn signature and the stamp are on what was signed, and on no draft", () => {
  const paper = samplePaper({ signature: "iVBORw0KGgo=" });
  const signed = prescriptionHtml(paper, { state: "signed-not-issued" }, { css: "" });
  expect(signed).toContain("data:image/png;base64,iVBORw0KGgo=");
  expect(signed).toContain('class="stamp"');
  const draft = prescriptionHtml(paper, { state: "draft" }, { css: "" });
  expect(draft).not.toContain("data:image/png");
  expect(draft).not.toContain('class="stamp"');
});
