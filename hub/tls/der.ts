/**
 * The few shapes of DER (X.690) that a certificate is made of. Written out here because they are few, and because
 * the libraries for it change the language's own `Reflect` for every part of the process.
 */
export type Der = Buffer;

const tags = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utf8: 0x0c,
  utcTime: 0x17,
} as const;
const generalizedTime = 0x18;
const constructed = 0x20;
const contextSpecific = 0x80;

function tagged(tag: number, content: Buffer): Der {
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes = base256(length);
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}

function base256(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return bytes;
}

export const sequence = (...parts: readonly Der[]): Der => tagged(0x30, Buffer.concat(parts));
export const set = (...parts: readonly Der[]): Der => tagged(0x31, Buffer.concat(parts));
export const octetString = (content: Buffer): Der => tagged(tags.octetString, content);
export const utf8 = (text: string): Der => tagged(tags.utf8, Buffer.from(text, "utf8"));
export const isTrue: Der = Buffer.from([0x01, 0x01, 0xff]);

/** A positive whole number, as its bytes. */
export function integer(bytes: Buffer): Der {
  const start = bytes.findIndex((byte) => byte !== 0);
  const short = start < 0 ? Buffer.from([0]) : bytes.subarray(start);
  const isNegative = ((short[0] ?? 0) & 0x80) !== 0;
  return tagged(tags.integer, isNegative ? Buffer.concat([Buffer.from([0]), short]) : short);
}

export const bitString = (content: Buffer, unusedBits = 0): Der =>
  tagged(tags.bitString, Buffer.concat([Buffer.from([unusedBits]), content]));

/** `[n]` around other DER. */
export const explicit = (n: number, content: Der): Der => tagged(contextSpecific | constructed | n, content);
/** `[n]` in the place of the content's own tag. */
export const implicit = (n: number, content: Buffer): Der => tagged(contextSpecific | n, content);

export function objectId(dotted: string): Der {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      groups.unshift((left % 128) + 128);
    return groups;
  });
  return tagged(tags.oid, Buffer.from(bytes));
}

/** UTCTime knows two digits of the year; RFC 5280 wants the other form from 2050 on. */
export function time(date: Date): Der {
  const digits = `${date.toISOString().replaceAll(/[-:T]|\.\d+Z/g, "")}Z`;
  return date.getUTCFullYear() < 2050
    ? tagged(tags.utcTime, Buffer.from(digits.slice(2), "ascii"))
    : tagged(generalizedTime, Buffer.from(digits, "ascii"));
}
