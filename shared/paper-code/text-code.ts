import { fragments } from "./fragments.ts";

/**
 * Words in few bytes, for what has to fit into a printed code.
 *
 *     0x20–0x7e        the letter itself
 *     0x02–0x1e 0x7f–0xff   one of the `fragments`
 *     0x01             Devanagari page on and off: in it 0x80–0xff are U+0900–U+097f
 *     0x00 a b c       any other code point
 *     0x1f             end of the text
 *
 * Lossless for every text; which bytes a text gets may change from one writer to the next, what they mean may not.
 */
const rawSign = 0x00;
const pageSign = 0x01;
const endSign = 0x1f;
const devanagariStart = 0x900;

const fragmentCodes: readonly number[] = [
  ...Array.from({ length: 0x1e - 0x02 + 1 }, (_, at) => 0x02 + at),
  ...Array.from({ length: 0xff - 0x7f + 1 }, (_, at) => 0x7f + at),
];
const fragmentOf: ReadonlyMap<number, string> = new Map(
  fragments.map((text, at) => [fragmentCodes[at] ?? -1, text]),
);
const longest = Math.max(...fragments.map((text) => text.length));
const codeOf: ReadonlyMap<string, number> = new Map(
  fragments.map((text, at) => [text, fragmentCodes[at] ?? -1]),
);

const isPlain = (code: number): boolean => code >= 0x20 && code <= 0x7e;
const isDevanagari = (code: number): boolean => code >= devanagariStart && code < devanagariStart + 0x80;

export function writeText(text: string): number[] {
  const written: number[] = [];
  // A stretch from the first Devanagari letter to the last, with what plain letters stand between, is one page.
  for (const part of text.split(/([\u0900-\u097f](?:[\u0900-\u097f\x20-\x7e]*[\u0900-\u097f])?)/u))
    written.push(...(isDevanagari(part.codePointAt(0) ?? 0) ? page(part) : shortest(part)));
  return [...written, endSign];
}

function page(text: string): number[] {
  const letters = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  return [
    pageSign,
    ...letters.map((code) => (isPlain(code) ? code : code - devanagariStart + 0x80)),
    pageSign,
  ];
}

/** The fewest bytes, from the end backwards: a greedy choice would often cut a longer fragment off. */
function shortest(text: string): number[] {
  const best: { readonly cost: number; readonly bytes: readonly number[]; readonly next: number }[] = [];
  best[text.length] = { cost: 0, bytes: [], next: text.length };
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const code = text.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    const single = isPlain(code) ? [code] : [rawSign, code >> 16, (code >> 8) & 0xff, code & 0xff];
    let choice = { cost: single.length + (best[at + width]?.cost ?? 0), bytes: single, next: at + width };
    for (let length = Math.min(longest, text.length - at); length > 0; length -= 1) {
      const fragment = codeOf.get(text.slice(at, at + length));
      const cost = 1 + (best[at + length]?.cost ?? 0);
      if (fragment !== undefined && cost < choice.cost)
        choice = { cost, bytes: [fragment], next: at + length };
    }
    best[at] = choice;
  }
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at = best[at]?.next ?? text.length)
    bytes.push(...(best[at]?.bytes ?? []));
  return bytes;
}

/** The text that starts there, and where the next thing starts; undefined for what no writer writes. */
export function readText(
  bytes: Uint8Array,
  start: number,
): { readonly text: string; readonly next: number } | undefined {
  let text = "";
  let inPage = false;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === endSign) return inPage ? undefined : { text, next: at + 1 };
    if (byte === pageSign) {
      inPage = !inPage;
    } else if (isPlain(byte)) {
      text += String.fromCodePoint(byte);
    } else if (inPage) {
      if (byte < 0x80) return undefined;
      text += String.fromCodePoint(devanagariStart + byte - 0x80);
    } else if (byte === rawSign) {
      const code = ((bytes[at + 1] ?? 0xff) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
      if (!isWritable(code)) return undefined;
      text += String.fromCodePoint(code);
      at += 3;
    } else {
      const fragment = fragmentOf.get(byte);
      if (fragment === undefined) return undefined;
      text += fragment;
    }
  }
  return undefined;
}

/** No control characters and no half of a pair: they would stand nowhere on the paper. */
const isWritable = (code: number): boolean =>
  code >= 0x80 && code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff);
