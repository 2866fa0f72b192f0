import type { common as english } from "../en/common.ts";
import type { Translated } from "../translated.ts";

export const common: Translated<typeof english> = {
  product: "परामर्श",
  hospital: "एम्स बिलासपुर",
  cancel: "रहने दें",
  close: "बंद करें",
  tryAgain: "फिर कोशिश करें",
  loading: "इस कंप्यूटर से पढ़ रहे हैं …",
  notAsked: "पूछा नहीं गया",
  none: "कोई नहीं",
  tooLong_one: "{{count}} अक्षर ज़्यादा है। छोटा करें: अपने आप कुछ नहीं काटा जाता।",
  tooLong_other: "{{count}} अक्षर ज़्यादा हैं। छोटा करें: अपने आप कुछ नहीं काटा जाता।",
  english: "English",
  hindi: "हिन्दी",
  language: "भाषा",
  sex: { female: "स्त्री", male: "पुरुष", other: "अन्य", unknown: "लिंग नहीं पूछा गया" },
  age: {
    days_one: "{{count}} दिन",
    days_other: "{{count}} दिन",
    weeks_one: "{{count}} सप्ताह",
    weeks_other: "{{count}} सप्ताह",
    months_one: "{{count}} माह",
    months_other: "{{count}} माह",
    years_one: "{{count}} वर्ष",
    years_other: "{{count}} वर्ष",
    about: "लगभग {{age}}",
    notAsked: "आयु नहीं पूछी गई",
  },
  span: {
    now: "अभी",
    minutes: "{{minutes}} मिनट",
    hours: "{{hours}} घं {{minutes}} मि",
    days_one: "{{count}} दिन",
    days_other: "{{count}} दिन",
  },
};
