import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import type { PrescriptionLine } from "../../shared/domain/medicine.ts";
import { lineId } from "../../shared/domain/ids.ts";
import { judgeCode } from "../../shared/paper-code/judge-code.ts";
import { type CodeLine, codeSizes } from "../../shared/paper-code/paper-code.ts";
import { readCode } from "../../shared/paper-code/read-code.ts";
import { canonicalJson } from "../../shared/paper/paper-model.ts";
import { prescriptionHtml } from "../../shared/paper/prescription-html.ts";
import { paperLine, sampleInput, samplePaper } from "../../shared/paper/paper-sample.ts";
import { medicines } from "../../shared/rules/medicines/index-of-medicines.ts";
import { codeOf, nodeVerifies, sampleList } from "./sign-sample.ts";

const real = samplePaper({ practice: false });
const judge = (bytes: Uint8Array, list = sampleList()) => judgeCode(bytes, list, nodeVerifies);
const linesOf = (bytes: Uint8Array) => readCode(bytes)?.code.lines ?? expect.fail("not readable");

it("says of each line what the paper says of it, and binds the whole document by its hash", async () => {
  const verdict = await judge(codeOf(real));
  expect(verdict).toMatchObject({ kind: "genuine", code: { practice: false, level: 0, version: 1 } });
  if (!("code" in verdict)) expect.fail("no code");
  expect(verdict.code.lines).toEqual(
    real.lines.map(({ words, line }) => ({
      title: words.title,
      how: words.how.en,
      quantity: (words.quantityWords?.en ?? "").replace(/ \([^)]*\)/, ""),
      note: line.instructions ?? "",
    })),
  );
  expect(verdict.code).toMatchObject({ number: real.number, patient: "BKD, 58 years, female" });
  const hash = createHash("sha256").update(canonicalJson(real)).digest("hex");
  expect(hash.startsWith(verdict.code.paperHash)).toBe(true);
});

it("tells practice, called back, replaced and a withdrawn key from genuine", async () => {
  const code = codeOf(real);
  const paperHash = readCode(code)?.code.paperHash ?? "";
  const [key] = sampleList().keys;
  if (!key) expect.fail("no key");
  const kinds = await Promise.all([
    judge(codeOf(samplePaper())),
    judge(code, sampleList({ practice: true })),
    judge(code, sampleList({ cancelled: [{ paperHash, why: "called-back" }] })),
    judge(code, sampleList({ cancelled: [{ paperHash, why: "replaced" }] })),
    judge(code, sampleList({ keys: [{ ...key, withdrawnAt: "2026-11-23T06:00:00Z" }] })),
    judge(code, sampleList({ keys: [{ ...key, withdrawnAt: "2026-11-24T06:00:00Z" }] })),
    judge(code, sampleList({ keys: [] })),
    judge(new TextEncoder().encode("https://example.invalid/menu")),
  ]);
  expect(kinds.map(({ kind }) => kind)).toEqual([
    "practice",
    "practice",
    "called-back",
    "replaced",
    "key-withdrawn",
    "genuine",
    "unknown-key",
    "another-code",
  ]);
});

/** Fifty changes of bytes: each field at its place, and places spread over the rest, by flips, cuts and additions. */
it("refuses every one of fifty changed codes", async () => {
  const code = codeOf(real);
  const flipped = (at: number, by: number) => code.map((byte, index) => (index === at ? byte ^ by : byte));
  const fields = [0, 1, 2, 9, 10, 25, 26, 29, 30, 31]; // sign, flags, key, hash, time, version, number of lines
  const spread = Array.from({ length: 30 }, (_, at) => 32 + Math.floor((at * (code.length - 32)) / 30));
  const swapped = Uint8Array.from(code);
  swapped.set(code.subarray(40, 44), 44);
  swapped.set(code.subarray(44, 48), 40);
  const mutants = [
    ...fields.map((at) => flipped(at, 0x01)),
    ...spread.map((at, index) => flipped(at, 1 << (index % 8))),
    code.subarray(0, code.length - 1),
    code.subarray(1),
    Uint8Array.from([...code, 0]),
    Uint8Array.from([...code.subarray(0, -64), ...new Uint8Array(64)]),
    Uint8Array.from([...code.subarray(0, -64), ...codeOf(samplePaper()).subarray(-64)]),
    Uint8Array.from([...codeOf(samplePaper()).subarray(0, -64), ...code.subarray(-64)]),
    Uint8Array.from([...code.subarray(0, -64), ...code.subarray(-32), ...code.subarray(-64, -32)]),
    swapped,
    flipped(1, 0x02), // level
    flipped(1, 0x20), // version of the code
  ];
  expect(mutants).toHaveLength(50);
  const kinds = await Promise.all(mutants.map(async (bytes) => (await judge(bytes)).kind));
  expect(kinds.filter((kind) => !["altered", "unknown-key", "another-code"].includes(kind))).toEqual([]);
});

/** A paper's words as a person reads them, its numbers without "(sixty)" behind them. */
function wordsOn(model: typeof real): string {
  const page = prescriptionHtml(model, { state: "issued", issuedAt: model.writtenAt }, { css: "" });
  return page
    .replace(/<style>.*<\/style>/s, "")
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .replace(/ \([^)]*\)/g, "");
}

/** The comparison that the page asks of a person: each line, and how many there are. */
function isTheSame(model: typeof real, signed: readonly CodeLine[]): boolean {
  const words = wordsOn(model);
  const each = signed.every((line) =>
    [line.title, line.how, line.quantity, line.note].every((part) => words.includes(part)),
  );
  return each && words.includes(` ${signed.length} medicines ·`);
}

/** Ten papers that somebody changed beside the code: what they print is no longer what the code says. */
it("tells ten altered papers by the lines that are shown", () => {
  const signed = linesOf(codeOf(real));
  expect(isTheSame(real, signed)).toBe(true);
  const { lines } = sampleInput();
  const changedLine = (at: number, change: Partial<PrescriptionLine>) =>
    lines.map((one, index) => (index === at ? paperLine({ ...one.line, ...change }) : one));
  const altered = [
    changedLine(0, { doseAmount: 2 }),
    changedLine(0, { frequency: "three-times-daily" }),
    changedLine(0, { durationDays: 90 }),
    changedLine(0, { medicineId: "metformin-1000mg-tablet" }),
    changedLine(1, { medicineId: "alprazolam-0.25mg-tablet" }),
    changedLine(1, { meal: "before-food" }),
    changedLine(2, { maxPerDay: 8 }),
    changedLine(2, { instructions: "Take two if pain is strong" }),
    lines.slice(0, 2),
    [
      ...lines,
      paperLine({ ...lines[0]!.line, id: lineId.parse("added"), medicineId: "tramadol-50mg-capsule" }),
    ],
  ];
  expect(altered).toHaveLength(10);
  for (const changed of altered) {
    expect(isTheSame(samplePaper({ practice: false, lines: changed }), signed)).toBe(false);
  }
});

/** What every health centre is to have. */
const everyday = medicines.filter(({ nlemLevel, form }) => nlemLevel === "P" && form === "tablet");

function manyLines(count: number, instructions?: string) {
  return Array.from({ length: count }, (_, at) => {
    const medicine = everyday[(at * 37) % everyday.length] ?? expect.fail("no medicine");
    return paperLine({
      id: lineId.parse(`line-${at}`),
      medicineId: medicine.id,
      doseAmount: 1,
      frequency: "twice-daily",
      meal: "after-food",
      durationDays: 30,
      ...(instructions === undefined ? {} : { instructions }),
    });
  });
}

it("fits ten full lines, and shortens eighteen so that each can still be compared", () => {
  const ten = codeOf(samplePaper({ lines: manyLines(10) }));
  expect(ten.length).toBeLessThanOrEqual(codeSizes.most);
  expect(readCode(ten)?.code.level).toBe(0);

  const paper = samplePaper({ lines: manyLines(18, "With a glass of water, and do not lie down after it") });
  const many = codeOf(paper);
  expect(many.length).toBeLessThanOrEqual(codeSizes.most);
  const { level = 0, lines = [] } = readCode(many)?.code ?? {};
  expect(level).toBeGreaterThan(0);
  expect(lines).toHaveLength(18);
  for (const [at, { title, how }] of lines.entries()) {
    const { medicine, words } = paper.lines[at] ?? expect.fail("no line");
    expect(title.startsWith(medicine.generic.toUpperCase().slice(0, 4))).toBe(true);
    expect(title).toContain(medicine.strength);
    expect(words.how.en.startsWith(how.replace("…", ""))).toBe(true);
  }
});
