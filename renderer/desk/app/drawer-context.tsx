import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

export type Drawer = { readonly open: boolean; readonly setOpen: (open: boolean) => void };
const DrawerContext = createContext<Drawer | undefined>(undefined);

export function DrawerProvider({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(true);
  const value = useMemo(() => ({ open, setOpen }), [open]);
  return <DrawerContext.Provider value={value}>{children}</DrawerContext.Provider>;
}

/** The queue drawer beside a consult; a screen that needs the width may close it. */
export function useDrawer(): Drawer {
  const value = useContext(DrawerContext);
  if (!value) throw new Error("A component that needs the drawer stands outside DrawerProvider.");
  return value;
}
