import type { Input } from "../../../shared/contract/calls.ts";
import type { Client } from "../../bridge/client.ts";
import { type Keeper, makeKeeper, type Unkept } from "../../bridge/keeper.ts";
import { makeListeners } from "../../bridge/listeners.ts";

export type Said = Input<"file.say">;

/** What chosen files are, each in a sentence: kept by the desk at each letter, and offered again where it was refused. */
export type Sentences = {
  readonly say: (said: Said) => void;
  readonly unkept: (fileId: string) => Unkept<Said> | undefined;
  readonly anyUnkept: () => boolean;
  /** Said of a file that was let go of, it would bring it back. */
  readonly drop: (fileId: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function makeSentences(client: Client, mayAsk: () => boolean): Sentences {
  const all = new Map<string, Keeper<Said>>();
  const listeners = makeListeners<void>();
  const keeperOf = (fileId: string): Keeper<Said> => {
    const known = all.get(fileId);
    if (known) return known;
    const keeper = makeKeeper<Said>((said) => client.call("file.say", said), mayAsk);
    keeper.subscribe(listeners.tell);
    all.set(fileId, keeper);
    return keeper;
  };
  return {
    say: (said) => keeperOf(said.fileId).keep(said),
    unkept: (fileId) => all.get(fileId)?.unkept(),
    anyUnkept: () => [...all.values()].some((keeper) => keeper.unkept() !== undefined),
    drop: (fileId) => {
      all.get(fileId)?.drop();
      all.delete(fileId);
    },
    subscribe: listeners.add,
  };
}
