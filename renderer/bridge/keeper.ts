import type { Failure } from "../../shared/result/failure.ts";
import type { Result } from "../../shared/result/result.ts";
import { makeListeners } from "./listeners.ts";

export type Send<T> = (typed: T) => Promise<Result<unknown, Failure>>;

/** A field beside the note, whose text the desk keeps as it stands: whole, at each letter. */
export type Keeper<T> = {
  readonly keep: (typed: T) => void;
  /** What only this window has, as the desk refused it. */
  readonly unkept: () => Unkept<T> | undefined;
  /** What it is about is gone: it is offered no more. */
  readonly drop: () => void;
  readonly subscribe: (listener: () => void) => () => void;
};
export type Unkept<T> = { readonly typed: T; readonly trouble: Failure };

/** What was refused (disk full, say) is offered again after this long; typing offers it at once. */
export const againMs = 3_000;

export function makeKeeper<T>(send: Send<T>, maySend: () => boolean): Keeper<T> {
  const listeners = makeListeners<void>();
  const state: { nth: number; unkept?: Unkept<T> | undefined } = { nth: 0 };
  const set = (unkept: Unkept<T> | undefined) => {
    if (state.unkept === unkept) return;
    state.unkept = unkept;
    listeners.tell();
  };
  const again = (typed: T, nth: number) =>
    setTimeout(() => {
      if (nth !== state.nth) return;
      if (maySend()) void offer(typed, nth);
      else again(typed, nth);
    }, againMs);
  const offer = async (typed: T, nth: number) => {
    const answer = await send(typed);
    // A later letter is on its way, with all of this in it.
    if (nth !== state.nth) return;
    if (answer.ok) return set(undefined);
    set({ typed, trouble: answer.error });
    again(typed, nth);
  };
  return {
    // Not awaited: a window that is loaded again has no later chance. The desk takes them in their order.
    keep: (typed) => {
      state.nth += 1;
      if (state.unkept) set({ ...state.unkept, typed });
      void offer(typed, state.nth);
    },
    unkept: () => state.unkept,
    drop: () => {
      state.nth += 1;
      set(undefined);
    },
    subscribe: listeners.add,
  };
}
