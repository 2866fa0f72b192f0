import type { Bilingual } from "../domain/words.ts";

/** What no rule looks at. It stands on the screen and on the paper until a rule takes it over. */
export const notCovered: readonly Bilingual[] = [
  { en: "interactions outside the listed pairs", hi: "सूची के बाहर की दवाओं का आपसी असर" },
  { en: "smallest doses of adults", hi: "वयस्क की न्यूनतम ख़ुराक" },
  {
    en: "pregnancy, breastfeeding, old age and long courses beyond the listed medicines",
    hi: "सूची के बाहर गर्भावस्था, स्तनपान, वृद्धावस्था और लंबे इलाज",
  },
  { en: "kidney and liver tests, potassium, ECG", hi: "गुर्दे और जिगर की जाँचें, पोटैशियम, ECG" },
  { en: "the tables themselves (most rows are from memory)", hi: "सूचियाँ स्वयं (ज़्यादातर असत्यापित)" },
];
