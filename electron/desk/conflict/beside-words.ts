import { titleOf } from "../../../shared/domain/dose-units.ts";
import type { Draft } from "../../../shared/domain/draft.ts";
import { frequencyTable } from "../../../shared/domain/frequencies.ts";
import type { EntryFields, LineEntry } from "../../../shared/domain/line-entry.ts";
import { stepWords, weekdayWords } from "../../../shared/domain/schedule-words.ts";
import type { Bilingual } from "../../../shared/domain/words.ts";
import type { Knowledge } from "../../../shared/knowledge/knowledge.ts";
import { medicineIn } from "../../../shared/knowledge/medicine-in.ts";
import { findMedicine } from "../../../shared/rules/medicines/index-of-medicines.ts";

const none: Bilingual = { en: "", hi: "" };
const own = (text: string | undefined): Bilingual => ({ en: text ?? "", hi: text ?? "" });
const withWords = (before: Bilingual, text: string, after: Bilingual): Bilingual =>
  text.trim() === "" ? none : { en: `${before.en}${text}${after.en}`, hi: `${before.hi}${text}${after.hi}` };
const joined = (parts: readonly Bilingual[]): Bilingual => {
  const of = (language: "en" | "hi") =>
    parts
      .map((one) => one[language])
      .filter((text) => text !== "")
      .join(", ");
  return { en: of("en"), hi: of("hi") };
};

const meals: Readonly<Record<LineEntry["meal"], Bilingual>> = {
  "before-food": { en: "before food", hi: "खाने से पहले" },
  "after-food": { en: "after food", hi: "खाने के बाद" },
  "with-food": { en: "with food", hi: "खाने के साथ" },
  any: none,
};
const sides: Readonly<Record<Exclude<LineEntry["side"], "">, Bilingual>> = {
  left: { en: "left", hi: "बाएँ" },
  right: { en: "right", hi: "दाएँ" },
  both: { en: "both sides", hi: "दोनों ओर" },
};

/** The line that is being written, and those that wait for it: whoever decides between two decides of these as well. */
export function entryWords({ entry }: Draft, knowledge: Pick<Knowledge, "medicines">): Bilingual {
  if (entry === undefined) return none;
  const words = [entry, ...(entry.aside ?? [])].map((fields) => fieldWords(fields, knowledge));
  const all = (language: "en" | "hi") => words.map((one) => one[language]).join("\n");
  return { en: all("en"), hi: all("hi") };
}

/** As far as it has come: each field as it stands there, for half a number is none. */
function fieldWords(entry: EntryFields, { medicines }: Pick<Knowledge, "medicines">): Bilingual {
  const { medicineId, more, side } = entry;
  const medicine =
    medicineId === undefined ? undefined : (medicineIn(medicines, medicineId) ?? findMedicine(medicineId));
  return joined([
    own(medicine === undefined ? medicineId : titleOf(medicine)),
    own(entry.typed),
    own(entry.dose),
    frequencyTable[entry.frequency].words,
    own(entry.grid),
    more.steps === undefined ? none : stepWords(more.steps, (amount) => own(String(amount))),
    weekdayWords(more.on) ?? none,
    side === "" ? none : sides[side],
    own(more.site),
    withWords({ en: "for ", hi: "" }, entry.asNeededFor, { en: "", hi: " के लिए" }),
    withWords({ en: "at most ", hi: "ज़्यादा से ज़्यादा " }, entry.maxPerDay, {
      en: " in 24 hours",
      hi: " बार 24 घंटे में",
    }),
    meals[entry.meal],
    withWords(none, entry.days, { en: " days", hi: " दिन" }),
    withWords(none, String(more.doses ?? ""), { en: " doses", hi: " ख़ुराक" }),
    own(entry.instructions),
    own(entry.reason),
  ]);
}

const certainties = {
  provisional: { en: "provisional", hi: "संभावित" },
  final: { en: "final", hi: "पक्का" },
} as const;

/** What is known of the lines of the diagnosis beside their text. */
export function codeWords({ diagnoses = [] }: Draft): Bilingual {
  const line = (language: "en" | "hi") =>
    diagnoses
      .map(({ text, code, certainty }) =>
        [text, [code, certainties[certainty][language]].filter(Boolean).join(", ")].join(": "),
      )
      .join("\n");
  return { en: line("en"), hi: line("hi") };
}
