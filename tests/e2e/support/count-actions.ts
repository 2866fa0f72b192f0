import type { Locator, Page } from "@playwright/test";

/** A doctor's hands: each click, chord, Enter, Tab and uninterrupted run of typing is one action. */
export type Hands = {
  readonly press: (key: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly click: (what: Locator) => Promise<void>;
  readonly said: () => {
    readonly actions: number;
    readonly letters: number;
    readonly list: readonly string[];
  };
};

/** What a fast typist needs between two letters, so that the page does what it does under a doctor's hands. */
const delayMs = 12;

export function countActions(page: Page): Hands {
  const list: string[] = [];
  let letters = 0;
  return {
    press: async (key) => {
      list.push(key);
      await page.keyboard.press(key);
    },
    type: async (text) => {
      list.push(`“${text}”`);
      letters += [...text].length;
      await page.keyboard.type(text, { delay: delayMs });
    },
    click: async (what) => {
      list.push("click");
      await what.click();
    },
    said: () => ({ actions: list.length, letters, list }),
  };
}
