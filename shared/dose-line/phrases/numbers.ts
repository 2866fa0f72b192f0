const hindiNumbers: Readonly<Record<string, number>> = {
  ek: 1, एक: 1, do: 2, दो: 2, teen: 3, तीन: 3, char: 4, chaar: 4, चार: 4, paanch: 5, panch: 5, पाँच: 5, पांच: 5,
  chhah: 6, chhe: 6, छह: 6, छः: 6, saat: 7, सात: 7, aath: 8, आठ: 8, das: 10, दस: 10, pandrah: 15, पंद्रह: 15,
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, ten: 10,
}; // prettier-ignore

const hindiAmounts: Readonly<Record<string, number>> = {
  आधी: 0.5,
  आधा: 0.5,
  aadhi: 0.5,
  adhi: 0.5,
  aadha: 0.5,
  half: 0.5,
  डेढ़: 1.5,
  dedh: 1.5,
};

const inWords = Object.keys(hindiNumbers).join("|");

/** A whole number in figures or in words. */
export const count = `\\d+|${inWords}`;
export const number = "\\d+(?:\\.\\d+)?";
export const quantity = `${number}|${inWords}|${Object.keys(hindiAmounts).join("|")}`;

export function valueOf(text: string | undefined): number {
  const word = (text ?? "").trim();
  return hindiAmounts[word] ?? hindiNumbers[word] ?? Number(word);
}
