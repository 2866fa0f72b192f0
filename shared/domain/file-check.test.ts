import { expect, it } from "vitest";
import { askAboutFile, fileTitle } from "./file-check.ts";

const text = (words: string) => Uint8Array.from(words, (letter) => letter.charCodeAt(0));
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16);
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0);
const heic = text("\0\0\0\x18ftypheic\0\0\0\0");

it.each([
  ["a JPEG", jpeg, "image/jpeg"],
  ["a PNG", png, "image/png"],
  ["a PDF", text("%PDF-1.7\n"), "application/pdf"],
])("%s that is one is taken", (_, bytes, type) => {
  expect(askAboutFile(bytes, type)).toBeUndefined();
});

it.each([
  ["zero bytes", new Uint8Array(), "image/jpeg", "empty"],
  ["a picture that is not one", text("hello"), "image/jpeg", "not-a-picture"],
  ["HEIC named .jpg", heic, "image/jpeg", "heic"],
  ["a PNG named .jpg", png, "image/jpeg", "not-a-picture"],
  ["HTML named .pdf", text("<html>"), "application/pdf", "not-a-pdf"],
  ["a file of two bytes", Uint8Array.of(0xff, 0xd8), "image/jpeg", "not-a-picture"],
])("%s is met with a sentence in both languages", (_, bytes, type, kind) => {
  const problem = askAboutFile(bytes, type);
  expect(problem?.kind).toBe(kind);
  expect(problem?.words.en).toMatch(/\.$/);
  expect(problem?.words.hi).toMatch(/[\u0900-\u097f]/);
});

it.each([
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\asha\\घाव.jpg", "घाव.jpg"],
  ["ecg\u202egpj.exe", "ecggpj.exe"],
  ["a\u0000b.pdf", "ab.pdf"],
  ["..//", "Document"],
  ["जाँच रिपोर्ट.pdf", "जाँच रिपोर्ट.pdf"],
])("the title %j is reduced to %j", (told, kept) => {
  expect(fileTitle(told)).toBe(kept);
});
