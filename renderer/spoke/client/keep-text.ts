/** Kept by the browser, where it has room: what is being written stays on the screen in any case. */
export function keepText(place: string, text: string): void {
  try {
    localStorage.setItem(place, text);
  } catch {
    // The last that was kept stands.
  }
}
