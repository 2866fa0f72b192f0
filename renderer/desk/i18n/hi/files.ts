import type { files as english } from "../en/files.ts";
import type { Translated } from "../translated.ts";

export const files: Translated<typeof english> = {
  title: "फ़ोटो या PDF जोड़ें",
  add: "फ़ोटो या PDF जोड़ें",
  how: "फ़ोटो (JPEG, PNG) या PDF चुनें, यहाँ खींचकर छोड़ें, या Ctrl V से चिपकाएँ।",
  choose: "फ़ाइल चुनें",
  chooseMore: "एक और चुनें",
  chooseAgain: "फिर से चुनें",
  left: "{{count}} अधूरी",
  leftHere: "{{time}} पर चुनी गई, अभी जोड़ी नहीं गई।",
  cutOff: "विंडो बंद होने तक इस फ़ाइल का केवल एक हिस्सा लिया गया था। इसे फिर से चुनें: वाक्य बना रहेगा।",
  discard: "हटा दें",
  more: "इसके बाद {{count}} और",
  about: "यह क्या है?",
  aboutHint: "एक वाक्य, जिससे केंद्र और अगला डॉक्टर इसे पहचानें, जैसे “आज का ECG, 12 लीड”।",
  tooLong_one: "{{count}} अक्षर ज़्यादा है: वाक्य छोटा करें, फिर जोड़ें।",
  tooLong_other: "{{count}} अक्षर ज़्यादा हैं: वाक्य छोटा करें, फिर जोड़ें।",
  save: "रिकॉर्ड में जोड़ें",
  keeping: "इस पीसी पर सहेजा जा रहा है: {{percent}} %",
  keptHere: "इस पीसी पर है, अभी हब तक नहीं पहुँचा",
  parked: "हब ने नहीं लिया, “अनभेजा” देखें",
};
