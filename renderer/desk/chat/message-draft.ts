import { useCallback } from "react";
import type { ChatLine } from "../../../shared/contract/live-calls.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { joinWords } from "../../../shared/domain/join-words.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import { ok } from "../../../shared/result/result.ts";
import { useClient } from "../../bridge/bridge-provider.tsx";
import { textInBoth } from "../../bridge/in-both.ts";
import { useKeptField } from "../../bridge/use-kept-field.ts";
import { leftBeside, letGo, mergeMessages, type Message, nextTry, type Tried, upTo } from "./message-try.ts";

export type MessageDraft = {
  readonly text: string;
  readonly write: (text: string) => void;
  /** What Enter on this text sends; nothing where the desk may have more of it than is seen, or has it already. */
  readonly begin: (text: string) => Promise<Tried | undefined>;
  /** Sent: the desk has let go of it too. */
  readonly sent: (tried: Tried) => void;
  /** A try whose answer was lost stands among the lines; true where it did. */
  readonly settle: (lines: readonly ChatLine[]) => boolean;
  /** Why what stands there is in this window alone. */
  readonly trouble: Failure | undefined;
};

/** What stands in the field is kept by the desk at each letter: it outlives the tab, the window and the desk's end. */
export function useMessageDraft(consultId: ConsultId): MessageDraft {
  const client = useClient();
  const { words, now, write, spend, whenRead, trouble } = useKeptField<Message>(`message ${consultId}`, {
    read: async () => {
      const kept = await client.call("chat.draft", { consultId });
      return kept.ok ? ok({ text: kept.value.text }) : kept;
    },
    send: ({ text }, before) =>
      client.call("chat.keepDraft", { consultId, text, ...(before && { before: before.text }) }),
    merge: mergeMessages,
    inBoth: (known, kept) => ({ text: textInBoth(known.text, kept.text) }),
    join: (kept, typed) => ({ ...typed, text: joinWords(kept.text, typed.text) }),
  });
  const settle = useCallback(
    (lines: readonly ChatLine[]) => {
      const before = now().words;
      if (before?.tried === undefined) return false;
      const left = leftBeside(before, lines);
      if (left.tried !== undefined) return false;
      const { tried } = before;
      spend(({ text }) => leftBeside({ text, tried }, lines));
      return true;
    },
    [now, spend],
  );
  const begin = async (text: string) => {
    let pressed: Message = { ...now().words, text };
    if (!(await whenRead())) return undefined;
    if (now().words?.tried !== undefined) {
      const list = await client.call("chat.list", { consultId });
      if (!list.ok) return undefined;
      settle(list.value.lines);
      pressed = leftBeside(pressed, list.value.lines);
    }
    const written = now().words ?? { text: "" };
    const message = { ...written, text: upTo(pressed.text, written.text) };
    if (message.text.trim() === "") return undefined;
    const tried = nextTry(message, crypto.randomUUID());
    write({ text: written.text, tried });
    return tried;
  };
  return {
    ...{ text: words?.text ?? "", begin, settle, trouble },
    write: (text) => write({ ...now().words, text }),
    sent: (tried) => letGo({ now, spend }, tried),
  };
}
