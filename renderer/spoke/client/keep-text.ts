import { makeStore } from "./store.ts";

/** False while what is being written stands on the screen alone: the last that was to be kept found no room. */
export const hasRoom = makeStore(true);

const writtenAt = (place: string): string => `paramarsh-written ${place}`;

/** Kept by the browser, where it has room: what is being written stays on the screen in any case. Nothing: forgotten. */
export function keepText(place: string, text: string): void {
  try {
    if (text === "") localStorage.removeItem(place);
    else localStorage.setItem(place, text);
    hasRoom.set(true);
  } catch {
    // The last that was kept stands.
    hasRoom.set(false);
    return;
  }
  noteTime(writtenAt(place), text === "" ? "" : new Date().toISOString());
}

export function forgetText(place: string): void {
  localStorage.removeItem(place);
  localStorage.removeItem(writtenAt(place));
}

/** What nobody has written on since then. Of what bears no time yet, it is counted from now. */
export function forgetTextBefore(place: string, beforeMs: number): void {
  if (localStorage.getItem(place) === null) return forgetText(place);
  const at = localStorage.getItem(writtenAt(place));
  if (at === null) noteTime(writtenAt(place), new Date().toISOString());
  else if (Date.parse(at) < beforeMs) forgetText(place);
}

/** Without room there is none rather than an old one: the text may have been kept. */
function noteTime(place: string, time: string): void {
  try {
    if (time === "") localStorage.removeItem(place);
    else localStorage.setItem(place, time);
  } catch {
    localStorage.removeItem(place);
  }
}
