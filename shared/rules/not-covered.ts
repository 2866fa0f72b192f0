import type { Bilingual } from "../domain/words.ts";

/** What no rule looks at yet. It stands on the screen and on the paper until a rule takes it over. */
export const notCovered: readonly Bilingual[] = [
  { en: "interactions between medicines", hi: "दवाओं का आपसी असर" },
  { en: "medicines the patient already takes", hi: "मरीज़ की चल रही दवाएँ" },
  { en: "dose ranges, children's doses", hi: "ख़ुराक की सीमा, बच्चों की ख़ुराक" },
  { en: "pregnancy and breastfeeding", hi: "गर्भावस्था और स्तनपान" },
  { en: "kidney and liver", hi: "गुर्दा और जिगर" },
  { en: "guideline lists by mode and visit", hi: "माध्यम और विज़िट के अनुसार दिशानिर्देश सूची" },
];
