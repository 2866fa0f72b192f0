import { forgetTextBefore, keepText } from "../client/keep-text.ts";

const placeOf = (key: string): string => `paramarsh-chat ${key}`;

/** Where the answer to one of a doctor's questions is being written. */
export const answerPlace = (key: string, questionId: string): string => `${key} answer ${questionId}`;

/** What is being written survives the screen and the page. */
export const chatDraft = {
  read: (key: string): string => localStorage.getItem(placeOf(key)) ?? "",
  write: (key: string, text: string): void => keepText(placeOf(key), text),
  forgetBefore: (key: string, beforeMs: number): void => forgetTextBefore(placeOf(key), beforeMs),
  /** A sentence to go on from, where nothing stands yet. */
  begin: (key: string, text: string): void => {
    if (chatDraft.read(key).trim() === "") chatDraft.write(key, text);
  },
};
