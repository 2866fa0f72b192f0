import { useCallback, useEffect, useRef, useState } from "react";
import { useServices } from "../app/services.ts";
import { isOurs, ownerHere } from "../keep/owner.ts";
import type { RequestForm } from "./request-form.ts";

/**
 * Changes the form as it stands at that moment, which what takes a while asks for by a function. False where the form
 * has been sent: nothing may be written into it any more.
 */
export type Patch = (change: Partial<RequestForm> | ((form: RequestForm) => Partial<RequestForm>)) => boolean;

export type Draft =
  | { readonly state: "loading" | "gone" }
  | { readonly state: "open"; readonly form: RequestForm; readonly patch: Patch };

/** The form being filled, written down at every change. `begin` makes one where none is kept. */
export function useDraft(id: string, begin?: () => RequestForm): Draft {
  const { drafts, state } = useServices();
  const [form, setForm] = useState<RequestForm | "loading" | "gone">("loading");
  const newest = useRef<RequestForm>(undefined);
  const first = useRef(begin);

  useEffect(() => {
    void drafts.open(id).then((kept) => {
      const here = ownerHere(state.get());
      if (kept === undefined && first.current !== undefined) drafts.begin(id);
      const begun = kept ? (isOurs(kept, here) ? kept : undefined) : first.current?.();
      newest.current = begun && { ...begun, owner: begun.owner ?? here };
      setForm(newest.current ?? "gone");
    });
  }, [drafts, state, id]);

  const patch = useCallback<Patch>(
    (change) => {
      if (!newest.current) return false;
      const next = {
        ...newest.current,
        ...(typeof change === "function" ? change(newest.current) : change),
      };
      if (!drafts.hold(next)) return false;
      newest.current = next;
      setForm(next);
      return true;
    },
    [drafts],
  );
  return typeof form === "string" ? { state: form } : { state: "open", form, patch };
}

/** Sends what was filled, once; where it could not be kept, which the outbox says, it may be sent again. */
export function useFinish(id: string, then: () => void) {
  const { drafts } = useServices();
  const [isSending, setSending] = useState(false);
  const finish = (keep: () => Promise<void>) => {
    setSending(true);
    void drafts
      .finish(id, keep)
      .then(then)
      .finally(() => setSending(false));
  };
  return { isSending, finish };
}
