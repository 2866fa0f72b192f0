import { goTo } from "../app/route.ts";
import { useServices } from "../app/services.ts";
import { useStore } from "../client/store.ts";
import { Button } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";

/** Says what would stay unsent before it lets go. */
export function SignOut() {
  const { common } = useWords();
  const { outbox, signOut } = useServices();
  const unsent = useStore(outbox.items).length;
  const leave = async () => {
    if (unsent > 0 && !confirm(common.signIn.outAsk(unsent))) return;
    await signOut();
    goTo({ at: "home" });
  };
  return (
    <Button tone="plain" onClick={() => void leave()}>
      {common.signIn.out}
    </Button>
  );
}
