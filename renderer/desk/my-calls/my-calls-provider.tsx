import { type ReactNode, useMemo, useState } from "react";
import { DialogBoundary } from "../app/dialog-boundary.tsx";
import { type MyCalls, MyCallsContext } from "./my-calls-context.ts";
import { MyCallsDialog } from "./my-calls-dialog.tsx";

/** One dialog for the palette and my day. */
export function MyCallsProvider({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  const myCalls = useMemo<MyCalls>(() => ({ open: () => setOpened(true) }), []);
  const close = () => setOpened(false);
  return (
    <MyCallsContext.Provider value={myCalls}>
      {children}
      {opened ? (
        <DialogBoundary onClose={close}>
          <MyCallsDialog onClose={close} />
        </DialogBoundary>
      ) : null}
    </MyCallsContext.Provider>
  );
}
