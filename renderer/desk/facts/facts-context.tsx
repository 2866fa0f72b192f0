import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import type { FactKind } from "../../../shared/domain/fact-change.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { DialogBoundary } from "../app/dialog-boundary.tsx";
import { FactsDialog } from "./facts-dialog.tsx";

type Asked = { readonly consultId: ConsultId; readonly kind: FactKind };
type Facts = { readonly correct: (consultId: ConsultId, kind: FactKind) => void };

const context = createContext<Facts>({ correct: () => undefined });

/** One dialog for all who correct what is known of a patient: the banner's key, the palette. */
export function FactsProvider({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Asked>();
  const facts = useMemo<Facts>(
    // Drawn at once: the words that follow the key must not go into the note.
    () => ({
      correct: (consultId, kind) =>
        flushSync(() =>
          setAsked((now) => (now?.consultId === consultId && now.kind === kind ? now : { consultId, kind })),
        ),
    }),
    [],
  );
  // What is told after its dialog was closed does not close another one.
  const close = () => setAsked((now) => (now === asked ? undefined : now));
  return (
    <context.Provider value={facts}>
      {children}
      {asked === undefined ? null : (
        <DialogBoundary key={`${asked.consultId} ${asked.kind}`} onClose={close}>
          <FactsDialog consultId={asked.consultId} first={asked.kind} onClose={close} />
        </DialogBoundary>
      )}
    </context.Provider>
  );
}

export const useFacts = (): Facts => useContext(context);
