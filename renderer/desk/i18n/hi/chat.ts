import type { chat as english } from "../en/chat.ts";
import type { Translated } from "../translated.ts";

export const chat: Translated<typeof english> = {
  tab: "चैट",
  unread_one: "{{count}} अनपढ़ा संदेश",
  unread_other: "{{count}} अनपढ़े संदेश",
  list: "केंद्र के साथ संदेश",
  nothing: "अभी कोई संदेश नहीं। आप जो लिखेंगे, वह स्वास्थ्य कार्यकर्ता को केंद्र के पन्ने पर दिखेगा।",
  field: "केंद्र को संदेश",
  send: "भेजें",
  notSent: "संदेश दर्ज नहीं हुआ। वह यहीं लिखा है; फिर कोशिश करें।",
  notKnown: "डेस्क से उत्तर नहीं आया: संदेश दर्ज हुआ या नहीं, यह उसके लौटने पर दिखेगा। वह दो बार नहीं जाएगा।",
  voice: "दबाकर बोलें",
  voiceHow: "दबाए रखकर बोलें; छोड़ते ही जाएगा। या एक बार दबाएँ, बोलें, फिर दबाएँ। Esc से मिट जाएगा।",
  talking: "{{time}} बोल रहे हैं · छोड़ते ही जाएगा",
  playVoice: "आवाज़ का संदेश सुनें, {{time}}",
  stopVoice: "रोकें",
  voiceNotHere: "यह अभी इस कंप्यूटर पर नहीं आया: लाइन आने पर आएगा।",
  voiceNotKept: "जो आपने कहा, डिस्क पर नहीं रखा जा सका।",
  brokenOff: "{{time}} का आवाज़ का संदेश {{at}} पर टूट गया।",
  sendBrokenOff: "जितना है उतना भेजें",
  throwAway: "फेंक दें",
  voiceAgain: "अब रखें",
  voiceTrouble: {
    absent: "इस कंप्यूटर में माइक नहीं है।",
    denied: "माइक की अनुमति नहीं है। खिड़की के पते की सेटिंग में अनुमति दें।",
    busy: "माइक किसी दूसरे प्रोग्राम में चल रहा है।",
    unplugged: "माइक निकाल दिया गया है।",
    "not-working": "माइक से आवाज़ नहीं आ रही।",
  },
  hint: "Enter से भेजें, Shift Enter से नई पंक्ति",
  reach: {
    here: "इसी कंप्यूटर पर रुका है",
    hub: "हब पर पहुँचा",
    shown: "वहाँ दिखा",
  },
};
