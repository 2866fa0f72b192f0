import { valueOf } from "./phrases/numbers.ts";

const fractions: Readonly<Record<string, string>> = {
  "½": "0.5",
  "¼": "0.25",
  "¾": "0.75",
  "⅓": "0.33",
  "⅔": "0.67",
};
const written: Readonly<Record<string, string>> = { "1/2": "0.5", "1/4": "0.25", "3/4": "0.75" };
/** "Warf 3/4" may be 3 mg and 4 mg in turn: only of a tablet it is three quarters. */
const fraction = /(?<![\d/.])(?:1\/[24]|3\/4(?= ?(?:tab|goli|गोली)))(?![\d/])/gu;

/** "1 and a half", "one & half". */
const andAHalf =
  /(?<![\p{L}\p{N}.])(\d|one|two|three|ek|do) ?(?:and|&|aur) ?(?:a )?(?:half|0\.5|aadh[ia])(?![\p{L}\p{N}])/gu;

/** "650tdsx3d": how often, between a number and a number. */
const glued = /(?<=\d)(od|bd|bid|tds|tid|qid|hs|sos)(?=x?\d|\s|$)/gu;

/**
 * A line as it is read: lower case, plain digits, dots of abbreviations gone ("b.d." is "bd"), fractions as decimals,
 * what was glued together apart ("tab.pcm-500mg-tds"). Numbers of the list and the pharmacist's counts fall away.
 */
export function tidyLine(text: string): string {
  return (
    text
      .normalize("NFC")
      .replaceAll(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - 0x0966))
      .toLowerCase()
      .replaceAll(/→|[-=]+>/gu, " then ")
      .replaceAll("×", " x ")
      .replaceAll(/[–—−]/gu, "-")
      .replaceAll(/(\d?)([½¼¾⅓⅔])/gu, (_all, whole: string, sign: string) =>
        String(Number(whole) + Number(fractions[sign])),
      )
      .replaceAll(fraction, (sign) => written[sign] ?? sign)
      .replaceAll(andAHalf, (_all, whole: string) => `${valueOf(whole)}.5`)
      // "40 mg 1 ½ tab": behind a number that is the strength.
      .replaceAll(/(?<=\d ?(?:mg|mcg|gm?)? )([1-4]) 0(\.(?:25|5|75))(?= |$)/gu, "$1$2")
      .replace(/^\s*\d{1,2}[.)]\s+/u, "")
      .replaceAll(/#\s*\d+|\|/gu, " ")
      .replaceAll(
        /(?<![\p{L}\d])(?:[a-z]\.){1,3}[a-z](?:\.|(?![\p{L}\p{M}\d]))/gu,
        (dotted) => `${dotted.replaceAll(".", "")} `,
      )
      .replaceAll(/(?<![\p{L}\d.])[0-4](?:\.5)?(?: ?\+ ?[0-4](?:\.5)?){2,3}(?![\p{L}\d.])/gu, (grid) =>
        grid.replaceAll(/ ?\+ ?/gu, "-"),
      )
      .replaceAll(/(\p{L}{3,})-(?=\d)/gu, "$1 ")
      .replaceAll(glued, " $1 ")
      .replaceAll(/(?<![\p{L}\d])([\p{L}\p{M}]+)\.(?=\s|[\p{L}]|$)/gu, "$1 ")
      .replaceAll(/(?<=\s|^)\S*[a-z]\S*-\S*\d\S*-\S+/gu, (glued) =>
        /^[\dol-]+$/u.test(glued) ? glued : glued.replaceAll("-", " "),
      )
      .replaceAll(
        /(\p{L}{4,}|(?<!\p{L})\p{L}{3}(?=\d\d)|(?<!\p{L})(?:od|bd|tds|tid|qid|hs)(?=\d))(\d)/gu,
        "$1 $2",
      )
      .replaceAll(/[()[\],;:]/gu, (sign) =>
        sign === "," || sign === ";" ? " , " : ` ${sign === "(" || sign === ")" ? sign : " "} `,
      )
      .replaceAll(/\s+/gu, " ")
      .trim()
  );
}
