import { asNeededHindi } from "./as-needed-words.ts";
import { quantityOf } from "./dose-quantity.ts";
import { type Counted, doseUnit, isMeasured, isSpread, packOf, titleOf } from "./dose-units.ts";
import { frequencyTable } from "./frequencies.ts";
import type { LineWords, Medicine, PrescriptionLine } from "./medicine.ts";
import { numberWords } from "./number-words.ts";
import { gridWords, stepWords, weekdayWords } from "./schedule-words.ts";
import type { Bilingual } from "./words.ts";
import { placeWords } from "./place-words.ts";

const meals: Readonly<Record<PrescriptionLine["meal"], Bilingual | undefined>> = {
  "before-food": { en: "before food", hi: "खाने से पहले" },
  "after-food": { en: "after food", hi: "खाने के बाद" },
  "with-food": { en: "with food", hi: "खाने के साथ" },
  any: undefined,
};

/**
 * One line of a prescription in words, English and Hindi, never codes.
 *
 * The doctor's own `instructions` are not part of it: they have no pair in Hindi and stand apart on the paper.
 */
export function lineWords(line: PrescriptionLine, medicine: Medicine): LineWords {
  const rest = [
    weekdayWords(line.on),
    reasonWords(line),
    limitWords(line),
    meals[line.meal],
    durationWords(line),
  ];
  const quantity = quantityOf(line, medicine);
  const how = doseWords(line, medicine);
  return {
    title: titleOf(medicine),
    how: { en: joined([how.en, ...rest.map((w) => w?.en)]), hi: joined([how.hi, ...rest.map((w) => w?.hi)]) },
    ...(quantity === undefined ? {} : { quantity, quantityWords: quantityWords(quantity, medicine) }),
  };
}

/** How much, where and how often; a grid and steps say the amounts themselves. */
function doseWords(line: PrescriptionLine, medicine: Medicine): Bilingual {
  const place = placeWords(line, medicine);
  const amountOf = (doseAmount: number) => amountWords({ doseAmount }, medicine);
  const scheduled =
    line.steps !== undefined
      ? stepWords(line.steps, amountOf)
      : line.grid !== undefined
        ? gridWords(line.grid, amountOf)
        : undefined;
  if (scheduled !== undefined) {
    return {
      en: [scheduled.en, place?.en].filter(Boolean).join(", "),
      hi: [place?.hi, scheduled.hi].filter(Boolean).join(" "),
    };
  }
  const amount = amountOf(line.doseAmount);
  const often = frequencyTable[line.frequency].words;
  return {
    en: [amount.en, place?.en, often.en].filter(Boolean).join(" "),
    hi: joined([[amount.hi, place?.hi].filter(Boolean).join(" "), often.hi]),
  };
}

/** "1 tablet", "½ tablet", "5 mL": one dose of the line. */
export function amountWords(
  { doseAmount }: Pick<PrescriptionLine, "doseAmount">,
  medicine: Medicine,
): Bilingual {
  if (isSpread(medicine) && doseAmount === 1) return { en: "a thin layer", hi: "पतली परत लगाएँ" };
  const amount = isMeasured(medicine) ? String(doseAmount) : withFractions(doseAmount);
  const unit = countedWords(doseUnit(medicine), doseAmount);
  return { en: `${amount} ${unit.en}`, hi: `${amount} ${unit.hi}` };
}

function reasonWords({ frequency, asNeededFor }: PrescriptionLine): Bilingual | undefined {
  if (frequency !== "as-needed" || asNeededFor === undefined || asNeededFor.trim() === "") return undefined;
  return { en: `for ${asNeededFor.trim()}`, hi: `${asNeededHindi(asNeededFor.trim())} के लिए` };
}

function limitWords({ frequency, maxPerDay }: PrescriptionLine): Bilingual | undefined {
  if (frequency !== "as-needed" || maxPerDay === undefined) return undefined;
  const times = maxPerDay === 1 ? "once" : `${maxPerDay} times`;
  return { en: `at most ${times} in 24 hours`, hi: `24 घंटे में ज़्यादा से ज़्यादा ${maxPerDay} बार` };
}

export function durationWords({
  frequency,
  durationDays,
  doses,
  untilReview,
}: PrescriptionLine): Bilingual | undefined {
  if (doses !== undefined) return { en: `${doses} doses in all`, hi: `कुल ${doses} ख़ुराकें` };
  if (untilReview === true) return { en: "until the next review", hi: "अगली बार दिखाने तक" };
  if (durationDays === undefined || frequency === "stat") return undefined;
  return { en: `for ${durationDays} ${durationDays === 1 ? "day" : "days"}`, hi: `${durationDays} दिन` };
}

function quantityWords(quantity: number, medicine: Medicine): Bilingual {
  const unit = countedWords(packOf(medicine) ?? doseUnit(medicine), quantity);
  const words = numberWords(quantity);
  return {
    en: [quantity, words && `(${words.en})`, unit.en].filter(Boolean).join(" "),
    hi: [quantity, words && `(${words.hi})`, unit.hi].filter(Boolean).join(" "),
  };
}

/** ½, ¼, ¾ as a pharmacist writes them; other fractions as decimals with a leading zero. */
function withFractions(value: number): string {
  const whole = Math.floor(value);
  const sign = { 0.25: "¼", 0.5: "½", 0.75: "¾" }[value - whole];
  return sign === undefined ? String(value) : `${whole === 0 ? "" : whole}${sign}`;
}

function countedWords(unit: Counted, count: number): Bilingual {
  return count > 1 ? unit.many : unit.one;
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(", ");
}
