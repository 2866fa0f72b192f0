import { makeStore } from "./store.ts";

/** False while what is being written stands on the screen alone: the last that was to be kept found no room. */
export const hasRoom = makeStore(true);

/** Kept by the browser, where it has room: what is being written stays on the screen in any case. Nothing: forgotten. */
export function keepText(place: string, text: string): void {
  try {
    if (text === "") localStorage.removeItem(place);
    else localStorage.setItem(place, text);
    hasRoom.set(true);
  } catch {
    // The last that was kept stands.
    hasRoom.set(false);
  }
}
