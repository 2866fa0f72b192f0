import type { still as english } from "../en/still.ts";
import type { Translated } from "../translated.ts";

export const still: Translated<typeof english> = {
  freeze: "चिह्न लगाने को स्थिर चित्र",
  fromCall: "कॉल का स्थिर चित्र",
  show: "कॉल में दिखाएँ",
  circle: "घेरा",
  arrow: "तीर",
  point: "इशारा",
  undo: "मेरा पिछला चिह्न हटाएँ",
  goes: "केंद्र को जा रहा है: {{percent}} %",
  comes: "आ रहा है: {{percent}} %",
  keep: "रिकॉर्ड में रखें",
  kept: "मूल चित्र के साथ रखा गया",
  comesToChart: "मूल फ़ोटो अपने आप रिकॉर्ड में आएगी।",
  failed: "नहीं रखा गया। चिह्न यहीं हैं; फिर कोशिश करें।",
  close: "दोनों ओर बंद करें",
  closeUnkept: "दोनों ओर बंद करें, चिह्न नहीं रखे",
  about: {
    plain: "कॉल का स्थिर चित्र, {{time}}",
    marked: "कॉल में चिह्नित, {{time}}, {{names}}: {{title}}",
  },
};
