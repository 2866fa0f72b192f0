import { useCallback, useEffect, useRef, useState } from "react";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { useClient } from "../../bridge/bridge-provider.tsx";

export type MessageDraft = {
  readonly text: string;
  readonly write: (text: string) => void;
  /** Sent: the desk has let go of it too. */
  readonly sent: () => void;
};

/** What stands in the field is kept by the desk at each letter: it outlives the tab, the window and the desk's end. */
export function useMessageDraft(consultId: ConsultId): MessageDraft {
  const client = useClient();
  const [text, setText] = useState("");
  const typed = useRef("");
  // Said at each letter without waiting for the answer before: a window that is loaded again has no later chance. The
  // desk takes them in their order.
  const write = useCallback(
    (next: string) => {
      typed.current = next;
      setText(next);
      void client.call("chat.keepDraft", { consultId, text: next }).catch(() => undefined);
    },
    [client, consultId],
  );
  useEffect(() => {
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
  }, [client, consultId, write]);
  return { text, write, sent: () => setText("") };
}
