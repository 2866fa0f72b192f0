/** Base64 of a text's UTF-8 bytes. `shared` has neither Buffer nor btoa, and some hosts lack Uint8Array.toBase64. */
export function base64OfText(text: string): string {
  const bytes = utf8(text);
  let out = "";
  for (let at = 0; at < bytes.length; at += 3) out += quartet(bytes.slice(at, at + 3));
  return out;
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function quartet(bytes: readonly number[]): string {
  const [first = 0, second = 0, third = 0] = bytes;
  const word = (first << 16) | (second << 8) | third;
  const letters = [18, 12, 6, 0].map((shift) => alphabet[(word >> shift) & 63]).join("");
  return letters.slice(0, bytes.length + 1).padEnd(4, "=");
}

/** Half a surrogate pair, as an edit can leave it, becomes U+FFFD instead of throwing. */
function utf8(text: string): number[] {
  const percent = encodeURIComponent(text.toWellFormed());
  return [...percent.matchAll(/%([0-9A-F]{2})|([^%])/g)].map(([, hex, plain]) =>
    hex === undefined ? (plain ?? "").charCodeAt(0) : Number.parseInt(hex, 16),
  );
}
