import type { sync as english } from "../en/sync.ts";
import type { Translated } from "../translated.ts";

export const sync: Translated<typeof english> = {
  title: "भेजना शेष",
  nothing: "सब भेजा जा चुका है।",
  now: "अभी भेजें और मँगाएँ",
  patient: "मरीज़",
  what: "क्या",
  since: "कब से",
  why: "क्यों",
  noPatient: "कोई मरीज़ नहीं",
  kind: {
    claim: "परामर्श लेना",
    checkpoint: "नोट का मसौदा",
    signed: "हस्ताक्षरित पर्ची",
    audit: "पहुँच का अभिलेख",
    act: "परामर्श पर आपका निर्णय",
    chat: "चैट संदेश",
  },
  state: { waiting: "लाइन की प्रतीक्षा में", sending: "भेजा जा रहा है", parked: "आपका निर्णय चाहिए" },
};
