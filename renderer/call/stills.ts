import type { PageWord } from "../../shared/call/page-words.ts";
import type { Rung } from "../../shared/call/rungs.ts";
import {
  mostPieceChars,
  stillCharsPerSecond,
  type StillMark,
  type StillPoint,
  withMark,
} from "../../shared/call/still.ts";
import {
  heldStill,
  type HeldStill,
  type StillHead,
  type StillView,
  type StillWord,
  viewOfStill,
} from "./held-still.ts";

export type Stills = {
  readonly view: () => StillView | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  readonly show: (
    still: Pick<StillHead, "title" | "kind" | "contentType"> & { readonly base64: string },
  ) => void;
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

const tickMs = 250;
/** More than this before it and the voice would wait behind a picture. */
const mostWaiting = 12_000;
const pointerMs = 150;

/**
 * One still at a time. It passes over the call's own connection, slower than the line bears, and goes on where it was
 * after the connection was lost; marks are told apart from it, so that the picture stays as it was taken.
 */
export function openStills(parts: Parts) {
  const { say } = parts;
  const sheet = openSheet();
  const sending = openSending(parts, sheet);
  const announce = () => {
    const held = sheet.held();
    if (held?.mine) say({ say: "still", ...held.head });
  };
  return {
    stills: personDraws(say, sheet, announce),
    heard: (word: PageWord) => {
      if (isStillWord(word)) otherTells(say, sheet, word);
    },
    /** Another connection: the other page may have begun anew. */
    connected: () => {
      const held = sheet.held();
      if (!held) return;
      sheet.set({ ...held, isGoing: false });
      announce();
      if (!held.mine) tellMarks(say, held);
    },
    end: sending.end,
  };
}

type Sheet = ReturnType<typeof openSheet>;

function openSheet() {
  const listeners = new Set<() => void>();
  const state: { held?: HeldStill | undefined; view?: StillView | undefined } = {};
  return {
    held: () => state.held,
    view: () => state.view,
    set: (held: HeldStill | undefined) => {
      state.held = held;
      state.view = viewOfStill(held);
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function openSending({ say, waiting, rung }: Parts, sheet: Sheet) {
  const state = { allowance: 0 };
  const sendOn = () => {
    const held = sheet.held();
    if (!held?.mine || !held.isGoing || held.sent >= held.text.length || waiting() > mostWaiting) return;
    const perTick = (stillCharsPerSecond[rung()] * tickMs) / 1_000;
    state.allowance = Math.min(mostPieceChars, state.allowance + perTick);
    const { sent, text, head } = held;
    const length = Math.floor(Math.min(state.allowance, text.length - sent));
    if (length <= 0) return;
    state.allowance -= length;
    say({ say: "still-piece", id: head.id, at: sent, text: text.slice(sent, sent + length) });
    sheet.set({ ...held, sent: sent + length });
  };
  const timer = setInterval(sendOn, tickMs);
  return { end: () => clearInterval(timer) };
}

/** What this page's person does. */
function personDraws(say: Parts["say"], sheet: Sheet, announce: () => void): Stills {
  const state = { pointedMs: 0 };
  const change = (edit: (held: HeldStill) => HeldStill, word: (id: string) => PageWord) => {
    const held = sheet.held();
    if (!held) return;
    sheet.set(edit(held));
    say(word(held.head.id));
  };
  return {
    view: sheet.view,
    subscribe: sheet.subscribe,
    show: ({ base64, ...what }) => {
      const instead = sheet.held()?.head.id ?? null;
      const head = { ...what, instead, id: crypto.randomUUID(), chars: base64.length };
      sheet.set(heldStill(head, true, base64));
      announce();
    },
    mark: (mark) =>
      change(
        (held) => ({ ...held, marks: withMark(held.marks, mark) }),
        (id) => ({ say: "still-mark", id, mark }),
      ),
    unmark: (markId) =>
      change(
        (held) => ({ ...held, marks: held.marks.filter(({ id }) => id !== markId) }),
        (id) => ({ say: "still-unmark", id, markId }),
      ),
    point: (at) => {
      const [held, nowMs] = [sheet.held(), performance.now()];
      if (!held || nowMs - state.pointedMs < pointerMs) return;
      state.pointedMs = nowMs;
      say({ say: "still-point", id: held.head.id, at });
    },
    close: () => {
      const held = sheet.held();
      if (!held) return;
      say({ say: "still-close", id: held.head.id });
      sheet.set(undefined);
    },
  };
}

/** What the other page tells. */
function otherTells(say: Parts["say"], sheet: Sheet, word: StillWord): void {
  if (word.say === "still") return takeHead(say, sheet, word);
  const held = sheet.held();
  if (held?.head.id !== word.id) return;
  switch (word.say) {
    case "still-close":
      return sheet.set(undefined);
    case "still-piece":
      if (held.mine || word.at !== held.text.length) return;
      return sheet.set({ ...held, text: (held.text + word.text).slice(0, held.head.chars) });
    case "still-mark":
      return sheet.set({ ...held, marks: withMark(held.marks, word.mark) });
    case "still-unmark":
      return sheet.set({ ...held, marks: held.marks.filter(({ id }) => id !== word.markId) });
    case "still-point":
      return sheet.set({ ...held, pointer: word.at });
    case "still-have":
      if (!held.mine) return;
      sheet.set({ ...held, sent: Math.min(word.chars, held.text.length), isGoing: true });
      return tellMarks(say, held);
  }
}

function takeHead(
  say: Parts["say"],
  sheet: Sheet,
  { say: _say, ...head }: Extract<StillWord, { say: "still" }>,
): void {
  const before = sheet.held();
  // Both shown before either was seen: one stays at both pages, else each would wait for a picture that nobody has.
  if (before?.mine && staysInstead(before.head, head)) {
    say({ say: "still", ...before.head });
    return;
  }
  const held = before?.head.id === head.id ? before : heldStill(head, false, "");
  if (held !== before) sheet.set(held);
  say({ say: "still-have", id: head.id, chars: held.text.length });
  tellMarks(say, held);
}

/**
 * Whether the own still stays where the other page has shown another: the later one, or of two that crossed either. An
 * older page keeps what it showed.
 */
function staysInstead(own: StillHead, other: StillHead): boolean {
  if (own.id === other.id || other.instead === own.id || other.instead === undefined) return false;
  return own.instead === other.id || own.id > other.id;
}

function tellMarks(say: Parts["say"], { head, marks }: HeldStill): void {
  for (const mark of marks) say({ say: "still-mark", id: head.id, mark });
}

const isStillWord = (word: PageWord): word is StillWord => word.say.startsWith("still");
