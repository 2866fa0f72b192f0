import { type ReactNode, useLayoutEffect, useState } from "react";
import { createPortal } from "react-dom";

/** The element beside the page in which the lock screen stands; all the rest is hidden by its style. */
function makePlace(): HTMLElement {
  const place = document.createElement("div");
  place.dataset["lockScreen"] = "";
  return place;
}

/**
 * Covers the page without ending it: half-typed entries, dialogs and the place in the text are there again after
 * the lock, and the focus returns to where it was.
 */
export function Cover({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [place] = useState(makePlace);
  useLayoutEffect(() => {
    const { activeElement, title: titleBefore } = document;
    document.body.append(place);
    document.documentElement.dataset["locked"] = "";
    document.title = title;
    place.querySelector<HTMLElement>("input")?.focus();
    const stopKeys = keepKeys(place);
    return () => {
      stopKeys();
      delete document.documentElement.dataset["locked"];
      document.title = titleBefore;
      place.remove();
      if (activeElement instanceof HTMLElement) activeElement.focus();
    };
  }, [place, title]);
  return createPortal(children, place);
}

/**
 * No key reaches what is covered: those typed elsewhere go to the first field, with the letter, those typed here stay
 * here.
 */
function keepKeys(place: HTMLElement): () => void {
  const catchOutside = (event: KeyboardEvent) => {
    if (event.target instanceof Node && place.contains(event.target)) return;
    event.stopImmediatePropagation();
    if (!isLetter(event)) event.preventDefault();
    place.querySelector<HTMLElement>("input")?.focus();
  };
  const keepInside = (event: KeyboardEvent) => event.stopPropagation();
  window.addEventListener("keydown", catchOutside, true);
  place.addEventListener("keydown", keepInside);
  return () => {
    window.removeEventListener("keydown", catchOutside, true);
    place.removeEventListener("keydown", keepInside);
  };
}

/** Written into the field that has the focus once the key is down. */
const isLetter = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  [...key].length === 1 && !altKey && !ctrlKey && !metaKey;
