import type { alarm as english } from "../en/alarm.ts";
import type { Translated } from "../translated.ts";

export const alarm: Translated<typeof english> = {
  label: "अलार्म",
  kind: { red: "अति आवश्यक", recall: "वापस बुलाया" },
  notice: "परामर्श: एक अति आवश्यक अनुरोध प्रतीक्षा में है",
  silence: "अभी बज रहे सब अलार्म की आवाज़ 30 सेकंड बंद करें",
  open: "खोलें",
  more_one: "और {{count}} अन्य",
  more_other: "और {{count}} अन्य",
  step: {
    doctor: "{{who}} (आपात) को भी अलार्म गया",
    doctorMissing: "हब पर कोई आपात डॉक्टर नामित नहीं है",
    phone: "5 मिनट से किसी ने नहीं लिया: {{who}} पर स्वयं फ़ोन करें",
    phoneMissing: "5 मिनट से किसी ने नहीं लिया: कोई आपात फ़ोन नामित नहीं है",
  },
};
