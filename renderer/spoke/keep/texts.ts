import { makeStore, type Store } from "../client/store.ts";
import { joinTexts } from "./join-texts.ts";
import type { KeptText } from "./kept-text.ts";
import { type LeftTexts, leftTexts } from "./left-texts.ts";
import type { TextTable } from "./text-table.ts";
import { noWindows, type Windows } from "./windows.ts";

/** By place; what is empty is not among them. */
export type Written = ReadonlyMap<string, string>;

/**
 * What is typed beside the forms: messages, answers, reports, what was handed out, ticks. Each is written down at every
 * letter. While one write is under way only the newest waits; what found no room is tried again at the next letter and
 * after some seconds.
 *
 * 1. `newest` is what every part of the page shows and writes on: no part holds a copy that may grow old.
 * 2. At one place one write at a time; typing waits for none.
 * 3. Another window may write at the same place: what it wrote since is joined and not overwritten.
 * 4. A page that ends in the middle of a write leaves the text outside the table, and the next one takes it in; so it
 *    does with what an earlier release kept there. It is let go of there once the table has it.
 */
export type Texts = {
  readonly newest: Store<Written>;
  /** Places whose newest words are nowhere but in this page. */
  readonly unkept: Store<ReadonlySet<string>>;
  readonly read: (place: string) => string;
  /** Nothing: forgotten. */
  readonly write: (place: string, text: string) => void;
  /** Whether what stands there is on the disk, once the write under way is over. */
  readonly isKept: (place: string) => Promise<boolean>;
  /** What nobody has written on since then. */
  readonly forgetBefore: (place: string, beforeMs: number) => void;
  /** The page ends now. */
  readonly leave: () => void;
};

type Hand = {
  writtenAtMs: number;
  /** It stands outside the table too. */
  isLeft: boolean;
  writing?: Promise<void> | undefined;
  again?: ReturnType<typeof setTimeout>;
};

const againMs = 5_000;

export async function openTexts(
  table: TextTable,
  windows: Windows = noWindows,
  left: LeftTexts = leftTexts,
): Promise<Texts> {
  const kept = new Map(await table.all());
  const newest = makeStore<Written>(new Map([...kept].map(([place, { text }]) => [place, text])));
  const unkept = makeStore<ReadonlySet<string>>(new Set());
  const read = (place: string) => newest.get().get(place) ?? "";
  const shared: Shared = { table, windows, left, kept, newest, unkept, hands: new Map(), read };
  const { hands } = shared;
  const put = (place: string, text: string, change: Pick<Hand, "writtenAtMs"> & Partial<Hand>) => {
    const hand = Object.assign(hands.get(place) ?? { isLeft: false }, change);
    hands.set(place, hand);
    show(newest, place, text);
    start(shared, place, hand);
  };
  for (const [place, { text, writtenAtMs }] of left.all()) {
    const there = kept.get(place);
    put(place, joinTexts("", text, there?.text ?? ""), {
      writtenAtMs: Math.max(writtenAtMs, there?.writtenAtMs ?? 0),
      isLeft: true,
    });
  }
  const write = (place: string, text: string) => {
    if (read(place) !== text) put(place, text, { writtenAtMs: Date.now() });
  };
  windows.hear((place) => void look(shared, place).catch(() => undefined));
  return {
    newest,
    unkept,
    read,
    write,
    async isKept(place) {
      await hands.get(place)?.writing;
      return !hands.has(place);
    },
    forgetBefore(place, beforeMs) {
      const { writtenAtMs } = hands.get(place) ?? kept.get(place) ?? {};
      if (writtenAtMs !== undefined && writtenAtMs < beforeMs) write(place, "");
    },
    leave() {
      for (const [place, hand] of hands) {
        if (read(place) === "") left.forget(place);
        else left.leave(place, read(place));
        hand.isLeft = true;
      }
    },
  };
}

type Shared = Pick<Texts, "newest" | "unkept" | "read"> & {
  readonly table: TextTable;
  readonly windows: Windows;
  readonly left: LeftTexts;
  /** As this page last saw the table: what differs from it was written here. */
  readonly kept: Map<string, KeptText>;
  readonly hands: Map<string, Hand>;
};

function start(shared: Shared, place: string, hand: Hand): void {
  clearTimeout(hand.again);
  hand.writing ??= writeAll(shared, place, hand);
}

async function writeAll(shared: Shared, place: string, hand: Hand): Promise<void> {
  const { hands, kept, left, read, unkept } = shared;
  // Not before `writing` is set: it is over at the very moment at which the next letter may begin another.
  await Promise.resolve();
  try {
    while (read(place) !== (kept.get(place)?.text ?? "")) await writeOne(shared, place, hand);
    if (hand.isLeft) left.forget(place);
    hands.delete(place);
    tell(unkept, place, false);
  } catch {
    tell(unkept, place, read(place) !== "");
    hand.again = setTimeout(() => start(shared, place, hand), againMs);
  } finally {
    hand.writing = undefined;
  }
}

async function writeOne(shared: Shared, place: string, { writtenAtMs }: Hand): Promise<void> {
  const { table, windows, kept, newest, read } = shared;
  const next = read(place);
  const base = kept.get(place)?.text ?? "";
  const after = await table.change(place, (there) => {
    const text = joinTexts(base, next, there?.text ?? "");
    return text === "" ? undefined : { text, writtenAtMs };
  });
  note(kept, place, after);
  // With what was typed meanwhile.
  show(newest, place, joinTexts(next, read(place), after?.text ?? ""));
  windows.say(place);
}

/** Another window has written there. What is in hand is joined with it as it is written. */
async function look({ table, hands, kept, newest }: Shared, place: string): Promise<void> {
  const there = await table.get(place);
  if (hands.has(place)) return;
  note(kept, place, there);
  show(newest, place, there?.text ?? "");
}

function note(kept: Map<string, KeptText>, place: string, text: KeptText | undefined): void {
  if (text) kept.set(place, text);
  else kept.delete(place);
}

function show(newest: Store<Written>, place: string, text: string): void {
  if ((newest.get().get(place) ?? "") === text) return;
  const others = [...newest.get()].filter(([one]) => one !== place);
  newest.set(new Map(text === "" ? others : [...others, [place, text]]));
}

function tell(unkept: Store<ReadonlySet<string>>, place: string, isUnkept: boolean): void {
  if (unkept.get().has(place) === isUnkept) return;
  const others = [...unkept.get()].filter((one) => one !== place);
  unkept.set(new Set(isUnkept ? [...others, place] : others));
}
