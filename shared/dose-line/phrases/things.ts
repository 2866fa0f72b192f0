import type { Medicine } from "../../domain/medicine.ts";
import { type Phrase, ending, whole } from "../scan.ts";
import type { AmountUnit, Strength } from "../written-line.ts";
import { number, quantity, valueOf } from "./numbers.ts";

type Form = Medicine["form"];
type Route = Medicine["route"];
const form = (words: string, is: Form, route?: Route): Phrase => [
  whole(words),
  () => ({ is: "form", form: is, ...(route === undefined ? {} : { route }) }),
];

const eye = "(?:e/|eye ?|आई ?|आँख की ?)";
const ear = "(?:ear ?|e(?:ar)?/|कान की ?)";
const nasal = "(?:nasal ?|nose ?|n/)";
const drops = "(?:d|drops?|gtts?|ड्रॉप्?स?)";
export const formPhrases: readonly Phrase[] = [
  form(`${eye}${drops}`, "drops", "eye"),
  form(`${eye}(?:o(?:int(?:ment)?)?)`, "ointment", "eye"),
  form(`${ear}${drops}`, "drops", "ear"),
  form(`${nasal}${drops}`, "drops", "nasal"),
  form(`${nasal}spr(?:ay)?`, "spray", "nasal"),
  form("tab(?:s|let|lets)?|t|टैब(?:लेट)?", "tablet"),
  form("cap(?:s|sule|sules)?|कैप(?:्सूल)?", "capsule"),
  form("syp|syr|syrup|susp(?:ension)?|liq|सिरप", "syrup"),
  form("drops?", "drops"),
  [whole("cr"), () => ({ is: "cream-or-release" })],
  form("cream|क्रीम", "cream"),
  form("oint(?:ment)?|मलहम", "ointment"),
  form("lotion", "lotion"),
  form("gel|jelly", "gel"),
  form("shampoo", "shampoo"),
  form("mouth ?wash|gargle", "mouthwash", "other"),
  form("rotacaps?", "capsule", "inhaled"),
  form("mdi|inhaler|inh", "inhaler", "inhaled"),
  form("respules?", "respule", "inhaled"),
  form("inj(?:ection)?|इंज(?:ेक्शन)?", "injection"),
  form("sachets?|sach", "sachet"),
  form("supp(?:ository|ositories)?", "suppository", "rectal"),
  form("pessary|pessaries", "pessary", "vaginal"),
  form("patch(?:es)?", "patch", "topical"),
  form("loz(?:enges?)?", "lozenge"),
  form("vag(?:inal)? ?(?:pess(?:ary)?|tab(?:let)?)", "pessary", "vaginal"),
  form("(?:dusting )?powder|dusting", "powder"),
  form("sol(?:n|ution)?|paint|liniment", "solution"),
  form("oin|मरहम", "ointment"),
  form("crm", "cream"),
  form("spray", "spray"),
  form("enema", "enema", "rectal"),
];

const route = (words: string, is: Route, site?: string): Phrase => [
  whole(words),
  () => ({ is: "route", route: is, ...(site === undefined ? {} : { site }) }),
];
export const routePhrases: readonly Phrase[] = [
  route("(?:deep )?i/?m", "intramuscular"),
  route("(?:slow )?i/?v", "intravenous"),
  route("s/?c|sub ?cut(?:aneous)?|चमड़ी के नीचे|chamdi ke neeche", "subcutaneous"),
  route("p/?r|per rectum", "rectal"),
  route("p/?v|per vaginum|vaginal(?:ly)?|vag", "vaginal"),
  route("s/?l|sublingual(?:ly)?|jeebh ke neeche|जीभ के नीचे", "sublingual"),
  route("l/?a|local application|locally", "topical", "affected area"),
  route("po|p/o|orally|by mouth", "oral"),
  route("neb(?:uli[sz](?:e|ed|ation))?", "inhaled"),
];

const sideOf = {
  right: "right|rt|r|\\(r\\)|\\( ?r ?\\)|dahin[iae]|दाहिनी|दायीं|दाएं|दाहिने",
  left: "left|lt|l|\\( ?l ?\\)|baay?[ie]|baye|baayi[ne]?|बायीं|बाईं|बाएं|बाएँ|बाएँ",
  both: "both|each|b/l|bilateral|dono|दोनों",
} as const;
const organs = {
  eye: "eyes?|aankh?|aankhon|आँख(?:ों)?|आंख(?:ों)?",
  ear: "ears?|kaan|कान(?:ों)?",
  nasal: "nostrils?|naak|नाक",
} as const;
const into = "(?: ?(?:me|mein|में))?";
const organRoutes = ["eye", "ear", "nasal"] as const;
const limbs = "knee|shoulder|elbow|ankle|wrist|hip|foot|hand|heel|leg|arm|thigh";
const sides = Object.entries(sideOf) as ["left" | "right" | "both", string][];
export const sidePhrases: readonly Phrase[] = [
  ...organRoutes.flatMap((organ) =>
    sides.map(([side, words]): Phrase => [
      whole(`(?:in (?:the )?)?(?:${words}) ?(?:${organs[organ]})${into}`),
      () => ({ is: "side", side, route: organ }),
    ]),
  ),
  ...sides.map(([side, words]): Phrase => [
    whole(`(?:${words}) ?(${limbs})s?`),
    ([, site = ""]) => ({ is: "site", site, side }),
  ]),
  [whole("r/?e"), () => ({ is: "side", side: "right", route: "eye" })],
  [whole("l/?e"), () => ({ is: "side", side: "left", route: "eye" })],
  [whole("b/?e"), () => ({ is: "side", side: "both", route: "eye" })],
  [whole("(?:chehre|चेहरे)(?: ?(?:par|पर))?"), () => ({ is: "site", site: "face" })],
  [whole("(?:ghutne|घुटने)(?: ?(?:par|पर))?"), () => ({ is: "site", site: "knee" })],
  [whole("(?:sir|सिर)(?: ?(?:par|पर|में))?"), () => ({ is: "site", site: "scalp" })],
  [whole("(?:kamar|कमर)(?: ?(?:par|पर))?"), () => ({ is: "site", site: "back" })],
  [whole("(?:haath?|हाथ|pair|पैर)(?:on|ों)?(?: ?(?:par|पर))?"), () => ({ is: "site", site: "limbs" })],
  [
    whole(
      "[\\p{L}\\p{M}]* ?(?:wali )?(?:jagah|जगह)(?: ?(?:par|पर))?|(?:skin|tvacha|त्वचा|chamdi|चमड़ी) ?(?:par|पर)|(?:daad|दाद|daane|दाने|prabhavit jagah|प्रभावित जगह|jakhm|zakhm|ज़ख़्म|घाव)(?: ?(?:par|पर))?|(?:lagane|लगाने)(?: (?:ke liye|के लिए))?|lagana|lagaye|लगाना|लगाएँ|लगाएं",
    ),
    () => ({ is: "route", route: "topical", site: "affected area" }),
  ],
  [
    whole(
      `neck to toe|face|scalp|soles?|palms?|(?:burn|affected) area|trunk|groin|axilla(?:e)?|(?:chest|back|${limbs})(?! ?(?:pain|ache))|lips|gums|feet|hands|wound`,
    ),
    ([site]) => ({ is: "site", site: site === "burn area" ? "burn" : site }),
  ],
];

const oneAtATime: ReadonlySet<AmountUnit> = new Set([
  "tablet",
  "capsule",
  "pessary",
  "suppository",
  "lozenge",
  "patch",
]);
const amount = (words: string, unit: AmountUnit): Phrase => [
  ending(`(?<![\\p{L}\\p{M}\\p{N}./-])(${quantity}) ?(?:${words})`),
  // "200 tab" is a tablet of 200 mg, "100 pessary" one of 100 mg, "0.63 respule" one of 0.63 mg.
  ([, value]) =>
    (oneAtATime.has(unit) && valueOf(value) > 10) || (unit === "respule" && valueOf(value) % 0.5 !== 0)
      ? undefined
      : { is: "amount", amount: { value: valueOf(value), unit } },
];
/** What is taken at a time, with its word. */
export const amountPhrases: readonly Phrase[] = [
  [
    whole(`(?:${quantity}) ?(?:chamm?ach|चम्मच|tsp) ?\\( ?(${number}) ?ml ?\\)`),
    ([, ml]) => ({ is: "amount", amount: { value: Number(ml), unit: "mL" } }),
  ],
  amount("ml|मिली|मि\\.? ?ली\\.?", "mL"),
  amount("tabs?|tablets?|goli|goliyan|गोली|गोलियाँ", "tablet"),
  amount("caps?|capsules?|कैप्सूल", "capsule"),
  amount("drops?|gtts?|boond|बूंद|बूँद", "drop"),
  amount("puffs?", "puff"),
  amount("sprays?", "spray"),
  amount("units?|यूनिट| u", "unit"),
  amount("sachets?|packets?|पैकेट", "sachet"),
  amount("tsp[fs]?|tsf|teaspoons?(?:ful)?|chamm?ach|चम्मच", "teaspoon"),
  amount("ftu|fingertip units?", "fingertip"),
  amount("amp(?:s|oules?|ules?)?|vials?", "ampoule"),
  amount("supp(?:ository|ositories)?", "suppository"),
  amount("resp(?:ules?)?", "respule"),
  amount("patch(?:es)?", "patch"),
  amount("pessar(?:y|ies)", "pessary"),
  amount("loz(?:enges?)?", "lozenge"),
  amount("applications?", "application"),
  // "Half od": a half of what is counted, not of an hour.
  [
    whole(
      "(?:half|aadh[ia]|adhi|आधी|आधा)(?! (?:an? )?(?:h|hr|hour|ghant[ae]|घंट[ेा]|glass|cup|litre|bucket|katori|bottle|strength|body|face|spoon)(?!\\p{L}))",
    ),
    () => ({ is: "amount", amount: { value: 0.5, unit: "piece" } }),
  ],
  [whole("pea[ -]?size(?:d)?"), () => ({ is: "amount", amount: { value: 1, unit: "pea-size" } })],
  [whole("thin layer"), () => ({ is: "amount", amount: { value: 1, unit: "thin-layer" } })],
];

const units: Readonly<Record<string, Strength["unit"]>> = {
  mg: "mg",
  mcg: "mcg",
  g: "g",
  gm: "g",
  iu: "IU",
  unit: "IU",
  units: "IU",
  "%": "%",
};
const unit = "mg|mcg|gm?|iu";
const part = (value: string | undefined, name: string | undefined, perMl?: string): Strength => ({
  value: Number(value),
  unit: units[name ?? ""] ?? "mg",
  ...(perMl === undefined ? {} : { perMl: perMl === "" ? 1 : Number(perMl) }),
});
/** Those of `strengthPhrases` that are asked back stand first, and are looked for before anything else. */
export const strengthPhrases: readonly Phrase[] = [
  [
    ending(`(?<![\\p{N}.])${number} ?mg ?/ ?kg(?: ?/ ?(?:d(?:ay)?|dose))?`),
    () => ({ is: "ask", code: "per-day-or-dose" }),
  ],
  [ending("(?<![\\p{N}])(?:\\d+ ?)[uµμ]g"), () => ({ is: "ask", code: "microgram" })],
  [ending("(?<![\\p{N}.-])\\d+u"), () => ({ is: "ask", code: "insulin-unit" })],
  // A dose that is given again later is neither daily nor once: "at night once repeat after 1 wk".
  [
    /(?<!\p{L})(?:repeat(?:ed)?|rpt|dobara|दोबारा)(?!\p{L})/gu,
    () => ({ is: "ask", code: "frequency-unclear" }),
  ],
  [/(?<![\p{N}])\.\d+/gu, () => ({ is: "ask", code: "decimal-point" })],
  [/(?<![\p{N}.])\d+\.(?:0+|\d*[1-9]0+)(?![\p{N}%])(?! ?%)/gu, () => ({ is: "ask", code: "trailing-zero" })],
  [
    ending(
      `(?<![\\p{N}.])(${number}) ?(?:(${unit}|units?) ?/ ?(\\d*(?:\\.\\d+)?)|/ ?(\\d+(?:\\.\\d+)?)) ?ml`,
    ),
    ([, value, name, ml, bareMl]) => ({ is: "strength", strength: [part(value, name, bareMl ?? ml)] }),
  ],
  // What a vial or pen of insulin is called by.
  [whole("u-?(40|100)"), ([, value]) => ({ is: "strength", strength: [part(value, "iu", "1")] })],
  [
    ending("(?<![\\p{N}.])(\\d+(?:\\.\\d+)?) ?(?:lakhs?|lacs?)(?: ?(?:units?|iu|u))?"),
    ([, value]) => ({ is: "strength", strength: [{ value: Number(value) * 100_000, unit: "IU" }] }),
  ],
  [
    ending("(?<![\\p{N}.])(\\d+) ?k(?: ?(?:iu|units?))?"),
    ([, value]) => ({ is: "strength", strength: [{ value: Number(value) * 1000, unit: "IU" }] }),
  ],
  [
    new RegExp(`(?<![\\p{N}.])(${number}) ?%`, "gu"),
    ([, value]) => ({ is: "strength", strength: [part(value, "%")] }),
  ],
  [
    ending(
      `(?<![\\p{N}.])(${number}) ?(?:${unit})? ?[/+] ?(${number}) ?(?:${unit})? ?\\)? ?(?:per|in|/) ?(${number}) ?ml`,
    ),
    ([, one, other, ml]) => ({ is: "strength", strength: [part(one, "mg", ml), part(other, "mg", ml)] }),
  ],
  [ending(`(?<![\\p{N}.])(${number})(?:${unit})?/(${number})(${unit})?(?!/)`), pair],
  [
    ending(`(?<![\\p{N}.])(${number})( ?)(${unit})`),
    ([, value, gap, name]) => ({
      is: "strength",
      strength: [part(value, name)],
      ...(name === "iu" && gap === "" ? { glued: true } : {}),
    }),
  ],
  [whole("ds|double strength"), () => ({ is: "double" })],
  [whole("sr|xr|xl|er|mr|od tab|retard|chrono|la tab|pr tab|prolonged release"), () => ({ is: "release" })],
];

/** Two parts of a combination, or "so much in so many mL": told apart later, by the form. */
function pair([, one, other, name]: RegExpExecArray) {
  return { is: "strength" as const, strength: [part(one, name), part(other, name)] };
}

export const needPhrases: readonly Phrase[] = [
  [
    whole(
      "sos|prn|s\\.o\\.s|(?:if|as|when) (?:needed|required)|hone par|होने पर|zaroorat (?:par|ho(?:ne par)?)|ज़रूरत (?:पर|होने पर)",
    ),
    () => ({ is: "as-needed" }),
  ],
  [
    whole(
      "(?:for |at onset of |after each |in )?(fever|bukhar|बुख़ार|बुखार|vomiting|ulti|उल्टी|(?:(?:chest|back|joint|body|abdominal|knee|tooth|ear|throat) ?)(?:pain|ache)|pain(?: (?:abdomen|chest|in abdomen))?|dard|दर्द|itch(?:ing)?|loose (?:stools?|motions?)|migraine|headache|palpitations?|dysmenorrhoea|nausea|acidity|cough|wheez(?:e|ing)|breathless(?:ness)?|anxiety|insomnia|giddiness|vertigo|cramps?|allergy|sneezing|sleep)",
    ),
    ([, words = ""]) => ({
      is: "for",
      words:
        {
          bukhar: "fever",
          बुखार: "fever",
          बुख़ार: "fever",
          dard: "pain",
          दर्द: "pain",
          ulti: "vomiting",
          उल्टी: "vomiting",
        }[words] ?? words,
    }),
  ],
  [
    whole(
      "(?:with|in) (?:\\d+ ?l(?:itre)? )?water|sip|overnight|rinse(?: mouth)?|gargle|md|dt|ec|odt|before motion|after dressing|day after [a-z]+|aur|and|ki|ke|का|की|on",
    ),
    () => ({ is: "nothing" }),
  ],
];

const cell = `(${number})(u|ml)?`;
const dash = " ?- ?";
export const gridPhrases: readonly Phrase[] = [
  [
    ending(`(?<![\\p{L}\\p{N}./])\\d+u ?[-+] ?\\d+u?(?: ?[-+] ?\\d+u?)*`),
    () => ({ is: "ask", code: "insulin-unit" }),
  ],
  [
    /(?<![\p{L}\p{N}./])(?=[\dol-]*[ol])[\dol](?: ?- ?[\dol]){2,3}(?![\p{L}\p{N}])/gu,
    () => ({ is: "ask", code: "frequency-unclear" }),
  ],
  [
    ending(`(?<![\\p{L}\\p{N}./-])${cell}${dash}${cell}${dash}${cell}${dash}${cell}${dash}${cell}(?! ?-)`),
    () => ({ is: "ask", code: "frequency-unclear" }),
  ],
  [
    ending(
      `(?<![\\p{L}\\p{N}./-])(${number})${dash}(${number})${dash}(${number})(?:${dash}(${number}))?(?: ?(units?|u|ml|tabs?|caps?|यूनिट))?(?! ?-)`,
    ),
    ([, a, b, c, d, word]) => ({
      is: "grid",
      parts: [a, b, c, d].filter((one) => one !== undefined).map(Number),
      ...gridUnit(word),
    }),
  ],
  [
    ending(
      `(?<![\\p{L}\\p{N}./-])(?:${number})${dash}(?:${number})(?! ?-| ?(?:d|day|wk|week|m|month|din|दिन))`,
    ),
    () => ({ is: "ask", code: "frequency-unclear" }),
  ],
];

function gridUnit(word: string | undefined): { unit?: AmountUnit } {
  if (word === undefined) return {};
  if (word === "ml") return { unit: "mL" };
  if (word.startsWith("tab")) return { unit: "tablet" };
  return { unit: word.startsWith("cap") ? "capsule" : "unit" };
}
