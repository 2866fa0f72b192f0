import { goTo } from "../app/route.ts";
import { useServices } from "../app/services.ts";
import { useStore } from "../client/store.ts";
import { ownerHere } from "../keep/owner.ts";
import { forgetWindow } from "../live/forget-window.ts";
import { Button } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import { readDrafts } from "./drafts.tsx";

/** Says what would stay unsent before it lets go. */
export function SignOut() {
  const { common } = useWords();
  const { outbox, signOut, drafts, state } = useServices();
  const items = useStore(outbox.items).length;
  const leave = async () => {
    const begun = await readDrafts(drafts, ownerHere(state.get())?.centreId);
    const unsent = items + begun.length;
    if (unsent > 0 && !confirm(common.signIn.outAsk(unsent))) return;
    await forgetWindow();
    outbox.isFull.set(false);
    await signOut();
    goTo({ at: "home" });
  };
  return (
    <Button tone="plain" onClick={() => void leave()}>
      {common.signIn.out}
    </Button>
  );
}
