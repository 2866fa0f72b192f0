/** So many letters back at most a cut looks for a space, so that no word is halved. */
const longestWordChars = 60;

/** One under the other. Where that is longer than the page takes, the longest of them is shortened, and says by how much. */
export function fitLines(parts: readonly (string | false | undefined)[], most: number): string {
  const said = parts.filter((part) => typeof part === "string" && part !== "") as readonly string[];
  const whole = said.join("\n");
  if (whole.length <= most) return whole;
  const longest = said.reduce((one, other) => (other.length > one.length ? other : one), "");
  const room = Math.max(0, most - (whole.length - longest.length));
  const short = shortened(longest, room);
  // Shorter than it can say: two of them are too long together.
  if (short === undefined)
    return fitLines(
      said.map((part) => (part === longest ? restOf(part, "") : part)),
      most,
    );
  return said.map((part) => (part === longest ? short : part)).join("\n");
}

const restOf = (text: string, kept: string): string =>
  `${kept} … [${text.length - kept.length} more letters in the consult note]`.trimStart();

function shortened(text: string, room: number): string | undefined {
  const roomForWords = room - restOf(text, "").length - 1;
  if (roomForWords <= 0) return undefined;
  const cut = text.slice(0, roomForWords).replace(/[\uD800-\uDBFF]$/u, "");
  const space = cut.search(/\s\S*$/u);
  return restOf(text, (cut.length - space > longestWordChars ? cut : cut.slice(0, space)).trimEnd());
}
