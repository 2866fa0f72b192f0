import type { ChatLine } from "../../../shared/contract/live-calls.ts";
import { restAfter } from "../../../shared/domain/rest-after.ts";
import type { KeptField } from "../../bridge/kept-field.ts";
import { mergeText } from "../../bridge/merge-words.ts";

/** A message as it was sent. It may be kept though the desk's answer did not come. */
export type Tried = { readonly id: string; readonly text: string };

/** What stands in the field, and the last try of it that was not answered. */
export type Message = { readonly text: string; readonly tried?: Tried };

/** What is left to send, now that it can be seen what the desk has. */
export function leftBeside({ text, tried }: Message, lines: readonly Pick<ChatLine, "message">[]): Message {
  const kept = lines.find(({ message }) => message.id === tried?.id)?.message.text;
  if (tried === undefined) return { text };
  return kept === undefined ? { text, tried } : { text: restAfter(kept, text.trimStart()) };
}

/**
 * What was sent goes from the field; letters written between Enter and the desk's answer are the next message's beginning.
 * Spent, not written: while the field is read anew the sent words go from what it is read against too, else the words
 * that they share with the next message would go with them.
 */
export function letGo({ now, spend }: Pick<KeptField<Message>, "now" | "spend">, { id, text }: Tried): void {
  if (now().words?.tried?.id === id) spend((kept) => ({ text: restAfter(text, kept.text) }));
}

/**
 * What two windows wrote. Where the desk has let go of it, and what stands here does not go on from what was known of it,
 * that is another message: letters that the two happen to share are no sign that they were taken away.
 */
export const mergeMessages = (base: Message, kept: Message, typed: Message): Message =>
  kept.text === "" && !typed.text.startsWith(base.text)
    ? typed
    : { ...typed, text: mergeText(base.text, kept.text, typed.text) };

/** What Enter was pressed for: letters that were written while the desk was asked are the next message's beginning. */
export const upTo = (pressed: string, written: string): string =>
  written.startsWith(pressed) ? pressed : written;

/** Enter pressed again while a message was on its way: what is left to send of what stood in the field each time. */
export const pressedBeyond = (sent: string, presses: readonly string[]): readonly string[] =>
  presses.map((text) => restAfter(sent, text)).filter((text) => text.trim() !== "");

/** The same words keep their id over tries, so that they are sent once; other words are another message. */
export const nextTry = ({ text, tried }: Message, newId: string): Tried =>
  tried?.text === text ? tried : { id: newId, text };
