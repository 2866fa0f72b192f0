import type { lock as english } from "../en/lock.ts";
import type { Translated } from "../translated.ts";

export const lock: Translated<typeof english> = {
  title: "ताला लगा है",
  whose: "इस कंप्यूटर पर {{name}} साइन इन हैं।",
  since: "{{time}} से ताला लगा है। लिखा हुआ सब इस कंप्यूटर पर है।",
  pin: "पिन",
  passphrase: "पासफ़्रेज़",
  open: "खोलें",
  byPassphrase: "पासफ़्रेज़ से खोलें",
  byPin: "पिन से खोलें",
  pinBlocked: "बहुत बार ग़लत पिन दिया गया। अब पासफ़्रेज़ से खुलेगा, उसके बाद पिन फिर चलेगा।",
  another: "दूसरे डॉक्टर साइन इन करें",
  anotherAllSent: "{{name}} साइन आउट होंगे; सब भेजा जा चुका है।",
  anotherUnsent_one:
    "{{name}} साइन आउट होंगे। {{count}} चीज़ भेजना शेष है और इस कंप्यूटर पर रहेगी: हस्ताक्षरित हो तो फिर भी भेजी जाएगी, बाकी {{name}} के फिर साइन इन करने पर।",
  anotherUnsent_other:
    "{{name}} साइन आउट होंगे। {{count}} चीज़ें भेजना शेष हैं और इस कंप्यूटर पर रहेंगी: हस्ताक्षरित फिर भी भेजी जाएँगी, बाकी {{name}} के फिर साइन इन करने पर।",
  now: "अभी ताला लगाएँ",
  pinAgain: {
    title: "पिन रोक दिया गया है",
    why: "ताले पर या यहाँ बहुत बार ग़लत पिन दिया गया। आपके पासफ़्रेज़ से पिन फिर चलेगा।",
    save: "पिन फिर चालू करें",
  },
};
