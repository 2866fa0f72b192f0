/** Reasons for taking something "as needed", paired; other text stands as it was typed, never machine-translated. */
const hindi: Readonly<Record<string, string>> = {
  fever: "बुख़ार",
  pain: "दर्द",
  "fever or pain": "बुख़ार या दर्द",
  headache: "सिरदर्द",
  vomiting: "उल्टी",
  nausea: "जी मिचलाना",
  cough: "खाँसी",
  wheeze: "साँस में सीटी",
  breathlessness: "साँस फूलना",
  "loose stools": "दस्त",
  itching: "खुजली",
  acidity: "एसिडिटी",
  "abdominal pain": "पेट दर्द",
  "chest pain": "सीने में दर्द",
  constipation: "क़ब्ज़",
  sleeplessness: "नींद न आना",
  dizziness: "चक्कर",
};

export function asNeededHindi(reason: string): string {
  return hindi[reason.trim().toLowerCase()] ?? reason;
}
