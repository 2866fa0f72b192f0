/** The words that are being typed, and where they begin. */
export type TypedHere = { readonly text: string; readonly at: number };

/** Fewer would be offered half a table. */
const leastLetters = 2;

/**
 * The words behind a dot, else the line as far as the caret; nothing where something stands behind the caret: there a
 * line is being mended, not written.
 */
export function typedHere(text: string, caret: number): TypedHere | undefined {
  const rest = text.slice(caret).split("\n", 1)[0] ?? "";
  if (rest.trim() !== "") return undefined;
  const start = text.lastIndexOf("\n", caret - 1) + 1;
  const line = text.slice(start, caret);
  const dot = /(?:^|\s)(\.(?![\s.\d])\S[^\n]*)$/u.exec(line);
  if (dot?.[1] !== undefined) return { text: dot[1], at: caret - dot[1].length };
  const words = line.trimStart();
  return words.length < leastLetters ? undefined : { text: words, at: caret - words.length };
}
