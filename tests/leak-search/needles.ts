/** A text that must not be found, in one of the forms in which programs write texts down. */
export type Needle = { readonly text: string; readonly form: string; readonly bytes: Buffer };

const shortestBytes = 6;

/** Latin and Devanagari alike, as UTF-8, UTF-16, JSON escapes, percent escapes, and base64 at its three places. */
export function needlesOf(text: string): Needle[] {
  const utf8 = Buffer.from(text, "utf8");
  const utf16 = Buffer.from(text, "utf16le");
  const forms: readonly (readonly [string, Buffer])[] = [
    ["utf-8", utf8],
    ["utf-16le", utf16],
    ["utf-16be", Buffer.from(utf16).swap16()],
    ["json escapes", Buffer.from(text.replace(/[^ -~]/gu, escaped))],
    ["percent escapes", Buffer.from(encodeURIComponent(text))],
    ...[0, 1, 2].map((at) => [`base64 of utf-8, place ${at}`, inBase64(utf8, at)] as const),
  ];
  const seen = new Set<string>();
  return forms.flatMap(([form, bytes]) => {
    const key = bytes.toString("hex");
    if (bytes.length < shortestBytes || seen.has(key)) return [];
    seen.add(key);
    return [{ text, form, bytes }];
  });
}

/** Some places in the middle of a file that was shown. */
export function needlesOfFile(name: string, file: Buffer): Needle[] {
  const part = 24;
  return [0.2, 0.5, 0.8].flatMap((at) => {
    const start = Math.floor(file.length * at);
    const bytes = file.subarray(start, start + part);
    if (new Set(bytes).size < part / 2) return []; // a run of one colour is in every picture
    return [
      { text: `${name} at ${start}`, form: "bytes", bytes },
      ...[0, 1, 2].map((place) => ({
        text: `${name} at ${start}`,
        form: `base64, place ${place}`,
        bytes: inBase64(bytes, place),
      })),
    ];
  });
}

const escaped = (letter: string): string =>
  [...Array(letter.length).keys()]
    .map((at) => `\\u${letter.charCodeAt(at).toString(16).padStart(4, "0")}`)
    .join("");

/** The middle of it: its ends depend on what stands before and after. */
function inBase64(bytes: Buffer, place: number): Buffer {
  const text = Buffer.concat([Buffer.alloc(place), bytes])
    .toString("base64")
    .replace(/=+$/, "");
  return Buffer.from(text.slice(place === 0 ? 0 : 4, -2));
}
