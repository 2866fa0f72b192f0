import type { earlier as english } from "../en/earlier.ts";
import type { Translated } from "../translated.ts";

export const earlier: Translated<typeof english> = {
  menu: "इस नोट में पहले लिखा हुआ",
  title: "इस नोट में पहले लिखा हुआ",
  about: "जो यहाँ पहले लिखा था और अब नहीं है। सब इस कंप्यूटर पर रखा रहता है।",
  nothing: "नोट का कोई पाठ हटाया नहीं गया: उसमें लिखा सब वहीं है।",
  more_one: "और {{count}} पुराना।",
  more_other: "और {{count}} पुराने।",
  how: {
    signed: "हस्ताक्षरित",
    "other-pc": "आपके दूसरे कंप्यूटर से",
    "before-decision": "इस कंप्यूटर पर, दो मसौदे जोड़ने से पहले",
    "given-up": "छोड़ा गया नया संस्करण",
  },
  lines: "हटाई या बदली दवाएँ: देनी हो तो फिर से लिखें",
  entry: "लिखी जा रही दवा",
  putBack: "वापस लिखें",
  putBackOf: "वापस लिखें: {{section}}",
  isBack: "नोट में है",
};
