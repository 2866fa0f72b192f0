import { type ReactNode, useMemo, useState } from "react";
import { DialogBoundary } from "../app/dialog-boundary.tsx";
import { keys } from "../app/keys.ts";
import { usePhysicalKeys } from "../app/use-physical-keys.ts";
import { type Check, CheckContext } from "./check-context.ts";
import { CheckDialog } from "./check-dialog.tsx";

/** One dialog for the key, the palette and the strip of the call. */
export function CheckProvider({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  const check = useMemo<Check>(() => ({ open: () => setOpened(true) }), []);
  usePhysicalKeys([[keys.check.hotkey, check.open]]);
  const close = () => setOpened(false);
  return (
    <CheckContext.Provider value={check}>
      {children}
      {opened ? (
        <DialogBoundary onClose={close}>
          <CheckDialog onClose={close} />
        </DialogBoundary>
      ) : null}
    </CheckContext.Provider>
  );
}
