import { z } from "zod";
import type { Bilingual } from "./words.ts";

/** What a request can be returned for: a known item of the checklist, or `free`. */
export const returnAbouts = [
  "complaint",
  "duration",
  "vitals",
  "allergies",
  "pregnancy",
  "medicines",
  "pictures",
  "patient-present",
  "consent",
  "free",
] as const;
export const returnAbout = z.enum(returnAbouts);
export type ReturnAbout = z.infer<typeof returnAbout>;

/** Ready words for the health worker; who needs other words writes a free question. */
export const readyQuestions: Readonly<Record<Exclude<ReturnAbout, "free">, Bilingual>> = {
  complaint: {
    en: "What troubles the patient most? Where, how strong, what came with it?",
    hi: "मरीज़ को सबसे ज़्यादा क्या तकलीफ़ है? कहाँ, कितनी, साथ में और क्या?",
  },
  duration: { en: "For how long?", hi: "कब से है?" },
  vitals: {
    en: "Please measure and send: pulse, breathing rate, SpO₂, blood pressure, temperature.",
    hi: "कृपया नापकर भेजें: नाड़ी, साँस की गति, SpO₂, रक्तचाप, तापमान।",
  },
  allergies: {
    en: "Has any medicine ever caused a rash, swelling or breathlessness? Which one?",
    hi: "क्या कभी किसी दवा से दाने, सूजन या साँस की तकलीफ़ हुई? कौन सी दवा से?",
  },
  pregnancy: {
    en: "Is she pregnant, or could she be? Date of the last period?",
    hi: "क्या वे गर्भवती हैं या हो सकती हैं? आख़िरी माहवारी की तारीख?",
  },
  medicines: {
    en: "Which medicines does the patient take now? Please read them from the strips.",
    hi: "मरीज़ अभी कौन सी दवाएँ लेते हैं? कृपया पत्तों से पढ़कर लिखें।",
  },
  pictures: {
    en: "Please send a picture in daylight, once near and once from a step away.",
    hi: "कृपया दिन की रोशनी में फ़ोटो भेजें, एक पास से और एक कदम दूर से।",
  },
  "patient-present": {
    en: "Is the patient with you now? If not, when?",
    hi: "क्या मरीज़ अभी आपके पास हैं? नहीं तो कब होंगे?",
  },
  consent: {
    en: "Has the patient agreed to the tele-consult? Please record it.",
    hi: "क्या मरीज़ ने टेली-परामर्श के लिए हाँ कहा है? कृपया दर्ज करें।",
  },
};
