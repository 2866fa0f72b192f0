/**
 * A text in pieces that each have room for it, nothing cut off: where there is one, a piece ends after a line or a word,
 * and never inside a letter of two code units.
 */
export function splitText(text: string, mostChars: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > mostChars) {
    const end = endOf(rest, mostChars);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === "" ? pieces : [...pieces, rest];
}

function endOf(text: string, mostChars: number): number {
  const room = text.slice(0, mostChars + 1);
  const half = mostChars / 2;
  const line = room.lastIndexOf("\n");
  if (line > half) return line;
  const word = room.lastIndexOf(" ");
  if (word > half) return word;
  const isInside =
    /[\uDC00-\uDFFF]/.test(text[mostChars] ?? "") && /[\uD800-\uDBFF]/.test(text[mostChars - 1] ?? "");
  return isInside ? mostChars - 1 : mostChars;
}
