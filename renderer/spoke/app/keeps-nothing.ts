import { en } from "../words/en.ts";
import { hi } from "../words/hi.ts";

/** Where the browser has no storage at all, the page says so instead of taking what it would lose. */
export function keepsNothing(page: HTMLElement): void {
  const words = document.createElement("p");
  words.textContent = `${hi.keepFails} ${en.keepFails}`;
  words.style.padding = "16px";
  page.prepend(words);
}
