/** Where the browser keeps nothing for us it lasts until the window is loaded again. */
const unkept = new Map<string, string>();

/** What this window knows across its own reloads, and no other window. */
export function remembered(place: string): string | undefined {
  try {
    return sessionStorage.getItem(place) ?? unkept.get(place);
  } catch {
    return unkept.get(place);
  }
}

export function remember(place: string, value: string): string {
  unkept.set(place, value);
  try {
    sessionStorage.setItem(place, value);
  } catch {
    // A browser that forbids it, or has no room.
  }
  return value;
}
