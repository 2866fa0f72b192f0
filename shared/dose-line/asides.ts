/** What a line says beside the medicine: it goes on in the doctor's words, and never says how often the medicine is taken. */
export type Aside = { readonly text: string; readonly asides: readonly string[] };

const tests =
  "lipid profile|lipids?|(?:serum )?uric acid|urine (?:r/?m|tests?)|hb|x-?ray|cxr|echo|viral load|cd4|vit d levels?|cbc|lft|kft|rft|pt/?inr|inr|tsh|tft|hba1c|fbs|ppbs|rbs|esr|crp|ecg|usg|s ?creatinine|creatinine|electrolytes|bp|(?:blood )?(?:sugar|counts?|pressure)|blood tests?|platelets?|weight";
const doing = "(?:(?:and|with|please|pls|check|monitor|measure|serum|repeat|rpt|do|get|send) )*";
const often =
  "weekly|wkly|monthly|daily|fortnightly|every (?:\\d+ )?\\p{L}+|(?:once|twice) (?:a |every |per )?\\p{L}+|(?:after|in) \\d+ ?\\p{L}+";
const weekday =
  "(?:mon|tue|wed|thu|fri|sat|sun)(?:s|day|sday|nesday|rsday|urday)?s?|somwar|mangalwar|budhwar|guruwar|shukrawar|shaniwar|raviwar|itwaar|सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार|इतवार";
const weekdays = `(?:${weekday})(?: (?:(?:and|&|,|aur|और|/) )?(?:${weekday}))*`;
const spell = "\\d+ ?(?:min\\w*|hrs?|hours?)";

const word = (source: string) =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${source})(?![\\p{L}\\p{M}\\p{N}])`, "gu");

const kinds: readonly RegExp[] = [
  // ", CBC weekly": to the end of its clause.
  new RegExp(
    `, ${doing}(?:${tests})(?![\\p{L}\\p{N}])(?:(?! (?:then|f/b|followed by|phir)(?: |$))[^,()])*`,
    "gu",
  ),
  word(`${doing}(?:${tests})(?: (?:and|&) (?:${tests}))? (?:${often})`),
  word(`(?:weekly|monthly) (?:${tests})`),
  // Of a test that nobody takes a medicine for: "TSH 6 weeks" is when, "for BP 30 days" how long.
  word(
    `${doing}(?:tsh|tft|lft|kft|rft|cbc|hba1c|inr|lipid profile) \\d+ ?-?(?:weeks?|wks?|months?|days?|weekly|monthly)`,
  ),
  // "Review weekly", "3 din baad dikhayen": when the patient comes again; "till review" says how long.
  word(
    `(?:, )?(?<!(?:till|until|upto|up to|by) (?:the )?(?:next )?)(?:(?:to|for) )?(?:review|rv|follow ?-?up|f/u|revisit|come back|visit opd)(?: (?:with|and) (?:reports?|tests?))? (?:${often}|on \\p{L}+day)`,
  ),
  word(
    "(?:, )?\\d+ ?(?:din|hafte|mahine|दिन|हफ़्ते|हफ्ते|महीने) (?:ke |के )?(?:baad|बाद) (?:phir |फिर )?(?:dikha|aa|mil|दिखा|आ|मिल)[\\p{L}\\p{M}]*",
  ),
  // "not on Sundays" is no day on which it is taken.
  word(`(?:, )?(?:not|except|excluding|skip|omit|avoid|no dose)(?: on)? ${weekdays}`),
  word(`(?:, )?${weekdays} (?:off|chhod ?kar|छोड़कर|छोड़ कर)`),
  word(`(?:, )?(?:leave|keep)(?: it)?(?: on)? (?:for )?${spell}(?: (?:then|and|&) (?:wash|rinse)(?: off)?)?`),
  word(`(?:, )?(?:wash|rinse)(?: it)?(?: off)? after ${spell}`),
];

/** A clause that also says how the medicine is taken is none: it is read, or asked. */
const saysDose =
  /(?<![\p{L}\p{N}])(?:od|bd|tds|tid|qid|hs|sos|stat|tabs?|caps?|goli|units?|x ?\d+|\d+ ?(?:mg|mcg|ml|tabs?))(?![\p{L}\p{N}])|\d ?- ?\d ?- ?\d/u;

export function withoutAsides(tidy: string): Aside {
  const asides: string[] = [];
  const text = kinds.reduce(
    (rest, kind) =>
      rest.replaceAll(kind, (found) => {
        if (saysDose.test(found)) return found;
        asides.push(found.replace(/^, /u, "").trim());
        return " ";
      }),
    tidy,
  );
  return { text: text.replaceAll(/\s+/gu, " ").trim(), asides };
}
