/** First letters of the first and last name, without a title: "Dr Asha Kalpit" → "AK". */
export function initialsOf(name: string): string {
  const words = name
    .replace(/\([^)]*\)/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "" && !/^(dr|prof|mr|mrs|ms|डॉ)\.?$/iu.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? "")][0]?.toUpperCase() ?? "").join("");
}
