import { useCallback, useEffect, useRef, useState } from "react";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import { restAfter } from "../../../shared/domain/rest-after.ts";
import { useClient } from "../../bridge/bridge-provider.tsx";
import { useKeeper } from "../../bridge/use-keeper.ts";

export type MessageDraft = {
  readonly text: string;
  readonly write: (text: string) => void;
  /** Sent: the desk has let go of it too. */
  readonly sent: (whole: string) => void;
  /** Why what stands there is in this window alone. */
  readonly trouble: Failure | undefined;
};

/** What stands in the field is kept by the desk at each letter: it outlives the tab, the window and the desk's end. */
export function useMessageDraft(consultId: ConsultId): MessageDraft {
  const client = useClient();
  const { keep, unkept, trouble } = useKeeper(`message ${consultId}`, (next: string) =>
    client.call("chat.keepDraft", { consultId, text: next }),
  );
  const [text, setText] = useState(() => unkept()?.typed ?? "");
  const typed = useRef(text);
  const write = useCallback(
    (next: string) => {
      typed.current = next;
      setText(next);
      keep(next);
    },
    [keep],
  );
  useEffect(() => {
    // What the desk refused is newer than what it has.
    if (unkept()) return undefined;
    let gone = false;
    void client.call("chat.draft", { consultId }).then((kept) => {
      if (gone || !kept.ok || kept.value.text === "") return;
      // Whoever was quicker with a letter than the desk with its answer: what was kept comes before it.
      if (typed.current === "") setText(kept.value.text);
      else write(`${kept.value.text}${typed.current}`);
    });
    return () => {
      gone = true;
    };
  }, [client, consultId, unkept, write]);
  const sent = (whole: string) => {
    // Letters written between Enter and the desk's answer are the next message's beginning.
    const rest = restAfter(whole, typed.current);
    typed.current = rest;
    setText(rest);
    // Else what was refused before would be offered again.
    if (rest !== "" || unkept()) keep(rest);
  };
  return { text, write, sent, trouble };
}
