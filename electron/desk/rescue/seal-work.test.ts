import { expect, it } from "vitest";
import type { RescueWork } from "../../../shared/contract/rescue.ts";
import { newCode, openWork, sealWork } from "./seal-work.ts";

const work: RescueWork = {
  practitionerId: "p",
  items: [],
  files: [],
  signed: [],
  carried: [],
  typed: [],
  consults: [],
  records: [],
};
const head = {
  id: "00000000-0000-4000-8000-000000000001",
  hubId: "hub",
  madeAt: "2026-01-01T10:00:00.000Z",
};

it("opens by its code however that is typed, and says nothing without it", () => {
  const code = newCode();
  const sealed = sealWork({ ...work, practitionerId: "Zebrastripe" }, code, head);
  expect(JSON.stringify(sealed)).not.toContain("Zebrastripe");
  expect(openWork(sealed, code.toLowerCase().replaceAll("-", " "), head)).toMatchObject({
    practitionerId: "Zebrastripe",
  });
  expect(openWork(sealed, newCode(), head)).toBeUndefined();
});

it("opens neither altered nor in another file", () => {
  const code = newCode();
  const sealed = sealWork(work, code, head);
  expect(openWork(sealed, code, { ...head, hubId: "other" })).toBeUndefined();
  const flipped = Buffer.from(sealed.ciphertext, "base64");
  flipped[3] = (flipped[3] ?? 0) ^ 1;
  expect(openWork({ ...sealed, ciphertext: flipped.toString("base64") }, code, head)).toBeUndefined();
  expect(openWork({ ...sealed, tag: sealed.tag.slice(0, 8) }, code, head)).toBeUndefined();
});

it("no two codes are alike, and each has five groups of five", () => {
  const codes = Array.from({ length: 50 }, newCode);
  expect(new Set(codes).size).toBe(50);
  for (const code of codes) expect(code).toMatch(/^([2-9A-HJKMNP-TV-Z]{5}-){4}[2-9A-HJKMNP-TV-Z]{5}$/);
});
