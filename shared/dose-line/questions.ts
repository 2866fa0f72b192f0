import type { Bilingual } from "../domain/words.ts";

/** What a line leaves open: it is asked back in these words, never guessed. */
export const doseLineQuestions = {
  "per-day-or-dose": q(
    "Is this mg/kg for each dose or for the whole day? Write the dose itself.",
    "यह mg/kg हर ख़ुराक के लिए है या पूरे दिन के लिए? ख़ुराक ही लिखें।",
  ),
  "eye-ear-od": q(
    "Once a day, or the right side? Write it in words.",
    "दिन में एक बार, या दाहिनी तरफ़? शब्दों में लिखें।",
  ),
  "side-missing": q("Which eye or ear: right, left or both?", "कौन-सी आँख या कान: दाहिना, बायाँ या दोनों?"),
  "insulin-unit": q(
    "How many units? Write the word “units” apart from the number.",
    "कितनी यूनिट? संख्या से अलग “units” शब्द लिखें।",
  ),
  "insulin-strength": q(
    "A vial of 40 units in each mL, or a pen or cartridge of 100? Write “40 units/mL” or “100 units/mL”.",
    "हर mL में 40 यूनिट की शीशी, या 100 का पेन/कार्ट्रिज? “40 units/mL” या “100 units/mL” लिखें।",
  ),
  "unit-missing": q("In which unit?", "किस इकाई में?"),
  "decimal-point": q("Write the zero before the point.", "बिंदु से पहले शून्य लिखें।"),
  "trailing-zero": q("Write the number without the zero after the point.", "बिंदु के बाद का शून्य हटाकर लिखें।"),
  abbreviation: q(
    "These letters stand for more than one medicine: write the name.",
    "ये अक्षर एक से ज़्यादा दवाओं के लिए हैं: पूरा नाम लिखें।",
  ),
  "daily-not-weekly": q(
    "This is taken weekly or monthly, not daily: how often, and on which day?",
    "यह रोज़ नहीं, हफ़्ते या महीने में ली जाती है: कितनी बार, किस दिन?",
  ),
  "frequency-unclear": q("How often? Write it in words.", "कितनी बार? शब्दों में लिखें।"),
  "frequency-conflict": q("The line says two different times: which?", "पंक्ति में दो अलग समय हैं: कौन-सा?"),
  "frequency-missing": q("How often is it taken?", "दिन में कितनी बार?"),
  "strength-missing": q("Which strength?", "किस शक्ति की?"),
  "strength-not-made": q(
    "The list has no such strength: which is meant?",
    "सूची में यह शक्ति नहीं है: कौन-सी चाहिए?",
  ),
  "strength-of-combination": q("What is the strength of each part?", "हर हिस्से की शक्ति कितनी?"),
  "dose-implausible": q(
    "This is far from the usual dose: is it meant?",
    "यह सामान्य ख़ुराक से बहुत अलग है: क्या यही चाहिए?",
  ),
  "amount-unclear": q("How much at a time?", "एक बार में कितनी?"),
  "amount-impossible": q(
    "This form cannot be given in that amount: how much?",
    "यह रूप इतनी मात्रा में नहीं दिया जा सकता: कितना?",
  ),
  microgram: q("Microgram or milligram? Write the word.", "माइक्रोग्राम या मिलीग्राम? शब्द लिखें।"),
  "days-or-times": q("Is this number days, or times a day?", "यह संख्या दिन है या दिन में बार?"),
  "days-of-week": q(
    "For so many days, or on so many days of each week? Write it in words.",
    "इतने दिन तक, या हर हफ़्ते इतने दिन? शब्दों में लिखें।",
  ),
  "duration-unclear": q("For how many days?", "कितने दिन?"),
  "as-needed-maximum": q("At most how many in a day?", "दिन में ज़्यादा से ज़्यादा कितनी?"),
  "route-missing": q("By which route?", "किस रास्ते से?"),
  "form-missing": q("Which form: cream, ointment, lotion, gel?", "कौन-सा रूप: क्रीम, मरहम, लोशन, जेल?"),
  "form-conflict": q(
    "The form and the way it is given do not fit: which is meant?",
    "रूप और देने का तरीक़ा मेल नहीं खाते: कौन-सा सही?",
  ),
  "two-medicines": q("One medicine a line: write the second on its own.", "एक पंक्ति में एक दवा: दूसरी अलग लिखें।"),
  "medicine-unclear": q("Which medicine?", "कौन-सी दवा?"),
  "medicine-unknown": q("No such medicine is in the list.", "सूची में ऐसी दवा नहीं है।"),
  "medicine-look-alike": q(
    "Two medicines are written nearly so: write the name in full.",
    "दो दवाएँ लगभग ऐसी ही लिखी जाती हैं: पूरा नाम लिखें।",
  ),
  "taper-unclear": q("Which amounts, each for how many days?", "कितनी-कितनी मात्रा, हर एक कितने दिन?"),
  "food-conflict": q("Before or after food?", "खाने से पहले या बाद?"),
} as const satisfies Readonly<Record<string, Bilingual>>;
export type QuestionCode = keyof typeof doseLineQuestions;

function q(en: string, hi: string): Bilingual {
  return { en, hi };
}
