import { makeStore, type Store } from "../client/store.ts";
import { isRequest, isWritten, type RequestForm } from "../request/request-form.ts";
import type { DraftTable } from "./draft-table.ts";
import { asNewRequest } from "./left-over.ts";
import { isWrittenOn, mergeForms } from "./merge-forms.ts";
import { SentAlready } from "./sent-already.ts";
import { noWindows, type Windows } from "./windows.ts";

/** What another window made of a form that stands open here. */
export type Elsewhere =
  | { readonly is: "changed"; readonly form: RequestForm }
  /** `anewId`: what was written here since stands as a form of its own. */
  | { readonly is: "sent"; readonly anewId: string | undefined };

/**
 * Forms being filled, each written down at every change. While one write is under way only the newest waits; what
 * found no room is tried again at the next change and after some seconds, until then this page has it in hand.
 *
 *   hold ──► in hand ──► written down ──► let go of
 *               │  ▲ no room: told, again after `againMs`
 *   finish ─────┴──► nothing is written under its id any more, until it is opened anew
 *
 * 1. What is in hand is newer than what is kept: whoever opens or lists a form gets that.
 * 2. Under one id one write at a time, and none beside or after what takes the form over.
 * 3. A form is taken over once: a second tap waits for the first. Where that failed, it is open again.
 * 4. Another window may hold the same form: only what was changed here is written over what stands there, and a form
 *    that was sent there is not begun again under its id.
 */
export type Drafts = {
  /** Forms whose newest words are nowhere but in this page. */
  readonly unkept: Store<ReadonlySet<string>>;
  readonly open: (id: string) => Promise<RequestForm | undefined>;
  /** Another form under the same id: what is held from now on is not the one that was taken over. */
  readonly begin: (form: RequestForm) => void;
  readonly all: () => Promise<readonly RequestForm[]>;
  /** False where the form has been taken over: a change would be lost, and is to be refused. */
  readonly hold: (form: RequestForm) => boolean;
  /** The form becomes something else: `take` lets go of what is kept of it. `base`: as this page last saw it kept. */
  readonly finish: (id: string, take: (base: RequestForm | undefined) => Promise<void>) => Promise<void>;
  readonly discard: (id: string) => Promise<void>;
  /** While it stands on the screen. */
  readonly watch: (id: string, listener: (elsewhere: Elsewhere) => void) => () => void;
  readonly isSent: (id: string) => Promise<boolean>;
};

type Hand = {
  newest?: RequestForm;
  written?: RequestForm;
  writing?: Promise<void> | undefined;
  again?: ReturnType<typeof setTimeout>;
  taking?: Promise<void> | undefined;
  isOver?: true;
};

const againMs = 5_000;

/** An empty request is nobody's loss, and is listed nowhere to be discarded. */
const holdsWords = (form: RequestForm): boolean => !isRequest(form) || isWritten(form);

const tellerOf = (unkept: Store<ReadonlySet<string>>) => (id: string, isUnkept: boolean) => {
  if (unkept.get().has(id) === isUnkept) return;
  const others = [...unkept.get()].filter((one) => one !== id);
  unkept.set(new Set(isUnkept ? [...others, id] : others));
};

type Shared = {
  readonly table: DraftTable;
  readonly windows: Windows;
  readonly hands: Map<string, Hand>;
  /** As this page last saw it kept: what differs from it was written here. */
  readonly seen: Map<string, RequestForm>;
  readonly watchers: ReturnType<typeof openWatchers>;
  readonly tell: (id: string, isUnkept: boolean) => void;
};

function handOf({ hands }: Shared, id: string): Hand {
  const hand = hands.get(id) ?? {};
  hands.set(id, hand);
  return hand;
}

/** Over what another window has written there since; false where the form was sent there. */
async function writeOne(shared: Shared, id: string, hand: Hand, next: RequestForm): Promise<boolean> {
  const { table, windows, seen, watchers } = shared;
  const base = seen.get(id);
  const isForeign = (kept: RequestForm) => base !== undefined && kept.writtenAt !== base.writtenAt;
  const change = await table.change(id, (kept) =>
    kept && base && isForeign(kept) ? mergeForms(base, next, kept) : next,
  );
  if (change === "sent") return false;
  const { before, after } = change;
  seen.set(id, after);
  hand.written = next;
  if (before && isForeign(before)) {
    const isNewest = hand.newest === next;
    hand.newest = isNewest ? after : mergeForms(next, hand.newest ?? next, after);
    if (isNewest) hand.written = after;
    watchers.tell(id, { is: "changed", form: hand.newest });
  }
  windows.say(id);
  return true;
}

function openWriting(shared: Shared) {
  const { hands, seen, watchers, tell } = shared;
  const sentElsewhere = (id: string, hand: Hand) => {
    const { newest } = hand;
    const base = seen.get(id);
    hand.isOver = true;
    hand.taking = Promise.resolve();
    tell(id, false);
    const anew = newest && base && isWrittenOn(base, newest) ? asNewRequest(newest) : undefined;
    if (anew) hold(anew);
    watchers.tell(id, { is: "sent", anewId: anew?.id });
  };
  const writeAll = async (id: string, hand: Hand) => {
    // Not before `writing` is set: it is over at the very moment at which the next change may begin another.
    await Promise.resolve();
    try {
      while (hand.newest && hand.newest !== hand.written)
        if (!(await writeOne(shared, id, hand, hand.newest))) {
          // Where it is being sent from here too, that says so.
          if (!hand.taking) sentElsewhere(id, hand);
          return;
        }
      tell(id, false);
      if (!hand.taking && hands.get(id) === hand) hands.delete(id);
    } catch {
      tell(id, hand.newest !== undefined && holdsWords(hand.newest));
      hand.again = setTimeout(() => write(id, hand), againMs);
    } finally {
      hand.writing = undefined;
    }
  };
  const write = (id: string, hand: Hand) => {
    clearTimeout(hand.again);
    hand.writing ??= writeAll(id, hand);
  };
  const hold: Drafts["hold"] = (form) => {
    const hand = handOf(shared, form.id);
    if (hand.taking) return false;
    hand.newest = form;
    write(form.id, hand);
    return true;
  };
  return { hold, write, sentElsewhere };
}

type Writing = ReturnType<typeof openWriting>;

/** Another window has kept, sent or thrown away what stands open here. */
async function look(shared: Shared, { sentElsewhere }: Writing, id: string): Promise<void> {
  const { table, hands, seen, watchers } = shared;
  if (!watchers.has(id)) return;
  const kept = await table.get(id);
  const isSent = kept === undefined && (await table.isSent(id));
  const hand = hands.get(id);
  // What is in hand is brought together with it as it is written.
  if (hand?.taking || (hand?.newest && hand.newest !== hand.written)) return;
  if (isSent) sentElsewhere(id, handOf(shared, id));
  if (kept === undefined) return;
  seen.set(id, kept);
  watchers.tell(id, { is: "changed", form: kept });
}

export function openDrafts(table: DraftTable, windows = noWindows): Drafts {
  const hands = new Map<string, Hand>();
  const unkept = makeStore<ReadonlySet<string>>(new Set());
  const tell = tellerOf(unkept);
  const seen = new Map<string, RequestForm>();
  const watchers = openWatchers();
  const shared: Shared = { table, windows, hands, seen, watchers, tell };
  const writing = openWriting(shared);
  const take = async (id: string, hand: Hand, act: Parameters<Drafts["finish"]>[1]) => {
    // Before the last write: what that brings together with another window's is not what is taken.
    const base = seen.get(id);
    await hand.writing;
    clearTimeout(hand.again);
    try {
      await act(base);
      hand.isOver = true;
      tell(id, false);
      windows.say(id);
    } catch (problem) {
      if (problem instanceof SentAlready) writing.sentElsewhere(id, hand);
      else {
        hand.taking = undefined;
        writing.write(id, hand);
      }
      throw problem;
    }
  };
  const finish: Drafts["finish"] = (id, act) => {
    const hand = handOf(shared, id);
    return (hand.taking ??= take(id, hand, act));
  };
  windows.hear((id) => void look(shared, writing, id).catch(() => undefined));
  return {
    unkept,
    async open(id) {
      const hand = hands.get(id);
      if (hand && !hand.isOver && hand.newest) return hand.newest;
      const kept = await table.get(id);
      // What is there all the same, another window has put there.
      if (hand?.isOver && kept !== undefined && hands.get(id) === hand) hands.delete(id);
      if (kept) seen.set(id, kept);
      return kept;
    },
    begin(form) {
      if (hands.get(form.id)?.isOver) hands.delete(form.id);
      seen.set(form.id, form);
    },
    all: async () => withHands(await table.all(), hands),
    hold: writing.hold,
    finish,
    async discard(id) {
      await finish(id, async () => void (await table.delete(id)));
      // Nothing has taken its place: what still comes, a picture being made small, begins it anew and is seen.
      hands.delete(id);
    },
    watch: watchers.watch,
    isSent: (id) => table.isSent(id),
  };
}

function withHands(kept: readonly RequestForm[], hands: ReadonlyMap<string, Hand>): readonly RequestForm[] {
  const forms = new Map(kept.map((form) => [form.id, form]));
  for (const [id, { newest, taking, isOver }] of hands) {
    // What stands there after it was taken over, another window has put there.
    if (taking && !isOver) forms.delete(id);
    else if (newest && !isOver) forms.set(id, newest);
  }
  return [...forms.values()];
}

function openWatchers() {
  const all = new Map<string, Set<(elsewhere: Elsewhere) => void>>();
  return {
    has: (id: string) => all.has(id),
    tell: (id: string, elsewhere: Elsewhere) => all.get(id)?.forEach((listener) => listener(elsewhere)),
    watch(id: string, listener: (elsewhere: Elsewhere) => void) {
      const here = all.get(id) ?? new Set();
      all.set(id, here.add(listener));
      return () => {
        here.delete(listener);
        if (here.size === 0 && all.get(id) === here) all.delete(id);
      };
    },
  };
}
