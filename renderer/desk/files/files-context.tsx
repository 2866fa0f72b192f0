import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { DialogBoundary } from "../app/dialog-boundary.tsx";
import { AddFileDialog } from "./add-file-dialog.tsx";
import { useFileKeeping } from "./use-file-keeping.ts";

type Files = {
  /** Keeps them and asks what each of them is; none = what was left is shown, or they are chosen there. */
  readonly add: (consultId: ConsultId, files: readonly File[]) => void;
};

const context = createContext<Files>({ add: () => undefined });

/** One dialog for the key, the palette, what is dropped and what is pasted. */
export function FilesProvider({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<ConsultId>();
  const keeping = useFileKeeping();
  const files = useMemo<Files>(
    () => ({
      add: (consultId, more) => {
        keeping.take(consultId, more);
        // Drawn at once: the words that follow the key must not go into the note.
        flushSync(() => setAsked(consultId));
      },
    }),
    [keeping],
  );
  const close = () => setAsked(undefined);
  return (
    <context.Provider value={files}>
      {children}
      {asked === undefined ? null : (
        <DialogBoundary key={asked} onClose={close}>
          <AddFileDialog consultId={asked} keeping={keeping} onClose={close} />
        </DialogBoundary>
      )}
    </context.Provider>
  );
}

export const useFiles = (): Files => useContext(context);
