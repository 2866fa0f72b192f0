import { longestMessageChars } from "../../../shared/contract/live.ts";
import { splitText } from "../../../shared/domain/split-text.ts";
import { newId } from "../client/new-id.ts";
import type { NewItem } from "../keep/outbox.ts";

/** Texts to the doctor about one consult; what is longer than a message goes in several, and nothing is cut off. */
export function messageItems(
  common: Pick<NewItem, "target" | "patientName" | "red">,
  texts: readonly string[],
  name: string,
): readonly NewItem[] {
  const pieces = texts.flatMap((text) => splitText(text, longestMessageChars));
  const nowMs = Date.now();
  return pieces.map((text, nth) => {
    const id = newId();
    // Written at one moment, they are read in their order.
    const at = new Date(nowMs + nth).toISOString();
    const message = { id, at, from: { side: "spoke", name }, text } as const;
    return { ...common, id, work: { call: "chat.send", input: { message } } };
  });
}
