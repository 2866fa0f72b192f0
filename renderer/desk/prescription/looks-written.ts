/** More than a name: what stands behind the first word may say how much, how often, how long. */
export const looksWritten = (text: string): boolean => /\S\s+\S/u.test(text.trim());
