import { textPlaces } from "../keep/text-places.ts";
import type { Texts, Written } from "../keep/texts.ts";

export const chatPlace = (key: string): string => textPlaces.chat + key;

/** Where the answer to one of a doctor's questions is being written. */
export const answerPlace = (key: string, questionId: string): string => `${key} answer ${questionId}`;

/** What is being written survives the screen and the page. */
export const chatDraft = {
  read: (written: Written, key: string): string => written.get(chatPlace(key)) ?? "",
  write: (texts: Texts, key: string, text: string): void => texts.write(chatPlace(key), text),
  forgetBefore: (texts: Texts, key: string, beforeMs: number): void =>
    texts.forgetBefore(chatPlace(key), beforeMs),
  /** A sentence to go on from, where nothing stands yet. */
  begin: (texts: Texts, key: string, text: string): void => {
    if (chatDraft.read(texts.newest.get(), key).trim() === "") chatDraft.write(texts, key, text);
  },
};
