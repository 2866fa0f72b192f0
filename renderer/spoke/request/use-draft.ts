import { useCallback, useEffect, useRef, useState } from "react";
import { useServices } from "../app/services.ts";
import { isOurs, ownerHere } from "../keep/owner.ts";
import type { RequestForm } from "./request-form.ts";

export type Patch = (change: Partial<RequestForm>) => void;

export type Draft =
  | { readonly state: "loading" | "gone" }
  | { readonly state: "open"; readonly form: RequestForm; readonly patch: Patch };

/**
 * The form being filled, written down at every change: while one write is under way, only the newest
 * waits. `begin` makes one where none is kept.
 */
export function useDraft(id: string, begin?: () => RequestForm): Draft {
  const { database, state } = useServices();
  const [form, setForm] = useState<RequestForm | "loading" | "gone">("loading");
  const newest = useRef<RequestForm>(undefined);
  const writing = useRef(false);
  const first = useRef(begin);

  useEffect(() => {
    void database.get("drafts", id).then((kept) => {
      const here = ownerHere(state.get());
      const begun = kept ? (isOurs(kept, here) ? kept : undefined) : first.current?.();
      newest.current = begun && { ...begun, owner: begun.owner ?? here };
      setForm(newest.current ?? "gone");
    });
  }, [database, state, id]);

  const write = useCallback(async () => {
    if (writing.current) return;
    writing.current = true;
    for (let written: RequestForm | undefined; newest.current && newest.current !== written;) {
      written = newest.current;
      await database.put("drafts", written);
    }
    writing.current = false;
  }, [database]);

  const patch = useCallback<Patch>(
    (change) => {
      if (!newest.current) return;
      newest.current = { ...newest.current, ...change };
      setForm(newest.current);
      void write();
    },
    [write],
  );
  return typeof form === "string" ? { state: form } : { state: "open", form, patch };
}
