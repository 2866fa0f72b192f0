/** Base64 of a text's UTF-8 bytes. `shared` has neither Buffer nor btoa, and some hosts lack Uint8Array.toBase64. */
export function base64OfText(text: string): string {
  const { bytes, length } = utf8(text);
  let out = "";
  const whole = length - (length % 3);
  for (let at = 0; at < whole; at += 3) out += letters(word(bytes, at) >> 12) + letters(word(bytes, at));
  const last = word(bytes, whole);
  if (length - whole === 1) out += `${letters(last >> 12)}==`;
  if (length - whole === 2) out += `${letters(last >> 12)}${letters(last).charAt(0)}=`;
  return out;
}

const word = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** Two letters at a time: a signed paper has thousands. */
const pairs = Array.from(
  { length: 4096 },
  (_, bits) => alphabet.charAt(bits >> 6) + alphabet.charAt(bits & 63),
);
const letters = (bits: number): string => pairs[bits & 4095] ?? "";

/** Half a surrogate pair, as an edit can leave it, becomes U+FFFD instead of throwing. */
function utf8(text: string): { readonly bytes: Uint8Array; readonly length: number } {
  const whole = text.toWellFormed();
  // No sign takes more than three bytes for each of its one or two code units.
  const bytes = new Uint8Array(whole.length * 3);
  let length = 0;
  const put = (byte: number): void => void (bytes[length++] = byte);
  for (let at = 0; at < whole.length; at += 1) {
    const code = whole.codePointAt(at) ?? 0;
    if (code < 0x80) put(code);
    else if (code < 0x800) {
      put(0xc0 | (code >> 6));
      put(tail(code));
    } else if (code < 0x10000) {
      put(0xe0 | (code >> 12));
      put(tail(code >> 6));
      put(tail(code));
    } else {
      put(0xf0 | (code >> 18));
      put(tail(code >> 12));
      put(tail(code >> 6));
      put(tail(code));
      at += 1;
    }
  }
  return { bytes, length };
}

const tail = (code: number): number => 0x80 | (code & 0x3f);
