import type { settings as english } from "../en/settings.ts";
import type { Translated } from "../translated.ts";

export const settings: Translated<typeof english> = {
  thisPc: "इस कंप्यूटर के लिए, चाहे कोई भी साइन इन हो।",
  textSize: "अक्षरों का आकार",
  idle: "इतने मिनट कोई काम न हो तो ताला लगे",
  idleNote: "कॉल के समय कभी नहीं। {{key}} से तुरंत ताला लगता है।",
  alarm: "लाल अलार्म की आवाज़",
  testSound: "एक बार बजाएँ",
  notice: {
    default: "दूसरी विंडो सामने हो तो अलार्म केवल सुनाई देता है।",
    granted: "दूसरी विंडो सामने हो तो अलार्म की सूचना भी दिखती है।",
    denied: "दूसरी विंडो सामने हो तो अलार्म केवल सुनाई देता है: इस पेज को सूचना दिखाने की अनुमति नहीं है।",
    allow: "सूचना भी दिखाएँ",
  },
  devices: "कॉल के लिए",
  camera: "कैमरा",
  microphone: "माइक",
  speaker: "स्पीकर",
  usual: "कंप्यूटर जैसा",
  unnamed: "उपकरण {{number}}",
  preview: "कैमरे का चित्र दिखाएँ",
  endPreview: "कैमरा बंद करें",
  previewLabel: "चुने हुए कैमरे का चित्र",
  trouble: {
    denied: "कैमरे की अनुमति नहीं है: ब्राउज़र की सेटिंग में इस पेज को अनुमति दें।",
    absent: "कैमरा नहीं है।",
    unplugged: "कैमरा निकाल दिया गया।",
    busy: "कैमरा किसी दूसरे प्रोग्राम में चल रहा है।",
    "not-working": "कैमरा काम नहीं कर रहा।",
  },
  pin: "पिन",
  changePin: "पिन बदलें …",
  pinChanged: "नया पिन बन गया।",
};
