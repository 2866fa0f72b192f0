import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { DialogBoundary } from "../app/dialog-boundary.tsx";
import { ActDialog } from "./act-dialog.tsx";
import type { ActItem } from "./act-item.ts";

type Asked = { readonly consultId: ConsultId; readonly item: ActItem };
type Acts = { readonly ask: (consultId: ConsultId, item: ActItem) => void };

const context = createContext<Acts>({ ask: () => undefined });

/** One dialog for all who start an act: the menu, the palette, the inbox, a band. */
export function ActsProvider({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Asked>();
  const acts = useMemo<Acts>(
    // Drawn at once: the words that follow the key must not go into the note.
    () => ({
      ask: (consultId, item) =>
        flushSync(() =>
          setAsked((now) => (now?.consultId === consultId && now.item === item ? now : { consultId, item })),
        ),
    }),
    [],
  );
  // An act that is done after its dialog was closed does not close another one.
  const close = () => setAsked((now) => (now === asked ? undefined : now));
  return (
    <context.Provider value={acts}>
      {children}
      {asked === undefined ? null : (
        <DialogBoundary key={`${asked.consultId} ${asked.item}`} onClose={close}>
          <ActDialog consultId={asked.consultId} item={asked.item} onClose={close} />
        </DialogBoundary>
      )}
    </context.Provider>
  );
}

export const useActs = (): Acts => useContext(context);
