/** A note of this device to its next page, where the browser has room: no call ends for it. Nothing: forgotten. */
export function keepText(place: string, text: string): void {
  try {
    if (text === "") localStorage.removeItem(place);
    else localStorage.setItem(place, text);
  } catch {
    // The last that was kept stands.
  }
}
