import type { PageWord } from "../../shared/call/page-words.ts";
import type { Rung } from "../../shared/call/rungs.ts";
import {
  mostPieceChars,
  stillCharsPerSecond,
  type StillMark,
  type StillPoint,
  withMark,
} from "../../shared/call/still.ts";

type StillWord = Extract<PageWord, { say: `still${string}` }>;
type Head = Omit<Extract<StillWord, { say: "still" }>, "say">;

/** A picture that both pages look at and draw over. */
export type StillView = Head & {
  /** Shown by this page, or by the other. */
  readonly mine: boolean;
  /** Characters that the other page has (mine), or that are here (theirs). */
  readonly passed: number;
  /** The whole of it, as an address for an image. */
  readonly url?: string;
  readonly marks: readonly StillMark[];
  /** Where the other person points just now. */
  readonly pointer?: StillPoint;
};

export type Stills = {
  readonly view: () => StillView | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  readonly show: (still: Pick<Head, "title" | "kind" | "contentType"> & { readonly base64: string }) => void;
  readonly mark: (mark: StillMark) => void;
  readonly unmark: (markId: string) => void;
  readonly point: (at: StillPoint) => void;
  readonly close: () => void;
};

type Parts = {
  readonly say: (word: PageWord) => void;
  /** Bytes that were said and are not on the line yet. */
  readonly waiting: () => number;
  readonly rung: () => Rung;
};

type Held = {
  readonly head: Head;
  readonly mine: boolean;
  text: string;
  sent: number;
  marks: readonly StillMark[];
};

const tickMs = 250;
/** More than this before it and the voice would wait behind a picture. */
const mostWaiting = 12_000;
const pointerMs = 150;

/**
 * One still at a time. It passes over the call's own connection, slower than the line bears, and goes on where it was
 * after the connection was lost; marks are told apart from it, so that the picture stays as it was taken.
 */
export function openStills({ say, waiting, rung }: Parts) {
  const listeners = new Set<() => void>();
  const state: {
    held?: Held | undefined;
    view?: StillView | undefined;
    pointer?: StillPoint | undefined;
    url?: string | undefined;
    pointedMs: number;
    /** The other page has said how much it has, so that pieces may follow. */
    isGoing: boolean;
    allowance: number;
  } = { pointedMs: 0, isGoing: false, allowance: 0 };
  const changed = () => {
    state.view = viewOf(state);
    for (const listener of [...listeners]) listener();
  };
  const drop = () => {
    state.held = undefined;
    state.pointer = undefined;
    state.url = undefined;
    state.isGoing = false;
    changed();
  };
  const hold = (head: Head, mine: boolean, text: string) => {
    state.held = { head, mine, text, sent: 0, marks: [] };
    state.pointer = undefined;
    state.url = text.length === head.chars ? urlOf(head, text) : undefined;
    state.isGoing = false;
  };
  const announce = () => {
    if (state.held?.mine) say({ say: "still", ...state.held.head });
  };
  const tellMarks = ({ head, marks }: Held) => {
    for (const mark of marks) say({ say: "still-mark", id: head.id, mark });
  };
  const sendOn = () => {
    const { held } = state;
    if (!held?.mine || !state.isGoing || held.sent >= held.text.length || waiting() > mostWaiting) return;
    const perTick = (stillCharsPerSecond[rung()] * tickMs) / 1_000;
    state.allowance = Math.min(mostPieceChars, state.allowance + perTick);
    const length = Math.floor(Math.min(state.allowance, held.text.length - held.sent));
    if (length <= 0) return;
    state.allowance -= length;
    const { sent } = held;
    say({ say: "still-piece", id: held.head.id, at: sent, text: held.text.slice(sent, sent + length) });
    held.sent = sent + length;
    changed();
  };
  const timer = setInterval(sendOn, tickMs);
  const takeHead = ({ say: _say, ...head }: Extract<StillWord, { say: "still" }>) => {
    if (state.held?.head.id !== head.id) hold(head, false, "");
    say({ say: "still-have", id: head.id, chars: state.held?.text.length ?? 0 });
    if (state.held) tellMarks(state.held);
  };
  const takePiece = (held: Held, { at, text }: Extract<StillWord, { say: "still-piece" }>) => {
    if (held.mine || at !== held.text.length) return;
    held.text = (held.text + text).slice(0, held.head.chars);
    if (held.text.length === held.head.chars) state.url = urlOf(held.head, held.text);
  };
  const heard = (word: StillWord) => {
    if (word.say === "still") takeHead(word);
    const { held } = state;
    if (held?.head.id !== word.id) return;
    if (word.say === "still-close") return drop();
    if (word.say === "still-piece") takePiece(held, word);
    if (word.say === "still-mark") held.marks = withMark(held.marks, word.mark);
    if (word.say === "still-unmark") held.marks = held.marks.filter(({ id }) => id !== word.markId);
    if (word.say === "still-point") state.pointer = word.at;
    if (word.say === "still-have" && held.mine) {
      held.sent = Math.min(word.chars, held.text.length);
      state.isGoing = true;
      tellMarks(held);
    }
    changed();
  };
  const stills: Stills = {
    view: () => state.view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    show: ({ base64, ...what }) => {
      hold({ ...what, id: crypto.randomUUID(), chars: base64.length }, true, base64);
      announce();
      changed();
    },
    mark: (mark) => {
      const { held } = state;
      if (!held) return;
      held.marks = withMark(held.marks, mark);
      say({ say: "still-mark", id: held.head.id, mark });
      changed();
    },
    unmark: (markId) => {
      const { held } = state;
      if (!held) return;
      held.marks = held.marks.filter(({ id }) => id !== markId);
      say({ say: "still-unmark", id: held.head.id, markId });
      changed();
    },
    point: (at) => {
      const nowMs = performance.now();
      if (!state.held || nowMs - state.pointedMs < pointerMs) return;
      state.pointedMs = nowMs;
      say({ say: "still-point", id: state.held.head.id, at });
    },
    close: () => {
      if (!state.held) return;
      say({ say: "still-close", id: state.held.head.id });
      drop();
    },
  };
  return {
    stills,
    heard: (word: PageWord) => {
      if (isStillWord(word)) heard(word);
    },
    /** Another connection: the other page may have begun anew. */
    connected: () => {
      state.isGoing = false;
      announce();
      if (state.held && !state.held.mine) tellMarks(state.held);
    },
    end: () => clearInterval(timer),
  };
}

const isStillWord = (word: PageWord): word is StillWord => word.say.startsWith("still");
const urlOf = ({ contentType }: Head, base64: string): string => `data:${contentType};base64,${base64}`;

function viewOf(state: {
  readonly held?: Held | undefined;
  readonly url?: string | undefined;
  readonly pointer?: StillPoint | undefined;
}): StillView | undefined {
  const { held, url, pointer } = state;
  if (!held) return undefined;
  return {
    ...held.head,
    mine: held.mine,
    passed: held.mine ? held.sent : held.text.length,
    marks: held.marks,
    ...(url === undefined ? {} : { url }),
    ...(pointer ? { pointer } : {}),
  };
}
