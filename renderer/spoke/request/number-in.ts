/** Digits of either script and a comma for the point, as phones type them. */
export function numberIn(text: string): number | undefined {
  const latin = text.trim().replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966));
  const plain = latin.replace(",", ".");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
