import type { Bilingual } from "../../shared/domain/words.ts";
import type { ConsultState } from "../../shared/domain/consult-state.ts";

/** What a state of the consult means to the centre. */
export const stateWords: Readonly<Record<ConsultState, Bilingual>> = {
  requested: { hi: "भेजा गया", en: "requested" },
  waiting: { hi: "इंतज़ार", en: "waiting" },
  returned: { hi: "जानकारी चाहिए", en: "information needed" },
  claimed: { hi: "डॉक्टर ने लिया", en: "a doctor has it" },
  "in-consult": { hi: "बात हो रही है", en: "in consult" },
  interrupted: { hi: "बात रुकी है", en: "interrupted" },
  signed: { hi: "डॉक्टर ने लिखा, अभी जारी नहीं", en: "signed, not issued yet" },
  issued: { hi: "पर्चा आया", en: "prescription issued" },
  reached: { hi: "पर्चा पहुँचा", en: "prescription reached" },
  given: { hi: "कागज़ दे दिया", en: "given" },
  explained: { hi: "समझा दिया", en: "explained" },
  amended: { hi: "पर्चा बदला गया", en: "amended" },
  recalled: { hi: "पर्चा वापस बुलाया", en: "recalled" },
  left: { hi: "मरीज़ चला गया", en: "left" },
  cancelled: { hi: "रद्द", en: "cancelled" },
  referred: { hi: "दूसरे विभाग को भेजा", en: "referred" },
  transferred: { hi: "अस्पताल भेजा", en: "transferred" },
  "in-person-advised": { hi: "अस्पताल आकर दिखाएँ", en: "see in person" },
  "awaiting-results": { hi: "जाँच के नतीजे का इंतज़ार", en: "awaiting results" },
  "not-reachable": { hi: "संपर्क नहीं हुआ", en: "not reachable" },
  deceased: { hi: "मृत्यु", en: "deceased" },
};
