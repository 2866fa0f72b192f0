import type { KeptText } from "./kept-text.ts";
import { textPlaces } from "./text-places.ts";

/** Texts that stand outside the table until the next page takes them in. */
export type LeftTexts = {
  readonly all: () => ReadonlyMap<string, KeptText>;
  readonly leave: (place: string, text: string) => void;
  readonly forget: (place: string) => void;
};

const writtenAt = (place: string): string => `paramarsh-written ${place}`;

/**
 * In localStorage: an earlier release kept them there, and a page that ends while one is being written can write nowhere
 * else so late. Of what bears no time its age is counted from now.
 */
export const leftTexts: LeftTexts = {
  all() {
    const begins = Object.values(textPlaces);
    const places = Object.keys(localStorage).filter((key) => begins.some((one) => key.startsWith(one)));
    return new Map(
      places.map((place) => {
        const at = Date.parse(localStorage.getItem(writtenAt(place)) ?? "");
        const text = localStorage.getItem(place) ?? "";
        return [place, { text, writtenAtMs: Number.isNaN(at) ? Date.now() : at }];
      }),
    );
  },
  leave(place, text) {
    try {
      localStorage.setItem(place, text);
      localStorage.setItem(writtenAt(place), new Date().toISOString());
    } catch {
      // No room there either; the browser has asked whether to close the page.
    }
  },
  forget(place) {
    localStorage.removeItem(place);
    localStorage.removeItem(writtenAt(place));
  },
};
