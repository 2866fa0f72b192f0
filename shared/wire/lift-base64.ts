/** A text whose long base64 parts stand apart as what they encode: so written, they compress. */
export type Lifted = { readonly text: string; readonly parts: readonly string[] };

export type Base64 = {
  readonly encode: (text: string) => string;
  /** Undefined where it is no UTF-8 text. */
  readonly decode: (base64: string) => string | undefined;
};

/** Never part of JSON text as JSON.stringify writes it. */
const mark = "\u0001";
const longBase64 = /"data":"([A-Za-z0-9+/]{100,}={0,2})"/g;

/** Only what comes back to the letter is lifted, because a signature covers the text. */
export function liftBase64(text: string, { encode, decode }: Base64): Lifted {
  if (text.includes(mark)) return { text, parts: [] };
  const parts: string[] = [];
  const lifted = text.replaceAll(longBase64, (whole, base64: string) => {
    const decoded = decode(base64);
    if (decoded === undefined || encode(decoded) !== base64) return whole;
    parts.push(decoded);
    return `"data":"${mark}"`;
  });
  return { text: lifted, parts };
}

export function putBack({ text, parts }: Lifted, { encode }: Base64): string {
  let at = -1;
  return text.replaceAll(mark, () => encode(parts[(at += 1)] ?? ""));
}
