import type { Source } from "../domain/medicine.ts";
import type { Bilingual } from "../domain/words.ts";
import type { PaperModel } from "./paper-model.ts";

/** When to come back at once. The institute has to check the words before use. */
export const dangerSigns: Readonly<Record<PaperModel["dangerSigns"], { words: Bilingual; source: Source }>> =
  {
    adult: {
      words: {
        en: "Chest pain · weak arm, leg or crooked face · short of breath · faint, sweating, confused · vomits all",
        hi: "सीने में दर्द, हाथ-पैर कमज़ोर, मुँह टेढ़ा, साँस फूले, बेहोशी, हर चीज़ की उल्टी",
      },
      source: { document: "memory", place: "general emergency signs" },
    },
    child: {
      words: {
        en: "Cannot drink or feed · vomits everything · fits · very sleepy · fast or hard breathing · gets worse",
        hi: "दूध या पानी न पी सके, हर चीज़ की उल्टी, दौरे, बहुत सुस्त, साँस तेज़ या कठिन, हालत बिगड़े",
      },
      source: {
        document: "WHO, IMCI chart booklet, 2014",
        place: "general danger signs; when to return at once",
      },
    },
    pregnancy: {
      words: {
        en: "Bleeding or leaking · strong headache, blurred sight, fits · baby moves less · fever · short of breath",
        hi: "ख़ून या पानी जाए, तेज़ सिरदर्द, धुँधला दिखे, दौरे, शिशु कम हिले, बुखार, साँस फूले",
      },
      source: { document: "MoHFW, Mother and Child Protection Card", place: "danger signs in pregnancy" },
    },
  };
