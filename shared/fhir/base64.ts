/** Base64 of a text's UTF-8 bytes. `shared` has neither Buffer nor btoa, and some hosts lack Uint8Array.toBase64. */
export function base64OfText(text: string): string {
  const bytes = utf8(text);
  let out = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const word = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    out += letter(word, 18) + letter(word, 12);
    out += second === undefined ? "=" : letter(word, 6);
    out += third === undefined ? "=" : letter(word, 0);
  }
  return out;
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

const letter = (word: number, shift: number): string => alphabet.charAt((word >> shift) & 63);

/** Half a surrogate pair, as an edit can leave it, becomes U+FFFD instead of throwing. */
function utf8(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const sign of text.toWellFormed()) {
    const code = sign.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return bytes;
}

const tail = (code: number): number => 0x80 | (code & 0x3f);
