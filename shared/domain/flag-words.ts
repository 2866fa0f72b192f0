import { type Flag, flags } from "./flag.ts";
import type { Source } from "./medicine.ts";
import type { Bilingual } from "./words.ts";

export type FlagRow = {
  readonly flag: Flag;
  /** Short enough to stand beside a name in the queue. */
  readonly words: Bilingual;
  readonly source: Source;
  /** Id of the rule that raises it, as in the rule registry. */
  readonly rule: string;
};

const imnci: Source = {
  document: "MoHFW and WHO/UNICEF, IMNCI chart booklet (India)",
  place: "danger signs of the sick young infant and the sick child; wording from memory",
};
const maternal: Source = {
  document: "memory",
  place: "obstetric danger signs as decided in clinical review; institute to confirm",
};
const emergency: Source = {
  document: "memory",
  place: "emergency list as decided in clinical review; institute to confirm",
};

const row = (en: string, hi: string, rule: string, source: Source) => ({ words: { en, hi }, rule, source });
const anybody = (en: string, hi: string) => row(en, hi, "emergency-flags", emergency);
const pregnant = (en: string, hi: string) => row(en, hi, "pregnancy-signs", maternal);
const child = (en: string, hi: string) => row(en, hi, "child-signs", imnci);

const rows: Readonly<Record<Flag, Omit<FlagRow, "flag">>> = {
  worried: anybody("health worker worried", "स्वास्थ्य कर्मी चिंतित"),
  "chest-pain": anybody("chest pain", "सीने में दर्द"),
  "stroke-signs": anybody("stroke signs", "लकवे के लक्षण"),
  seizure: anybody("seizure now", "दौरा पड़ रहा है"),
  "unconscious-or-confused": anybody("unconscious or confused", "बेहोश या भ्रमित"),
  "heavy-bleeding": anybody("heavy bleeding", "बहुत ख़ून बहना"),
  poisoning: anybody("poisoning or overdose", "ज़हर या अधिक दवा"),
  snakebite: anybody("snakebite", "साँप का काटना"),
  anaphylaxis: anybody("anaphylaxis", "तीव्र एलर्जी (एनाफ़ाइलैक्सिस)"),
  "major-trauma-or-burn": anybody("major injury or burn", "गंभीर चोट या जलना"),
  "head-injury": anybody("head injury", "सिर में चोट"),
  "acute-abdomen": anybody("acute abdomen or scrotum", "पेट या अंडकोष में अचानक तेज़ दर्द"),
  "sudden-vision-loss": anybody("sudden loss of vision", "अचानक दिखना बंद"),
  "glucose-danger": anybody("dangerous glucose", "शुगर ख़तरनाक"),
  "suicidal-intent": anybody("suicidal intent", "आत्महत्या का विचार"),
  "altitude-illness": anybody("altitude illness", "ऊँचाई की बीमारी"),
  "severe-hypertension-pregnancy": pregnant("pregnancy: BP ≥ 160/110", "गर्भावस्था: बीपी ≥ 160/110"),
  "hypertension-pregnancy-with-symptoms": pregnant(
    "pregnancy: BP ≥ 140/90 with symptoms",
    "गर्भावस्था: बीपी ≥ 140/90, लक्षणों के साथ",
  ),
  "convulsion-pregnancy": pregnant("pregnancy: convulsion", "गर्भावस्था: दौरा"),
  "bleeding-pregnancy": pregnant("pregnancy: bleeding", "गर्भावस्था: ख़ून बहना"),
  "leaking-pregnancy": pregnant("pregnancy: leaking", "गर्भावस्था: पानी जाना"),
  "fewer-movements": pregnant("baby moves less", "बच्चे की हलचल कम"),
  "labour-pain": pregnant("labour pain", "प्रसव पीड़ा"),
  "fever-pregnancy": pregnant("pregnancy: fever ≥ 38 °C", "गर्भावस्था: बुख़ार ≥ 38 °C"),
  "fast-pulse-pregnancy": pregnant("pregnancy: pulse ≥ 120", "गर्भावस्था: नाड़ी ≥ 120"),
  "breathless-pregnancy": pregnant("pregnancy: breathless", "गर्भावस्था: साँस फूलना"),
  "severe-anaemia-pregnancy": pregnant("pregnancy: Hb < 7", "गर्भावस्था: हीमोग्लोबिन < 7"),
  "not-feeding": child("child not feeding", "बच्चा दूध नहीं पी रहा"),
  "vomits-everything": child("child vomits everything", "बच्चा सब कुछ उल्टी कर रहा"),
  "child-convulsions": child("child: convulsions", "बच्चे को दौरा"),
  "lethargic-child": child("child lethargic", "बच्चा सुस्त"),
  "fast-breathing-newborn": child("infant breathes ≥ 60", "शिशु की साँस ≥ 60"),
  "chest-indrawing": child("chest indrawing", "छाती धँसना"),
  grunting: child("grunting", "कराहना"),
  "newborn-temperature": child("infant hot or cold", "शिशु गर्म या ठंडा"),
  "yellow-palms-soles": child("yellow palms and soles", "हथेली-तलवे पीले"),
  "umbilical-redness": child("umbilical redness spreading", "नाभि की लाली फैलना"),
  stridor: child("stridor at rest", "साँस में सीटी (स्ट्राइडर)"),
  "severe-dehydration": child("severe dehydration", "शरीर में पानी की बहुत कमी"),
  "severe-pallor": child("severe pallor", "बहुत पीलापन (ख़ून की कमी)"),
  "stiff-neck": child("stiff neck", "गर्दन अकड़ना"),
  "low-oxygen-child": child("child SpO2 < 90", "बच्चे का SpO2 < 90"),
  "severe-malnutrition": child("severe malnutrition", "गंभीर कुपोषण"),
};

/** Every flag in both languages, with the rule that raises it and where the rule comes from. */
export const flagRows: readonly FlagRow[] = flags.map((flag) => ({ flag, ...rows[flag] }));

/** The words of one flag. */
export function wordsOfFlag(flag: Flag): Bilingual {
  return rows[flag].words;
}
