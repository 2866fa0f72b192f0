import { en } from "../words/en.ts";
import { hi } from "../words/hi.ts";

/** An older page in another window holds what is kept here; this one goes on by itself once that one is closed. */
export const waitsForWindow = (page: HTMLElement): void => say(page, hi.otherWindow, en.otherWindow);

/** Where the browser has no storage at all, the page says so instead of taking what it would lose. */
export const keepsNothing = (page: HTMLElement): void => say(page, hi.keepFails, en.keepFails);

function say(page: HTMLElement, ...both: readonly string[]): void {
  const words = document.createElement("p");
  words.textContent = both.join(" ");
  words.style.padding = "16px";
  page.prepend(words);
}
