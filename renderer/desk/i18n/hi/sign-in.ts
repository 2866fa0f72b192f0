import type { signIn as english } from "../en/sign-in.ts";
import type { Translated } from "../translated.ts";

export const signIn: Translated<typeof english> = {
  title: "साइन इन",
  practice: "अभ्यास: सभी मरीज़ काल्पनिक हैं और कुछ भी इस कंप्यूटर से बाहर नहीं जाता। अभ्यास खाता भरा हुआ है।",
  username: "नाम",
  passphrase: "पासफ़्रेज़",
  submit: "साइन इन करें",
  capsLock: "Caps Lock चालू है।",
  offlineWorks: "जो खाते यह कंप्यूटर जानता है, वे बिना लाइन के भी खुलते हैं।",
  sealedWaiting_one: "{{count}} हस्ताक्षरित चीज़ अभी पहुँचाई जा रही है।",
  sealedWaiting_other: "{{count}} हस्ताक्षरित चीज़ें अभी पहुँचाई जा रही हैं।",
  hub: "हब {{url}}",
  hubProcess: "हब {{url}} · प्रोसेस {{pid}}",
  desk: "डेस्क {{version}} · प्रोसेस {{pid}}",
  out: {
    title: "साइन आउट करें?",
    allSent: "सब भेजा जा चुका है।",
    unsent_one: "{{count}} चीज़ अभी नहीं भेजी गई; वह बिना किसी के साइन इन रहे भेज दी जाएगी।",
    unsent_other: "{{count}} चीज़ें अभी नहीं भेजी गईं; वे बिना किसी के साइन इन रहे भेज दी जाएँगी।",
    parked: "जिन पर आपका निर्णय चाहिए, वे आपके फिर साइन इन करने तक यहीं रहेंगी।",
    stay: "रुकें",
  },
};
