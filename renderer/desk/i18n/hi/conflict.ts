import type { conflict as english } from "../en/conflict.ts";
import type { Translated } from "../translated.ts";

export const conflict: Translated<typeof english> = {
  title: {
    facts: "इस मरीज़ की एक ही जानकारी दो लोगों ने बदली",
    draft: "आपने यह नोट दो कंप्यूटर पर लिखा",
    late: "पर्चा जिस पर परामर्श ले लिए जाने के बाद हस्ताक्षर हुए",
    "late-own": "एक कंप्यूटर पर हस्ताक्षर हुए, जबकि आपने दूसरे पर परामर्श लिया था",
  },
  about: {
    facts: "आपके चुनने तक दोनों रूप रखे हैं।",
    draft: "आप जो भी चुनें, दोनों मसौदे रखे रहेंगे: और, “इस नोट में पहले लिखा हुआ”।",
    late: "आपके मानने पर ही केंद्र पहुँचेगा; पर्चा एक ही रहेगा।",
    "late-own": "आपके मानने पर ही केंद्र पहुँचेगा; पर्चा एक ही रहेगा।",
  },
  mine: { facts: "आपका", draft: "इस कंप्यूटर पर", late: "आपका मसौदा", "late-own": "इस कंप्यूटर पर" },
  theirs: { facts: "हब पर", draft: "दूसरे कंप्यूटर पर", late: "देर से हस्ताक्षरित", "late-own": "हस्ताक्षरित" },
  differs: "अलग",
  merged: "सवाल नहीं: दोनों बदलाव रहेंगे",
  ofDrafts: { "keep-mine": "इस कंप्यूटर का रखें", "keep-theirs": "दूसरे कंप्यूटर का रखें" },
  decision: {
    "keep-mine": "मेरा रखें",
    "keep-theirs": "उनका रखें",
    "keep-both": "दोनों रखें",
    accept: "मानें और जारी करें",
    decline: "न मानें",
  },
  declineReason: { other: "क्यों नहीं माना (लेखक यह पढ़ेंगे)", own: "क्यों नहीं माना" },
  later: "बाद में",
  lines: "पर्चा",
  entry: "लिखी जा रही दवा",
  diagnoses: "निदान के कोड",
  visit: "भेंट",
  allergy: "एलर्जी",
};
