import { placeOf } from "./dose-units.ts";
import type { Medicine, PrescriptionLine } from "./medicine.ts";
import type { Bilingual } from "./words.ts";

type Side = NonNullable<PrescriptionLine["side"]>;

const organs: Partial<Readonly<Record<Medicine["route"], Readonly<Record<Side, Bilingual>>>>> = {
  eye: {
    right: { en: "in the right eye", hi: "दाहिनी आँख में" },
    left: { en: "in the left eye", hi: "बाईं आँख में" },
    both: { en: "in both eyes", hi: "दोनों आँखों में" },
  },
  ear: {
    right: { en: "in the right ear", hi: "दाहिने कान में" },
    left: { en: "in the left ear", hi: "बाएँ कान में" },
    both: { en: "in both ears", hi: "दोनों कानों में" },
  },
  nasal: {
    right: { en: "in the right nostril", hi: "दाहिने नथुने में" },
    left: { en: "in the left nostril", hi: "बाएँ नथुने में" },
    both: { en: "in each nostril", hi: "दोनों नथुनों में" },
  },
};

const sides: Readonly<Record<Side, Bilingual>> = {
  right: { en: "right", hi: "दाहिने" },
  left: { en: "left", hi: "बाएँ" },
  both: { en: "both", hi: "दोनों" },
};

/** Places of the body that have a pair in Hindi; others stand as the doctor wrote them. */
const sites: Readonly<Record<string, Bilingual>> = {
  "affected area": { en: "affected skin", hi: "प्रभावित त्वचा" },
  face: { en: "face", hi: "चेहरे" },
  scalp: { en: "scalp", hi: "सिर की त्वचा" },
  knee: { en: "knee", hi: "घुटने" },
  shoulder: { en: "shoulder", hi: "कंधे" },
  elbow: { en: "elbow", hi: "कोहनी" },
  ankle: { en: "ankle", hi: "टखने" },
  wrist: { en: "wrist", hi: "कलाई" },
  hand: { en: "hand", hi: "हाथ" },
  foot: { en: "foot", hi: "पैर" },
  back: { en: "back", hi: "कमर" },
  burn: { en: "burn", hi: "जले हुए भाग" },
  soles: { en: "soles", hi: "तलवों" },
  groin: { en: "groin", hi: "जाँघ के जोड़" },
  "neck to toe": { en: "whole body from neck to toes", hi: "गर्दन से पैर तक पूरे शरीर" },
};

/** Where it goes: the eye, ear or place of the skin that the line names, else what the medicine's route says. */
export function placeWords({ side, site }: PrescriptionLine, medicine: Medicine): Bilingual | undefined {
  const organ = side === undefined ? undefined : organs[medicine.route]?.[side];
  if (organ !== undefined) return organ;
  if (site === undefined) return placeOf(medicine);
  const named = sites[site] ?? { en: site, hi: site };
  const which = side === undefined ? undefined : sides[side];
  return {
    en: `on the ${which === undefined ? "" : `${which.en} `}${named.en}`,
    hi: `${which === undefined ? "" : `${which.hi} `}${named.hi} पर`,
  };
}
