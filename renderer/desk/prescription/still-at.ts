/**
 * Whether an answer that was waited for may still lead the keys on: they have gone nowhere else since. A field that was
 * drawn anew under them leaves them on the page itself.
 */
export const isStillAt = (before: Element | null): boolean => {
  const now = document.activeElement;
  return now === before || now === document.body;
};
