import { deflateRawSync } from "node:zlib";
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
const packed = (one: unknown): Buffer => deflateRawSync(JSON.stringify(one));
const head = {
  id: "00000000-0000-4000-8000-000000000001",
  hubId: "hub",
  madeAt: "2026-01-01T10:00:00.000Z",
};

it("opens by its code however that is typed, and says nothing without it", () => {
  const code = newCode();
  const sealed = sealWork(packed({ ...work, practitionerId: "Zebrastripe" }), code, head);
  expect(JSON.stringify(sealed)).not.toContain("Zebrastripe");
  expect(openWork(sealed, code.toLowerCase().replaceAll("-", " "), head)).toMatchObject({
    practitionerId: "Zebrastripe",
  });
  expect(openWork(sealed, newCode(), head)).toBe("wrong-code");
});

it("opens neither altered nor in another file", () => {
  const code = newCode();
  const sealed = sealWork(packed(work), code, head);
  expect(openWork(sealed, code, { ...head, hubId: "other" })).toBe("wrong-code");
  const flipped = Buffer.from(sealed.ciphertext, "base64");
  flipped[3] = (flipped[3] ?? 0) ^ 1;
  expect(openWork({ ...sealed, ciphertext: flipped.toString("base64") }, code, head)).toBe("wrong-code");
  expect(openWork({ ...sealed, tag: sealed.tag.slice(0, 8) }, code, head)).toBe("wrong-code");
});

it("what its code opens and this release cannot read is not called a wrong code", () => {
  const code = newCode();
  for (const other of [{ ...work, items: "of a later form" }, "x".repeat(129 * 1024 * 1024)])
    expect(openWork(sealWork(packed(other), code, head), code, head)).toBe("unreadable");
});

it("no two codes are alike, and each has five groups of five", () => {
  const codes = Array.from({ length: 50 }, newCode);
  expect(new Set(codes).size).toBe(50);
  for (const code of codes) expect(code).toMatch(/^([2-9A-HJKMNP-TV-Z]{5}-){4}[2-9A-HJKMNP-TV-Z]{5}$/);
});
