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
  hint: "Enter से भेजें, Shift Enter से नई पंक्ति",
  reach: {
    here: "इसी कंप्यूटर पर रुका है",
    hub: "हब पर पहुँचा",
    shown: "वहाँ दिखा",
  },
};
