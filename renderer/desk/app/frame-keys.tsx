import { useHotkeys } from "@mantine/hooks";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { useDrawer } from "./drawer-context.tsx";
import { keys } from "./keys.ts";
import { once } from "./once.ts";
import { goTo, useRoute } from "./use-route.ts";

/** Keys that work everywhere, also while a field has the focus. */
export function FrameKeys({ onSignOut }: { readonly onSignOut: () => void }) {
  const route = useRoute();
  const drawer = useDrawer();
  const mine = useCall("queue.list", {}).data?.rows.filter((row) => row.mine) ?? [];

  const lock = useAct("session.lock", ["desk.state"]);

  const toggleDrawer = () => {
    if (route.kind === "queue" || route.kind === "consult") return drawer.setOpen(!drawer.open);
    drawer.setOpen(true);
    goTo({ kind: "queue" });
  };
  const openMine = (index: number) => {
    const row = mine[index];
    if (row) goTo({ kind: "consult", consultId: row.consultId });
  };

  useHotkeys(
    [
      [keys.drawer.hotkey, once(toggleDrawer)],
      [keys.consult1.hotkey, () => openMine(0)],
      [keys.consult2.hotkey, () => openMine(1)],
      [keys.myDay.hotkey, () => goTo({ kind: "my-day" })],
      [keys.queue.hotkey, () => goTo({ kind: "queue" })],
      [keys.patients.hotkey, () => goTo({ kind: "patients" })],
      [keys.inbox.hotkey, () => goTo({ kind: "inbox" })],
      [keys.unsent.hotkey, () => goTo({ kind: "unsent" })],
      [keys.signOut.hotkey, once(onSignOut)],
      // By the key's place: with Ctrl and Alt some keyboards write another letter.
      [keys.lock.hotkey, once(() => void lock.run({})), { usePhysicalKeys: true }],
    ],
    [], // also inside inputs
  );
  return null;
}
