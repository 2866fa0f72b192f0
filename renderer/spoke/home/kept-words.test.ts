import { expect, it } from "vitest";
import { vitalsOf } from "../request/read-form.ts";
import { emptyForm } from "../request/request-form.ts";
import { consultEn } from "../words/consult-en.ts";
import { formEn } from "../words/form-en.ts";
import { keptWords } from "./kept-words.ts";

const words = { form: formEn, consult: consultEn };
const asked = (id: string) => (id === "q" ? "Since when?" : undefined);
const now = "2026-11-27T05:00:00Z";

it("a refused answer is read with the question it answers", () => {
  const answers = [{ questionId: "q", answer: "since Monday" }];
  const work = { call: "request.answer", input: { id: "i", answers } } as const;
  expect(keptWords(work, words, asked)).toEqual(["Since when? since Monday"]);
});

it("refused vitals are read number by number, what was not measured not at all", () => {
  const empty = emptyForm("measure:r", now);
  const vitals = vitalsOf(
    {
      ...empty,
      temperatureUnit: "C",
      vitals: {
        ...empty.vitals,
        systolicMmHg: { text: "150" },
        temperatureC: { text: "38.5" },
        consciousness: { text: "1" },
      },
    },
    now,
  );
  const work = { call: "request.vitals", input: { id: "i", vitals } } as const;
  expect(keptWords(work, words, asked).toSorted()).toEqual([
    "Alertness: confused",
    "BP, upper: 150 mmHg",
    "Temperature: 38.5 °C",
  ]);
});

it("refused facts and a refused report are read whole", () => {
  const facts = {
    allergies: { state: "known", value: [{ substance: "penicillin", reaction: "rash" }] },
    pregnancy: { state: "known", value: { status: "pregnant" } },
  } as const;
  const told = { call: "request.facts", input: { id: "i", facts: facts as never, weightKg: 52 } } as const;
  expect(keptWords(told, words, asked)).toEqual([
    "Allergy to: penicillin, rash",
    "pregnant",
    "Weight today (kg): 52",
  ]);
  const report = { id: "i", callId: "c", kind: "abuse", text: "He shouted", block: true } as const;
  expect(keptWords({ call: "call.report", input: report }, words, asked)).toEqual([
    "Insults or threats",
    "He shouted",
  ]);
});
