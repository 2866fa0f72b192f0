import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { afterEach, beforeEach, expect, it } from "vitest";
import { needlesOf, needlesOfFile } from "./needles.ts";
import { searchTree } from "./search-tree.ts";

const latin = "Quillan Vextor";
const devanagari = "क्विलन वेक्सटोर";
const sentence = `filler text before, ${latin}, ${devanagari}, and behind it`;
const noise = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "paramarsh-search-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const textsIn = (content: Buffer | string, name = "file.bin"): string[] => {
  mkdirSync(path.join(folder, "deep"), { recursive: true });
  writeFileSync(path.join(folder, "deep", name), content);
  const needles = [latin, devanagari].flatMap(needlesOf);
  return [...new Set(searchTree(folder, needles).leaks.map(({ text }) => text))].toSorted();
};
const cacheEntry = (body: Buffer): Buffer => {
  const key = Buffer.from("1/0/http://127.0.0.1/");
  const head = Buffer.alloc(24);
  head.writeBigUInt64LE(0xfcfb6d1ba7725c30n, 0);
  head.writeUInt32LE(key.length, 12);
  return Buffer.concat([head, key, body, noise]);
};

it.each([
  ["as UTF-8", Buffer.from(sentence)],
  ["as UTF-16LE", Buffer.concat([noise, Buffer.from(sentence, "utf16le")])],
  ["as UTF-16BE", Buffer.from(sentence, "utf16le").swap16()],
  [
    "as JSON of escapes",
    Buffer.from(
      JSON.stringify(sentence).replace(/[^ -~]/g, (one) => `\\u0${one.charCodeAt(0).toString(16)}`),
    ),
  ],
  [
    "in an address",
    Buffer.from(`http://x/?q=${encodeURIComponent(latin)}&r=${encodeURIComponent(devanagari)}`),
  ],
  ["in base64, one place further", Buffer.from(Buffer.from(`.${sentence}`).toString("base64"))],
  ["in gzip among other bytes", Buffer.concat([noise, gzipSync(sentence), noise])],
  ["in gzip that was cut off", gzipSync(Buffer.concat([Buffer.from(sentence), noise])).subarray(0, 400)],
  ["in zlib among other bytes", Buffer.concat([noise, deflateSync(Buffer.from(sentence, "utf16le")), noise])],
  ["in brotli", brotliCompressSync(sentence)],
  ["in raw deflate", deflateRawSync(sentence)],
  ["in zstd", Buffer.concat([noise, zstdCompressSync(sentence)])],
  [
    "in a cache entry's brotli",
    cacheEntry(brotliCompressSync(Buffer.concat([Buffer.from(sentence), noise]))),
  ],
])("finds both scripts %s", (_where, content) => {
  expect(textsIn(content)).toEqual([latin, devanagari]);
});

it("finds a name of a file", () => {
  expect(textsIn("nothing", `${latin}.pdf`)).toEqual([latin]);
});

it("finds a picture that was shown, as bytes and as a data address", () => {
  const needles = needlesOfFile("picture", noise);
  writeFileSync(path.join(folder, "a"), Buffer.concat([Buffer.alloc(17), noise]));
  writeFileSync(path.join(folder, "b"), `data:image/png;base64,${noise.toString("base64")}`);
  expect(new Set(searchTree(folder, needles).leaks.map(({ file }) => file))).toEqual(new Set(["a", "b"]));
});

it("finds nothing where nothing is", () => {
  expect(
    textsIn(Buffer.concat([noise, gzipSync("harmless"), Buffer.from("Quillan and Vextor apart")])),
  ).toEqual([]);
});
