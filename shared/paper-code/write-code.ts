import type { PaperModel } from "../paper/paper-model.ts";
import { sexWords } from "../paper/paper-words.ts";
import { type PaperCode, bytesOfHex, codeSizes, codeVersion, firstByte } from "./paper-code.ts";
import { levels, shortLine } from "./shorten.ts";
import { writeText } from "./text-code.ts";

/**
 * What is to be signed of a paper; undefined where even the shortest form of its lines does not fit. A paper without
 * code is still a paper.
 */
export function codeBody(
  model: PaperModel,
  ids: Pick<PaperCode, "keyId" | "paperHash">,
): Uint8Array<ArrayBuffer> | undefined {
  for (const [level, rule] of levels.entries()) {
    const body = bodyOf({
      practice: model.practice,
      level,
      ...ids,
      signedAt: model.writtenAt,
      number: model.number,
      version: model.amends?.version ?? 1,
      patient: patientOnCode(model),
      lines: model.lines.map((line) => shortLine(line, rule)),
    });
    if (body.length + codeSizes.signature <= codeSizes.most) return body;
  }
  return undefined;
}

export const codeWith = (body: Uint8Array, signature: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...body, ...signature]);

function bodyOf(code: PaperCode): Uint8Array<ArrayBuffer> {
  const seconds = Math.floor(Date.parse(code.signedAt) / 1000);
  return Uint8Array.from([
    firstByte,
    (codeVersion << 4) | (code.level << 1) | Number(code.practice),
    ...bytesOfHex(code.keyId),
    ...bytesOfHex(code.paperHash),
    ...[24, 16, 8, 0].map((shift) => (seconds >>> shift) & 0xff),
    Math.min(code.version, 0xff),
    code.lines.length,
    ...writeText(code.number),
    ...writeText(code.patient),
    ...code.lines.flatMap(({ title, how, quantity, note }) =>
      [title, how, quantity, note].flatMap(writeText),
    ),
  ]);
}

/** "BKD, 58 years, female": as the paper prints age and sex. */
function patientOnCode({ patient }: Pick<PaperModel, "patient">): string {
  const initials = patient.name
    .split(/\s+/u)
    .map((word) => [...word][0]?.toUpperCase() ?? "")
    .join("");
  return `${initials}, ${patient.ageWords.en}, ${sexWords[patient.sex].en}`;
}
