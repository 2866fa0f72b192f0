import { useCallback, useEffect, useRef, useState } from "react";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import { useClient } from "../../bridge/bridge-provider.tsx";
import { useKeeper } from "../../bridge/use-keeper.ts";

/** To whom and why, as they stand in the letter's fields. */
export type ReferralWords = { readonly to?: string; readonly reason?: string };

type Typed = {
  readonly words: ReferralWords;
  /** As they were kept before this window was there. */
  readonly kept: ReferralWords;
  readonly write: (field: keyof ReferralWords, text: string) => void;
  /** Why what was typed is in this window alone. */
  readonly trouble: Failure | undefined;
};

const item = "referral-letter";

/** Kept by the desk at each letter: they outlive the dialog, the window and the desk's end, printed or not. */
export function useReferralWords(consultId: ConsultId): Typed {
  const client = useClient();
  const { keep, unkept, trouble } = useKeeper(`act ${item} ${consultId}`, (fields: ReferralWords) =>
    client.call("act.keepDraft", { consultId, item, fields }),
  );
  const [words, setWords] = useState<ReferralWords>(() => unkept()?.typed ?? {});
  const [before, setBefore] = useState<ReferralWords>({});
  // What is typed before the desk has answered is newer than what it had.
  const latest = useRef<ReferralWords | undefined>(unkept()?.typed);
  useEffect(() => {
    const gone = { is: false };
    void client.call("act.draft", { consultId, item }).then((kept) => {
      if (gone.is || latest.current !== undefined || !kept.ok) return;
      latest.current = kept.value.fields;
      setWords(kept.value.fields);
      setBefore(kept.value.fields);
    });
    return () => {
      gone.is = true;
    };
  }, [client, consultId]);
  const write = useCallback(
    (field: keyof ReferralWords, text: string) => {
      const fields = { ...latest.current, [field]: text };
      latest.current = fields;
      setWords(fields);
      keep(fields);
    },
    [keep],
  );
  return { words, kept: before, write, trouble };
}
