import { useCallback, useEffect, useRef, useState } from "react";
import { useServices } from "../app/services.ts";
import { isOurs, ownerHere } from "../keep/owner.ts";
import type { RequestForm } from "./request-form.ts";
import { withoutPresets } from "./without-presets.ts";

/**
 * Changes the form as it stands at that moment, which what takes a while asks for by a function. False where the form
 * has been sent: nothing may be written into it any more.
 */
export type Patch = (change: Partial<RequestForm> | ((form: RequestForm) => Partial<RequestForm>)) => boolean;

export type Draft =
  | { readonly state: "loading" | "gone" }
  /** Opened after it was sent, by whichever window. */
  | { readonly state: "sent-already" }
  /** From another window while it stood open; what was written here since stands as a form of its own. */
  | { readonly state: "sent"; readonly anewId: string | undefined }
  | { readonly state: "open"; readonly form: RequestForm; readonly patch: Patch };

/** The form being filled, written down at every change. `begin` makes one where none is kept. */
export function useDraft(id: string, begin?: () => RequestForm): Draft {
  const { drafts, state } = useServices();
  const [form, setForm] = useState<RequestForm | Exclude<Draft, { state: "open" }>>({ state: "loading" });
  const newest = useRef<RequestForm>(undefined);
  const first = useRef(begin);

  useEffect(() => {
    const at = { gone: false };
    void drafts.open(id).then(async (kept) => {
      const here = ownerHere(state.get());
      const begun = kept ? (isOurs(kept, here) ? kept : undefined) : first.current?.();
      const opened = begun && { ...withoutPresets(begun), owner: begun.owner ?? here };
      if (kept === undefined && opened) drafts.begin(opened);
      const isSent = kept === undefined && !opened && (await drafts.isSent(id));
      if (at.gone) return;
      newest.current = opened;
      setForm(opened ?? { state: isSent ? "sent-already" : "gone" });
    });
    const end = drafts.watch(id, (elsewhere) => {
      if (!newest.current) return;
      if (elsewhere.is === "sent") {
        newest.current = undefined;
        setForm({ state: "sent", anewId: elsewhere.anewId });
        return;
      }
      // Nobody's screen turns to the step that another window has come to.
      newest.current = { ...elsewhere.form, step: newest.current.step };
      setForm(newest.current);
    });
    return () => {
      at.gone = true;
      end();
    };
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
  return "state" in form ? form : { state: "open", form, patch };
}

/** Sends what was filled, once; where it could not be kept, which the outbox says, it may be sent again. */
export function useFinish(id: string, then: () => void) {
  const { drafts } = useServices();
  const [isSending, setSending] = useState(false);
  const finish = (keep: Parameters<typeof drafts.finish>[1]) => {
    setSending(true);
    void drafts
      .finish(id, keep)
      .then(then)
      .catch(() => undefined) // no room, or sent from another window: both are said on the page
      .finally(() => setSending(false));
  };
  return { isSending, finish };
}
