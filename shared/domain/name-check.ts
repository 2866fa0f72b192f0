import { longestNameChars } from "./registration.ts";
import type { Bilingual } from "./words.ts";

/** `refuse`: such a name is not taken; `ask`: it is taken once the person says that it is right. */
export type NameQuestion = {
  readonly kind: string;
  readonly weight: "refuse" | "ask";
  readonly words: Bilingual;
};

type Check = NameQuestion & { readonly found: (text: string) => boolean };

/** Joiners are part of Devanagari; everything else that is invisible hides what a name says. */
const hidden =
  /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u;
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3|\ufe0f/u;

const checks: readonly Check[] = [
  {
    kind: "empty",
    weight: "refuse",
    words: { en: "Write the name.", hi: "नाम लिखें।" },
    found: (text) => text === "",
  },
  {
    kind: "too-long",
    weight: "refuse",
    words: {
      en: `The name is longer than ${longestNameChars} letters. Shorten it: nothing is cut by itself.`,
      hi: `नाम ${longestNameChars} अक्षर से लंबा है। छोटा करके लिखें: अपने आप कुछ नहीं काटा जाता।`,
    },
    found: (text) => [...text].length > longestNameChars,
  },
  {
    kind: "hidden-characters",
    weight: "refuse",
    words: {
      en: "The name has hidden characters that turn or hide letters. Write it again by hand.",
      hi: "नाम में छिपे अक्षर हैं, जो लिखावट उलटते या छिपाते हैं। नाम हाथ से दोबारा लिखें।",
    },
    found: (text) => hidden.test(text),
  },
  {
    kind: "emoji",
    weight: "refuse",
    words: {
      en: "A picture sign stands in the name. Write letters only.",
      hi: "नाम में चित्र (इमोजी) है। सिर्फ़ अक्षर लिखें।",
    },
    found: (text) => emoji.test(text),
  },
  {
    kind: "markup",
    weight: "refuse",
    words: {
      en: "The signs < and > do not belong in a name.",
      hi: "नाम में < और > के निशान नहीं आते।",
    },
    found: (text) => /[<>]/.test(text),
  },
  {
    kind: "no-letters",
    weight: "refuse",
    words: {
      en: "A name has letters; here are only digits or signs.",
      hi: "नाम में अक्षर होते हैं; यहाँ सिर्फ़ अंक या निशान हैं।",
    },
    found: (text) => text !== "" && !/\p{L}/u.test(text),
  },
  {
    kind: "digits",
    weight: "ask",
    words: { en: "There are digits in the name. Is that right?", hi: "नाम में अंक हैं। क्या यह ठीक है?" },
    found: (text) => /\p{L}/u.test(text) && /\p{Nd}/u.test(text),
  },
  {
    kind: "one-letter",
    weight: "ask",
    words: { en: "The name is a single letter. Is that right?", hi: "नाम सिर्फ़ एक अक्षर है। क्या यह ठीक है?" },
    found: (text) => (text.match(/\p{L}/gu) ?? []).length === 1,
  },
];

/** As it is kept: composed, without space around it or doubled within. Never cut. */
export function writtenName(text: string): string {
  return text.normalize("NFC").trim().replace(/ {2,}/g, " ");
}

/** What to say about a name before it is taken; nothing where it may stand as it is. */
export function askAboutName(text: string): readonly NameQuestion[] {
  const name = writtenName(text);
  return checks
    .filter(({ found }) => found(name))
    .map(({ kind, weight, words }) => ({ kind, weight, words }));
}

/** The first reason why a name is not taken. */
export function nameRefusal(text: string): NameQuestion | undefined {
  return askAboutName(text).find(({ weight }) => weight === "refuse");
}
