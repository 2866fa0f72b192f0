import type { Bilingual } from "./words.ts";

const englishSmall =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const englishTens = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Hindi names each number to a hundred with a word of its own. */
const hindiSmall = [
  "शून्य एक दो तीन चार पाँच छह सात आठ नौ",
  "दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस",
  "बीस इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस",
  "तीस इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस",
  "चालीस इकतालीस बयालीस तैंतालीस चवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास",
  "पचास इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ",
  "साठ इकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर",
  "सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उनासी",
  "अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी",
  "नब्बे इक्यानवे बानवे तिरानवे चौरानवे पंचानवे छियानवे सत्तानवे अट्ठानवे निन्यानवे",
].flatMap((ten) => ten.split(" "));

/** A whole number from 0 to 99,999 in words; undefined for any other, which is then printed in digits alone. */
export function numberWords(value: number): Bilingual | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 99_999) return undefined;
  return { en: english(value), hi: hindi(value) };
}

function english(value: number): string {
  if (value < 20) return englishSmall[value] ?? "";
  if (value < 100) {
    const ten = englishTens[Math.floor(value / 10)] ?? "";
    return value % 10 === 0 ? ten : `${ten}-${english(value % 10)}`;
  }
  return byUnit(value, english, "hundred", "thousand", " and ");
}

function hindi(value: number): string {
  return value < 100 ? (hindiSmall[value] ?? "") : byUnit(value, hindi, "सौ", "हज़ार", " ");
}

function byUnit(
  value: number,
  say: (value: number) => string,
  hundred: string,
  thousand: string,
  joint: string,
): string {
  const unit = value < 1000 ? 100 : 1000;
  const rest = value % unit;
  const head = `${say(Math.floor(value / unit))} ${unit === 100 ? hundred : thousand}`;
  if (rest === 0) return head;
  return head + (rest < 100 ? joint : " ") + say(rest);
}
