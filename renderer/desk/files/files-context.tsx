import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { AddFileDialog } from "./add-file-dialog.tsx";

type Asked = { readonly consultId: ConsultId; readonly files: readonly File[] };
type Files = {
  /** Asks what each of them is; none = they are chosen there. */
  readonly add: (consultId: ConsultId, files: readonly File[]) => void;
};

const context = createContext<Files>({ add: () => undefined });

/** One dialog for the key, the palette, what is dropped and what is pasted. */
export function FilesProvider({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Asked>();
  const files = useMemo<Files>(
    () => ({
      // More of them join those that wait for their sentence.
      add: (consultId, more) =>
        setAsked((now) => (now ? { ...now, files: [...now.files, ...more] } : { consultId, files: more })),
    }),
    [],
  );
  const next = () =>
    setAsked((now) => (now && now.files.length > 1 ? { ...now, files: now.files.slice(1) } : undefined));
  return (
    <context.Provider value={files}>
      {children}
      {asked === undefined ? null : (
        <AddFileDialog
          consultId={asked.consultId}
          files={asked.files}
          onChosen={(chosen) => setAsked({ ...asked, files: chosen })}
          onDone={next}
          onClose={() => setAsked(undefined)}
        />
      )}
    </context.Provider>
  );
}

export const useFiles = (): Files => useContext(context);
