import type { Failure } from "../../shared/result/failure.ts";
import type { Result } from "../../shared/result/result.ts";
import { againMs, type Keeper, type Send } from "./keeper.ts";
import { makeListeners } from "./listeners.ts";

export type FieldDesk<T> = {
  readonly send: Send<T>;
  /** What the desk keeps of the field. */
  readonly read: () => Promise<Result<T, Failure>>;
  /** What was kept, and behind it what was typed before that could be read. */
  readonly join: (kept: T, typed: T) => T;
  /** Of a `base` that both began with, and where none was kept of `start`: what another window made of it, and what was typed here. */
  readonly merge?: (base: T, kept: T, typed: T, start: T | undefined) => T;
  /** Of what was known and what is kept: what an older copy of it lacks was taken by nobody. */
  readonly inBoth?: (known: T, kept: T) => T;
};

export type FieldNow<T> = {
  /** What stands in it; undefined where nothing was read or typed yet. */
  readonly words: T | undefined;
  /** False: the desk may have more of it than is known here. */
  readonly isRead: boolean;
  /** Why it cannot be read, or why what was typed is in this window alone. */
  readonly trouble: Failure | undefined;
};

/**
 * A field that is read from the desk before anything is kept over it.
 *
 * 1. What cannot be read is read again until it can: an unread field is not an empty one.
 * 2. What is typed before stays in this window, and is kept only joined with what was read.
 * 3. What the desk refused to keep is newer than what it has, and is not read over.
 * 4. Where another window wrote meanwhile it is read again, and what each wrote is in what is kept.
 * 5. What was used goes from what the desk keeps too, also where that was not read, or is shown no more.
 */
export type KeptField<T> = {
  readonly now: () => FieldNow<T>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly write: (next: T) => void;
  /** What is left of the words where some of them were used. */
  readonly spend: (left: (words: T) => T) => void;
  /** What is shown where nothing is kept. */
  readonly startFrom: (start: T) => void;
  /** While it is shown; the answer ends that. What the desk has is asked anew each time. */
  readonly open: () => () => void;
  /** Once the desk has answered: whether it was read, and nothing was kept that the typist had not seen. */
  readonly whenRead: () => Promise<boolean>;
};

type Parts<T> = {
  readonly desk: Pick<FieldDesk<T>, "read" | "join" | "merge" | "inBoth">;
  readonly keeper: Keeper<T>;
  /** Under another doctor's name nothing is asked. */
  readonly mayAsk: () => boolean;
};

/** What is told next. */
const told = <E>(listeners: { readonly add: (listener: (event: E) => void) => () => void }): Promise<E> =>
  new Promise((resolve) => {
    const stop = listeners.add((event) => {
      stop();
      resolve(event);
    });
  });

const unread = { words: undefined, isRead: false, trouble: undefined };

type Read<T> = {
  readonly kept: T;
  /** Meanwhile, and of these what was used. */
  readonly typed: T | undefined;
  readonly used: readonly ((words: T) => T)[];
  /** Of what another window has written on: with what it began. */
  readonly base: T | undefined;
  readonly start: T | undefined;
};

/** What stands in a field that has just been read. */
function withTyped<T>(
  { join, merge }: Pick<FieldDesk<T>, "join" | "merge">,
  { kept, typed, used, base, start }: Read<T>,
): T {
  const leave = (before: T) => used.reduce((less, one) => one(less), before);
  if (typed === undefined) return leave(kept);
  return base !== undefined && merge
    ? merge(leave(base), leave(kept), typed, start)
    : join(leave(kept), typed);
}

type State<T> = {
  now: FieldNow<T>;
  shown: number;
  reading: boolean;
  again: ReturnType<typeof setTimeout> | undefined;
  /** Of what is not read yet. */
  used: readonly ((words: T) => T)[];
  /** By another window, since it was read here. */
  isChanged: boolean;
  start: T | undefined;
};

export function makeKeptField<T>({ desk, keeper, mayAsk }: Parts<T>): KeptField<T> {
  const listeners = makeListeners<void>();
  const waiting = makeListeners<boolean>();
  const state: State<T> = {
    ...{ now: unread, shown: 0, reading: false, again: undefined },
    ...{ used: [], isChanged: false, start: undefined },
  };
  const become = (now: FieldNow<T>) => {
    state.now = now;
    listeners.tell();
  };
  const isAhead = () => !state.now.isRead && state.now.words !== undefined;
  const isWanted = () => state.shown > 0 || isAhead() || state.used.length > 0;
  const take = (kept: T) => {
    const { words } = state.now;
    const { used, isChanged, start } = state;
    [state.used, state.isChanged] = [[], false];
    const { before, mayBeOlder, used: usedBefore } = keeper.know(kept);
    const known = before !== undefined && mayBeOlder ? desk.inBoth?.(before, kept) : before;
    const base = isChanged ? known : undefined;
    const joined = withTyped(desk, { kept, typed: words, used: [...usedBefore, ...used], base, start });
    const isSeen = words === undefined || JSON.stringify(joined) === JSON.stringify(words);
    become({ words: joined, isRead: true, trouble: undefined });
    if (words !== undefined || used.length > 0) keeper.keep(joined);
    waiting.tell(isSeen);
    if (state.shown === 0 && !keeper.unkept()) become(unread);
  };
  const read = async () => {
    if (state.reading) return;
    clearTimeout(state.again);
    state.reading = true;
    const answer = mayAsk() ? await desk.read() : undefined;
    state.reading = false;
    if (state.now.isRead || !isWanted()) return;
    if (answer?.ok) return take(answer.value);
    if (answer) become({ ...state.now, trouble: answer.error });
    waiting.tell(false);
    state.again = setTimeout(() => (!state.now.isRead && isWanted() ? void read() : undefined), againMs);
  };
  keeper.subscribe(() => {
    const unkept = keeper.unkept();
    if (state.now.isRead) become({ ...state.now, trouble: unkept?.trouble });
    // Closed meanwhile: opened again, it begins with what the desk refused.
    else if (unkept && !isAhead()) become({ words: unkept.typed, isRead: true, trouble: unkept.trouble });
    if (state.shown === 0 && !unkept && !isAhead()) become(unread);
  });
  keeper.onChanged((typed) => {
    state.isChanged = true;
    // Closed meanwhile: what was typed last is still on its way.
    become({ words: state.now.words ?? typed, isRead: false, trouble: undefined });
    void read();
  });
  return {
    now: () => state.now,
    subscribe: listeners.add,
    write: (next) => {
      become({ ...state.now, words: next });
      if (state.now.isRead) keeper.keep(next);
      else if (state.shown === 0) void read();
    },
    spend: (left) => {
      const { words, isRead } = state.now;
      const after = words === undefined ? undefined : left(words);
      if (after !== undefined) become({ ...state.now, words: after });
      if (isRead && after !== undefined) return keeper.keep(after, left);
      state.used = [...state.used, left];
      void read();
    },
    startFrom: (start) => {
      state.start = start;
    },
    open: () => {
      state.shown += 1;
      if (!state.now.isRead) void read();
      return () => {
        state.shown -= 1;
        if (state.shown === 0 && !keeper.unkept() && !isAhead()) become(unread);
      };
    },
    whenRead: () => (state.now.isRead ? Promise.resolve(true) : told(waiting)),
  };
}
