import type { myCalls as english } from "../en/my-calls.ts";
import type { Translated } from "../translated.ts";

export const myCalls: Translated<typeof english> = {
  title: "मेरी कॉल",
  open: "मेरी कॉल",
  close: "बंद करें",
  note: "आपकी पिछली कॉल के आँकड़े। न आवाज़ रिकॉर्ड होती है, न तस्वीर, न यहाँ, न हब पर।",
  none: "अभी कोई कॉल नहीं।",
  noName: "मरीज़ अब इस कंप्यूटर पर नहीं",
  guest: "साथ में {{name}}",
  noFigures: "आँकड़े नहीं",
  notConnected: "जुड़ी नहीं",
  head: {
    when: "कब",
    who: "मरीज़",
    how: "कैसे चली",
    setUp: "जुड़ने में",
    drops: "लाइन टूटी",
    voice: "छूटी आवाज़",
    picture: "सबसे छोटी भेजी तस्वीर",
    data: "डेटा",
  },
  seconds: "{{seconds}} से.",
  drops_one: "एक बार, {{seconds}} से. में लौटी",
  drops_other: "{{count}} बार, अधिक से अधिक {{seconds}} से. में लौटी",
  percent: "{{percent}} %",
  megabytes: "{{mb}} MB",
  rung: {
    "480p15": "पूरी",
    "240p15": "कुछ छोटी",
    "240p10": "छोटी",
    "120p5": "बहुत छोटी",
    audio: "सिर्फ़ आवाज़",
  },
};
