import type { PrintedCode } from "../paper/issue.ts";
import { spokenHash } from "./paper-code.ts";
import { codePicture } from "./qr-path.ts";
import { readCode } from "./read-code.ts";

/** How the code is to be drawn: 15 % may be lost, more where the version has room, and the border that readers need. */
export const codeDrawing = { ecc: "M", boostEcc: true, maxVersion: 15, border: 4 } as const;

/**
 * A signed code as it is printed. Undefined where there is none, as on papers of old, and where it belongs to another
 * paper than the one whose hash is given.
 */
export function printedCode(
  bytes: Uint8Array | undefined,
  paperHash: string,
  draw: (bytes: number[]) => readonly (readonly boolean[])[],
): PrintedCode | undefined {
  const read = bytes && readCode(bytes);
  if (!bytes || read?.code.paperHash !== paperHash) return undefined;
  return { ...codePicture(draw([...bytes])), spoken: spokenHash(paperHash) };
}
