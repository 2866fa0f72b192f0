/**
 * The integrity code of a printed prescription: what the doctor signed, small enough for a QR code that a phone reads
 * without network. Whoever holds the paper compares each line with it.
 *
 *     1  "P"                    8  id of the doctor's key
 *     1  version 1, level, practice   16  hash of the whole signed document
 *     4  signed at, seconds     1  version of the paper    1  number of lines
 *     …  number of the paper, patient, then of each line: title, how, quantity, note (`text-code.ts`)
 *    64  Ed25519 over all of it, behind `signedUnder`
 */
export type PaperCode = {
  readonly practice: boolean;
  /** How much the lines were shortened to fit: 0 is not at all. */
  readonly level: number;
  /** Hex; the first bytes of the SHA-256 of the public key. */
  readonly keyId: string;
  /** Hex; the first bytes of the SHA-256 of the paper's canonical JSON. */
  readonly paperHash: string;
  readonly signedAt: string;
  readonly number: string;
  readonly version: number;
  /** Initials, age and sex as printed: enough to compare, no more about a person than must be. */
  readonly patient: string;
  readonly lines: readonly CodeLine[];
};

export type CodeLine = {
  readonly title: string;
  readonly how: string;
  readonly quantity: string;
  readonly note: string;
};

export const codeSizes = { keyId: 8, paperHash: 16, signature: 64, most: 400 } as const;
export const firstByte = 0x50;
export const codeVersion = 1;

/** Said before the signed bytes, so that no other signature of the same key can pass for one of a paper. */
const signedUnder = "paramarsh paper code 1\n";

export function bytesToSign(body: Uint8Array): Uint8Array<ArrayBuffer> {
  const before = [...signedUnder].map((letter) => letter.codePointAt(0) ?? 0);
  return Uint8Array.from([...before, ...body]);
}

/** "7F3A 91C0 44DE 8B12": what two people can compare on the phone. */
export const spokenHash = (paperHash: string): string =>
  (paperHash.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join(" ");

export const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

export const bytesOfHex = (hex: string): number[] =>
  (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
