import type { Bilingual } from "./words.ts";

/** Why a medicine of no list is prescribed by tele-consult, each one key; other words may be written instead. */
export const unlistedReasons: readonly Bilingual[] = [
  { en: "Usual treatment of this condition", hi: "इस रोग का सामान्य इलाज" },
  { en: "Continues what was begun in person", hi: "सामने शुरू हुआ इलाज जारी" },
  { en: "No medicine of the lists fits", hi: "सूची की कोई दवा उपयुक्त नहीं" },
  { en: "Cannot reach a doctor in person soon", hi: "जल्दी सामने डॉक्टर तक पहुँचना संभव नहीं" },
];
