import { type CodeLine, type PaperCode, codeSizes, codeVersion, firstByte, hexOf } from "./paper-code.ts";
import { levels } from "./shorten.ts";
import { readText } from "./text-code.ts";

type SplitCode = {
  readonly code: PaperCode;
  readonly body: Uint8Array;
  readonly signature: Uint8Array<ArrayBuffer>;
};

/** Every QR code in the world is scanned sometimes: is this one of ours at all? */
export const looksLikeCode = (bytes: Uint8Array): boolean =>
  bytes[0] === firstByte && (bytes[1] ?? 0) >> 4 === codeVersion && bytes.length > codeSizes.signature;

/** Strict: what no writer writes is not read. It says nothing about the signature. */
export function readCode(bytes: Uint8Array): SplitCode | undefined {
  if (!looksLikeCode(bytes) || bytes.length > codeSizes.most) return undefined;
  const body = bytes.subarray(0, bytes.length - codeSizes.signature);
  const signature = Uint8Array.from(bytes.subarray(body.length));
  const level = ((body[1] ?? 0) >> 1) & 0b111;
  if (level >= levels.length) return undefined;
  const keyAt = 2;
  const hashAt = keyAt + codeSizes.keyId;
  const timeAt = hashAt + codeSizes.paperHash;
  const textsAt = timeAt + 6;
  const [version = 0, count = 0] = body.subarray(timeAt + 4, textsAt);
  const texts = readTexts(body, textsAt, 2 + count * 4);
  const [number, patient, ...rest] = texts ?? [];
  if (number === undefined || patient === undefined || version === 0) return undefined;
  const code: PaperCode = {
    practice: ((body[1] ?? 0) & 1) === 1,
    level,
    keyId: hexOf(body.subarray(keyAt, hashAt)),
    paperHash: hexOf(body.subarray(hashAt, timeAt)),
    signedAt: new Date(secondsAt(body, timeAt) * 1000).toISOString(),
    number,
    version,
    patient,
    lines: linesOf(rest),
  };
  return { code, body, signature };
}

function secondsAt(bytes: Uint8Array, at: number): number {
  return [...bytes.subarray(at, at + 4)].reduce((sum, byte) => sum * 256 + byte, 0);
}

/** Exactly so many, and nothing behind them. */
function readTexts(bytes: Uint8Array, start: number, count: number): string[] | undefined {
  const texts: string[] = [];
  let at = start;
  while (texts.length < count) {
    const read = readText(bytes, at);
    if (read === undefined) return undefined;
    texts.push(read.text);
    at = read.next;
  }
  return at === bytes.length ? texts : undefined;
}

function linesOf(texts: readonly string[]): CodeLine[] {
  return Array.from({ length: texts.length / 4 }, (_, at) => {
    const [title = "", how = "", quantity = "", note = ""] = texts.slice(at * 4, at * 4 + 4);
    return { title, how, quantity, note };
  });
}
