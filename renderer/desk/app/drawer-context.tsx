import { useViewportSize } from "@mantine/hooks";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { useCall } from "../../bridge/use-call.ts";
import { useRoute } from "./use-route.ts";

/** Rail, drawer and right pane take 756 px; below this the story between them is too narrow to read. */
const roomyPx = 1180;

export type Drawer = { readonly open: boolean; readonly setOpen: (open: boolean) => void };
const DrawerContext = createContext<Drawer | undefined>(undefined);

export function DrawerProvider({ children }: { readonly children: ReactNode }) {
  const [wish, setOpen] = useState<boolean>();
  const roomy = useIsRoomy();
  const isQueue = useRoute().kind === "queue";
  // The queue's own place is the drawer; beside a consult it gives way where text is large or the window small.
  const open = wish ?? (isQueue || roomy);
  const value = useMemo(() => ({ open, setOpen }), [open]);
  return <DrawerContext.Provider value={value}>{children}</DrawerContext.Provider>;
}

function useIsRoomy(): boolean {
  const { width } = useViewportSize();
  const percent = useCall("settings.read", {}).data?.textSizePercent ?? 100;
  return width === 0 || width / (percent / 100) >= roomyPx; // 0 before the first measuring
}

/** The queue drawer beside a consult; a screen that needs the width may close it. */
export function useDrawer(): Drawer {
  const value = useContext(DrawerContext);
  if (!value) throw new Error("A component that needs the drawer stands outside DrawerProvider.");
  return value;
}
