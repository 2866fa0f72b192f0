import { expect, it } from "vitest";
import { emptyForm } from "../request/request-form.ts";
import { holdsMore, mergeForms } from "./merge-forms.ts";

const base = { ...emptyForm("r", "2026-11-28T05:00:00Z"), flags: ["worried"] as const };

it("dangers that two windows tick at once are both there, and one that was taken back is not", () => {
  const mine = { ...base, flags: ["worried", "chest-pain"] as const };
  const theirs = { ...base, flags: ["seizure"] as const };
  expect(mergeForms(base, mine, theirs).flags).toEqual(["chest-pain", "seizure"]);
});

it("allergies and medicines that two windows write at once are both there, each once", () => {
  const one = { substance: "Penicillin", reaction: "rash" };
  const other = { substance: "Peanut", reaction: "" };
  const pill = { name: "Metformin", dose: "" };
  const mine = { ...base, allergies: [one], medicines: [pill] };
  const theirs = { ...base, allergies: [other], medicines: [pill] };
  expect(mergeForms(base, mine, theirs)).toMatchObject({ allergies: [one, other], medicines: [pill] });
});

it("an entry that one window writes on, letter by letter, does not stand there twice", () => {
  const at = (substance: string) => ({ ...base, allergies: [{ substance, reaction: "" }] });
  expect(mergeForms(at("Pen"), at("Penicillin"), at("Pen")).allergies).toEqual(at("Penicillin").allergies);
  expect(mergeForms(at("Pen"), at("Pen"), at("Penicillin")).allergies).toEqual(at("Penicillin").allergies);
});

it("words are more than what is sent only where this window neither began with them nor sends them", () => {
  const sent = { ...base, name: "Kalpana" };
  expect(holdsMore(base, sent, { ...base, complaint: "also chest pain" })).toBe(true);
  expect(holdsMore(base, sent, base)).toBe(false);
  expect(holdsMore(base, sent, { ...sent, step: "send", writtenAt: "2026-11-28T05:01:00Z" })).toBe(false);
});
