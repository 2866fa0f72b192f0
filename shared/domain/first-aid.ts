import type { Flag } from "./flag.ts";
import type { Source } from "./medicine.ts";
import type { Bilingual } from "./words.ts";

export type FirstAid = { readonly lines: readonly Bilingual[]; readonly source: Source };

/** Until help comes. Nothing here may be given by mouth or vein; all of it is to be checked by the institute. */
export const firstAidSource: Source = { document: "memory", place: "to be checked by the institute" };

const say = (hi: string, en: string): Bilingual => ({ hi, en });
const stay = say("अकेला न छोड़ें। साँस देखते रहें।", "Do not leave alone. Keep watching the breathing.");
const nothingByMouth = say("खाने-पीने को कुछ न दें।", "Give nothing to eat or drink.");
const onTheSide = say("करवट लिटाएँ, मुँह साफ़ रखें।", "Lay on the side, keep the mouth clear.");

const rows: Partial<Readonly<Record<Flag, readonly Bilingual[]>>> = {
  "chest-pain": [say("बैठा दें। चलने न दें। कपड़े ढीले करें।", "Sit the patient up. No walking. Loosen clothes."), stay],
  "stroke-signs": [
    say("शुरू होने का समय लिखें। सिर थोड़ा ऊँचा रखें।", "Write down when it began. Head slightly raised."),
    nothingByMouth,
  ],
  seizure: [
    onTheSide,
    say("पकड़ें नहीं, मुँह में कुछ न डालें। समय देखें।", "Do not hold down, put nothing in the mouth. Time it."),
  ],
  "unconscious-or-confused": [onTheSide, say("शुगर नापें। साँस देखते रहें।", "Measure sugar. Watch the breathing.")],
  "heavy-bleeding": [
    say("साफ़ कपड़े से ज़ोर से दबाए रखें।", "Press hard with a clean cloth and keep pressing."),
    say("लिटा दें, गर्म रखें।", "Lay down and keep warm."),
  ],
  poisoning: [
    say("उल्टी न कराएँ। डिब्बा या पत्ता साथ भेजें।", "Do not make the patient vomit. Send the container along."),
    onTheSide,
  ],
  snakebite: [
    say("काटा हुआ अंग हिलाएँ नहीं। चलने न दें।", "Keep the bitten limb still. No walking."),
    say("न काटें, न चूसें, न कसकर बाँधें।", "Do not cut, suck or tie tightly."),
  ],
  anaphylaxis: [
    say("लिटाएँ, पैर ऊपर; साँस फूले तो बैठाएँ।", "Lay down with legs raised; if breathless, sit up."),
    stay,
  ],
  "major-trauma-or-burn": [
    say("गर्दन-कमर न हिलाएँ। ख़ून दबाकर रोकें।", "Do not move neck or back. Press on bleeding."),
    say("जले पर सादा पानी, और कुछ नहीं।", "Plain cool water on burns, nothing else."),
  ],
  "head-injury": [
    say("गर्दन न हिलाएँ। होश हर 5 मिनट देखें।", "Do not move the neck. Check alertness every 5 minutes."),
    nothingByMouth,
  ],
  "acute-abdomen": [say("आराम से लिटाएँ।", "Lay the patient comfortably."), nothingByMouth],
  "sudden-vision-loss": [say("शुरू होने का समय लिखें।", "Write down when it began."), stay],
  "glucose-danger": [
    say(
      "होश पूरा हो और शुगर 70 से कम हो तभी मीठा पिलाएँ।",
      "Only if fully alert and below 70: give a sweet drink.",
    ),
    stay,
  ],
  "suicidal-intent": [
    say("एक पल भी अकेला न छोड़ें। शांति से सुनें।", "Do not leave alone for a moment. Listen calmly."),
    say("दवा, रस्सी, धारदार चीज़ें हटाएँ।", "Take away medicines, rope and sharp things."),
  ],
  "altitude-illness": [say("और ऊपर न जाएँ; नीचे ले जाएँ।", "No further up; take down."), stay],
  "labour-pain": [say("बाईं करवट लिटाएँ। अकेला न छोड़ें।", "Lay on the left side. Do not leave alone.")],
  "bleeding-pregnancy": [
    say("बाईं करवट लिटाएँ। अंदर जाँच न करें।", "Lay on the left side. No internal examination."),
    stay,
  ],
  "convulsion-pregnancy": [say("बाईं करवट लिटाएँ, मुँह में कुछ न डालें।", "Left side, nothing in the mouth."), stay],
  "not-feeding": [say("बच्चे को गर्म रखें, छाती से लगाएँ।", "Keep the child warm, skin to skin."), stay],
  "severe-dehydration": [say("होश हो तो ओआरएस चम्मच से दें।", "If alert, give ORS by spoon."), stay],
};

/** For a child that breathes badly, and for everything without a row of its own. */
const inGeneral: readonly Bilingual[] = [say("आराम से रखें, गर्म रखें।", "Keep comfortable and warm."), stay];

/** The lines of the first flags that have any, without repetition: what fits on a card. */
export function firstAidFor(flags: readonly Flag[]): FirstAid {
  const found = flags.flatMap((flag) => rows[flag] ?? []);
  const lines = found.length > 0 ? [...new Set(found)].slice(0, 3) : inGeneral;
  return { lines, source: firstAidSource };
}
