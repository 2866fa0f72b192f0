/** What the driver types: both scripts, marks that combine, a letter beyond the basic plane, lines. */
export const words: readonly string[] = [
  "fever ",
  "for 4 days, ",
  "बुखार ",
  "और खाँसी। ",
  "चक्कर, ",
  "श्वास ",
  "क्ष्म ",
  "₹ ½ ",
  "no blood in sputum; ",
  "\n",
  "SpO₂ 97 % ",
  "😷 ",
  "दर्द ज़्यादा ",
  "x",
  ".",
];
