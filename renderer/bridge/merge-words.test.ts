import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeFields, mergeText } from "./merge-words.ts";

type Fields = Readonly<Record<string, string>>;

describe("a text that two have written on", () => {
  it("has what each put, and has not what each took", () => {
    expect(mergeText("Hold it", "Please hold it", "Hold it lower")).toBe("Please hold it lower");
    expect(mergeText("Hold it lower", "Hold lower", "Hold it lower now")).toBe("Hold lower now");
    expect(mergeText("", "Told to drink", "Seen")).toBe("Told to drink Seen");
    expect(mergeText("sent", "", "sent and more")).toBe(" and more");
    expect(mergeText("🩺", "🩺a", "🩹")).toBe("🩹a");
  });

  it("has once what both had, also where each wrote at both of its ends", () => {
    const base = "Told to drink and to come back";
    const kept = "Was told to drink and to come back soon";
    expect(mergeText(base, kept, "Today: Told to drink more and to come back, please")).toBe(
      "Today: Was told to drink more and to come back, please soon",
    );
  });

  it("where one has written nothing, is the other's", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 30 });
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(mergeText(base, other, base)).toBe(other);
        expect(mergeText(base, base, other)).toBe(other);
        expect(mergeText(base, other, other)).toBe(other);
      }),
    );
  });

  it("has every letter that either put", () => {
    const put = (letter: string) =>
      fc.array(fc.constant(letter), { maxLength: 4 }).map((all) => all.join(""));
    const base = "Told to drink";
    const place = fc.nat(base.length);
    fc.assert(
      fc.property(put("ж"), put("क"), place, place, (one, two, at, to) => {
        const with_ = (text: string, where: number) => base.slice(0, where) + text + base.slice(where);
        const both = mergeText(base, with_(one, at), with_(two, to));
        const sorted = (text: string) => [...text].toSorted().join("");
        expect(sorted(both)).toBe(sorted(base + (one === two && at === to ? one : one + two)));
      }),
    );
  });
});

it("of fields each is merged by itself, and one that was used is gone", () => {
  const base = { a: "1", b: "2", c: "3" };
  expect(mergeFields("held-reason")(base, { a: "1", b: "2", c: "33", d: "4" }, { a: "11", c: "3" })).toEqual({
    ...{ a: "11", c: "33", d: "4" },
  });
});

it("of two choices the one that is made here stands, and words about another thing are not mixed with it", () => {
  const base = { severity: "mild" };
  expect(mergeFields("tell-allergy")(base, { severity: "moderate" }, { severity: "severe" })).toEqual({
    severity: "severe",
  });
  const typed = { reference: "two", reason: "ate it since" };
  expect(mergeFields("tell-refute-allergy")({}, { reference: "one", reason: "was a rash" }, typed)).toEqual({
    ...typed,
    "of one": "was a rash",
  });
});

it.each([
  ["tell-pregnancy", {}, { status: "not-pregnant" }, { status: "postpartum" }, { status: "postpartum" }],
  ["tell-pregnancy", {}, { lmp: "2026-06-01" }, { status: "postpartum" }, { status: "postpartum" }],
  ["tell-breastfeeding", {}, { answer: "yes" }, { answer: "no" }, { answer: "no" }],
  [
    "tell-details",
    {},
    { "base village": '"Bani"', village: "Kullu" },
    { "base village": '"Banjar"', village: "Manali" },
    { "base village": '"Banjar"', village: "Manali" },
  ],
  [
    "tell-details",
    { "base relative": "null", relation: "father", relative: "" },
    { "base relative": "null", relation: "mother", relative: "Sita Misal" },
    { "base relative": "null", relation: "father", relative: "Namuna" },
    { "base relative": "null", relation: "father", relative: "Namuna" },
  ],
])("two windows make of their answers none that neither gave (%s)", (item, base, kept, typed, both) => {
  expect(mergeFields(item)(base as Fields, kept as Fields, typed as Fields)).toEqual(both);
});
