import type { places as english } from "../en/places.ts";
import type { Translated } from "../translated.ts";

export const places: Translated<typeof english> = {
  settings: "सेटिंग",
  colours: "रंग",
  scheme: { light: "हल्का", dark: "गहरा", auto: "कंप्यूटर जैसा" },
  about: "परामर्श का परिचय",
  version: "संस्करण",
  host: "दिखाने वाला",
  dataFolder: "डेटा फ़ोल्डर",
  hub: "हब",
  encryption: "आरंभ में एन्क्रिप्शन",
  proof: {
    proven: "सिद्ध: बिना कुंजी के फ़ाइल नहीं खुलती",
    "no-file-yet": "अभी कोई फ़ाइल नहीं",
    failed: "सिद्ध नहीं हो सका: संचालक को बताएँ",
  },
  rules: "चिकित्सकीय नियम",
  rulesNote: "स्मृति से लिखे नियम चेतावनी दे सकते हैं, आश्वासन नहीं। समीक्षा में हर चला नियम और जो नहीं जाँचा गया, दिखता है।",
};
