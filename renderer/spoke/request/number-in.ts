/** Digits of either script as Latin ones. */
export const latinDigits = (text: string): string =>
  text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966));

/** Digits of either script and a comma for the point, as phones type them. */
export function numberIn(text: string): number | undefined {
  const plain = latinDigits(text.trim()).replace(",", ".");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
