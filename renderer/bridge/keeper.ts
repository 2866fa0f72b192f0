import { isSame } from "../../shared/sync/merge/same.ts";
import type { Failure } from "../../shared/result/failure.ts";
import type { Result } from "../../shared/result/result.ts";
import { makeListeners } from "./listeners.ts";

/**
 * `before` is what this window has seen the desk keep: where the desk keeps something else, another window wrote there,
 * and it takes nothing and answers `changed-meanwhile`.
 */
export type Send<T> = (typed: T, before: T | undefined) => Promise<Result<unknown, Failure>>;

/** A field beside the note, whose text the desk keeps as it stands: whole, at each letter. */
export type Keeper<T> = {
  /** `left`: what some words were used by, so that they go from all that it is compared with until the desk has it so. */
  readonly keep: (typed: T, left?: Left<T>) => void;
  /** What only this window has, as the desk refused it. */
  readonly unkept: () => Unkept<T> | undefined;
  /** What it is about is gone: it is offered no more. */
  readonly drop: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Another window wrote there: with what was typed here. */
  readonly onChanged: (listener: (typed: T) => void) => () => void;
  /** Read from the desk; `before` is what was known of it, or this where it is of this window's own writing. */
  readonly know: (kept: T) => Known<T>;
  /** The desk may have been put back from an older copy since. */
  readonly doubt: () => void;
};
type Left<T> = (words: T) => T;
export type Known<T> = {
  readonly before: T | undefined;
  readonly mayBeOlder: boolean;
  /** What was used of it since. */
  readonly used: readonly Left<T>[];
};
export type Unkept<T> = { readonly typed: T; readonly trouble: Failure };

/** What was refused (disk full, say) is offered again after this long; typing offers it at once. */
export const againMs = 3_000;

/** Calls without an answer of which the desk may have one: no more are under way in a field at once. */
const mostUnanswered = 200;

export function makeKeeper<T>(send: Send<T>, maySend: () => boolean): Keeper<T> {
  const listeners = makeListeners<void>();
  const changes = makeListeners<T>();
  const state: {
    nth: number;
    unkept?: Unkept<T> | undefined;
    known: T | undefined;
    isDoubted: boolean;
    /** On their way, in their order. */
    sent: readonly { readonly typed: T }[];
    /** The desk may have taken them: their answers were lost. */
    unanswered: readonly T[];
    used: readonly { readonly left: Left<T>; readonly nth: number }[];
  } = { nth: 0, known: undefined, isDoubted: false, sent: [], unanswered: [], used: [] };
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
    const before = (state.sent.at(-1) ?? { typed: state.known }).typed;
    const one = { typed };
    state.sent = [...state.sent, one];
    const answer = await send(typed, before);
    state.sent = state.sent.filter((other) => other !== one);
    if (answer.ok) {
      [state.known, state.unanswered, state.isDoubted] = [typed, [], false];
      state.used = state.used.filter((use) => use.nth > nth);
    } else if (answer.error.kind === "desk-unreachable")
      state.unanswered = [...state.unanswered, typed].slice(-mostUnanswered);
    // A later letter is on its way, with all of this in it.
    if (nth !== state.nth) return;
    if (answer.ok) return set(undefined);
    if (answer.error.kind === "changed-meanwhile") return changes.tell(typed);
    set({ typed, trouble: answer.error });
    again(typed, nth);
  };
  return {
    // Not awaited: a window that is loaded again has no later chance. The desk takes them in their order.
    keep: (typed, left) => {
      state.nth += 1;
      if (left) state.used = [...state.used, { left, nth: state.nth }];
      if (state.unkept) set({ ...state.unkept, typed });
      void offer(typed, state.nth);
    },
    unkept: () => state.unkept,
    drop: () => {
      state.nth += 1;
      set(undefined);
    },
    subscribe: listeners.add,
    onChanged: changes.add,
    know: (kept) => {
      const isOwn = state.unanswered.some((one) => isSame(one, kept));
      const before = isOwn ? kept : state.known;
      const known = { before, mayBeOlder: state.isDoubted, used: state.used.map(({ left }) => left) };
      [state.known, state.unanswered, state.isDoubted] = [kept, [], false];
      return known;
    },
    doubt: () => {
      state.isDoubted = true;
    },
  };
}
