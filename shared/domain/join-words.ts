/** What was kept, and behind it what was typed before that could be read. */
export function joinWords(kept: string, typed: string): string {
  if (kept === "" || typed === "") return kept + typed;
  return /\s$/u.test(kept) || /^\s/u.test(typed) ? kept + typed : `${kept} ${typed}`;
}

type Fields = Readonly<Record<string, string>>;

export function joinFields(kept: Fields, typed: Fields): Fields {
  const names = [...new Set([...Object.keys(kept), ...Object.keys(typed)])];
  return Object.fromEntries(names.map((name) => [name, joinWords(kept[name] ?? "", typed[name] ?? "")]));
}
