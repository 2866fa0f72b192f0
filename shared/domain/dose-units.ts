import type { Medicine } from "./medicine.ts";
import type { Bilingual } from "./words.ts";

/** One and many, in both languages. */
export type Counted = { readonly one: Bilingual; readonly many: Bilingual };
type Form = Medicine["form"];
type Route = Medicine["route"];

const millilitre = counted("mL", "mL", "मि.ली.");

/** What a dose is counted in. Creams and lotions are spread, not counted. */
const doseUnits: Readonly<Record<Form, Counted>> = {
  tablet: counted("tablet", "tablets", "गोली", "गोलियाँ"),
  capsule: counted("capsule", "capsules", "कैप्सूल"),
  syrup: millilitre,
  sachet: counted("sachet", "sachets", "पैकेट"),
  injection: counted("injection", "injections", "इंजेक्शन"),
  inhaler: counted("puff", "puffs", "पफ़"),
  drops: counted("drop", "drops", "बूँद", "बूँदें"),
  cream: counted("fingertip length", "fingertip lengths", "उँगली के पोर भर"),
  ointment: counted("fingertip length", "fingertip lengths", "उँगली के पोर भर"),
  lotion: counted("palmful", "palmfuls", "हथेली भर"),
  spray: counted("spray", "sprays", "स्प्रे"),
  suppository: counted("suppository", "suppositories", "बत्ती (सपोज़िटरी)", "बत्तियाँ (सपोज़िटरी)"),
  gel: counted("fingertip length", "fingertip lengths", "उँगली के पोर भर"),
  powder: counted("measure", "measures", "माप"),
  solution: counted("application", "applications", "बार"),
  shampoo: counted("application", "applications", "बार"),
  mouthwash: millilitre,
  lozenge: counted("lozenge", "lozenges", "चूसने की गोली", "चूसने की गोलियाँ"),
  patch: counted("patch", "patches", "पैच"),
  pessary: counted("pessary", "pessaries", "योनि की बत्ती (पेसरी)", "योनि की बत्तियाँ (पेसरी)"),
  enema: counted("enema", "enemas", "एनीमा"),
  respule: counted("respule", "respules", "नेबुलाइज़र की शीशी", "नेबुलाइज़र की शीशियाँ"),
  gas: counted("use", "uses", "बार"),
  device: counted("piece", "pieces", "नग"),
};

const insulinUnit = counted("unit", "units", "यूनिट");

/** What is handed out whole, because nobody counts its drops. */
const packs: Partial<Readonly<Record<Form, Counted>>> = {
  inhaler: counted("inhaler", "inhalers", "इनहेलर"),
  drops: counted("bottle", "bottles", "शीशी", "शीशियाँ"),
  lotion: counted("bottle", "bottles", "शीशी", "शीशियाँ"),
  spray: counted("bottle", "bottles", "शीशी", "शीशियाँ"),
  cream: counted("tube", "tubes", "ट्यूब"),
  ointment: counted("tube", "tubes", "ट्यूब"),
  gel: counted("tube", "tubes", "ट्यूब"),
  powder: counted("pack", "packs", "डिब्बा", "डिब्बे"),
  solution: counted("bottle", "bottles", "शीशी", "शीशियाँ"),
  shampoo: counted("bottle", "bottles", "शीशी", "शीशियाँ"),
  mouthwash: counted("bottle", "bottles", "शीशी", "शीशियाँ"),
};

const places: Partial<Readonly<Record<Route, Bilingual>>> = {
  topical: { en: "on the affected skin", hi: "प्रभावित त्वचा पर" },
  inhaled: { en: "inhaled", hi: "साँस के साथ अंदर" },
  nasal: { en: "in each nostril", hi: "दोनों नथुनों में" },
  eye: { en: "in the affected eye", hi: "प्रभावित आँख में" },
  ear: { en: "in the affected ear", hi: "प्रभावित कान में" },
  subcutaneous: { en: "under the skin", hi: "त्वचा के नीचे" },
  intramuscular: { en: "into the muscle", hi: "मांसपेशी में" },
  rectal: { en: "into the rectum", hi: "गुदा में" },
  vaginal: { en: "into the vagina", hi: "योनि में" },
  intravenous: { en: "into a vein", hi: "नस में" },
  intradermal: { en: "into the skin", hi: "त्वचा में" },
  sublingual: { en: "under the tongue", hi: "जीभ के नीचे" },
  transdermal: { en: "stuck to the skin", hi: "त्वचा पर चिपकाएँ" },
};

/** Forms that name their place in the title: "eye drops", never "OD". */
const placedForms: Partial<Readonly<Record<Route, string>>> = {
  eye: "eye ",
  ear: "ear ",
  nasal: "nasal ",
  vaginal: "vaginal ",
  sublingual: "sublingual ",
};

export function doseUnit(medicine: Medicine): Counted {
  if (medicine.classes.includes("insulin")) return insulinUnit;
  return isMeasured(medicine) ? millilitre : doseUnits[medicine.form];
}

/**
 * Given by the mL. Drops that a child swallows are too, where the label says how much a mL holds: their dropper bears a
 * scale, and how large a drop is depends on it.
 */
export function isMeasured({ form, route, strength }: Medicine): boolean {
  if (form === "drops") return route === "oral" && strength.endsWith("/mL");
  return form === "syrup" || form === "mouthwash";
}

export function packOf(medicine: Medicine): Counted | undefined {
  return packs[medicine.form];
}

/** Where it goes, for every way but swallowing; oral drops say so, because drops suggest eye or ear. */
export function placeOf(medicine: Medicine): Bilingual | undefined {
  if (medicine.route === "oral" && medicine.form === "drops") return { en: "by mouth", hi: "मुँह से" };
  if (medicine.route === "oral" && medicine.form === "gel") return { en: "inside the mouth", hi: "मुँह के अंदर" };
  return places[medicine.route];
}

export function titleOf(medicine: Medicine): string {
  const form = `${placedForms[medicine.route] ?? ""}${medicine.form}`;
  return `${medicine.generic.toUpperCase()} ${medicine.strength} ${form}`;
}

export function isSpread(medicine: Medicine): boolean {
  return ["cream", "ointment", "lotion", "gel"].includes(medicine.form);
}

function counted(one: string, many: string, hindiOne: string, hindiMany = hindiOne): Counted {
  return { one: { en: one, hi: hindiOne }, many: { en: many, hi: hindiMany } };
}
