import { makeStore, type Store } from "../client/store.ts";
import { isRequest, isWritten, type RequestForm, writtenNow } from "../request/request-form.ts";
import type { KeepDatabase } from "./database.ts";

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
 */
export type Drafts = {
  /** Forms whose newest words are nowhere but in this page. */
  readonly unkept: Store<ReadonlySet<string>>;
  readonly open: (id: string) => Promise<RequestForm | undefined>;
  /** Another form under the same id: what is held from now on is not the one that was taken over. */
  readonly begin: (id: string) => void;
  readonly all: () => Promise<readonly RequestForm[]>;
  /** False where the form has been taken over: a change would be lost, and is to be refused. */
  readonly hold: (form: RequestForm) => boolean;
  /** The form becomes something else: `take` lets go of what is kept of it. */
  readonly finish: (id: string, take: () => Promise<void>) => Promise<void>;
  readonly discard: (id: string) => Promise<void>;
};

type DraftTable = {
  readonly get: (id: string) => Promise<RequestForm | undefined>;
  readonly all: () => Promise<readonly RequestForm[]>;
  readonly put: (form: RequestForm) => Promise<unknown>;
  readonly delete: (id: string) => Promise<unknown>;
};

export const draftTable = (database: KeepDatabase): DraftTable => ({
  get: (id) => database.get("drafts", id),
  all: () => database.getAll("drafts"),
  put: (form) => database.put("drafts", writtenNow(form)),
  delete: (id) => database.delete("drafts", id),
});

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

export function openDrafts(table: DraftTable): Drafts {
  const hands = new Map<string, Hand>();
  const unkept = makeStore<ReadonlySet<string>>(new Set());
  const tell = tellerOf(unkept);
  const handOf = (id: string): Hand => {
    const hand = hands.get(id) ?? {};
    hands.set(id, hand);
    return hand;
  };
  const writeAll = async (id: string, hand: Hand) => {
    // Not before `writing` is set: it is over at the very moment at which the next change may begin another.
    await Promise.resolve();
    try {
      while (hand.newest && hand.newest !== hand.written) {
        const next = hand.newest;
        await table.put(next);
        hand.written = next;
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
  const take = async (id: string, hand: Hand, act: () => Promise<unknown>) => {
    await hand.writing;
    clearTimeout(hand.again);
    try {
      await act();
      hand.isOver = true;
      tell(id, false);
    } catch (problem) {
      hand.taking = undefined;
      write(id, hand);
      throw problem;
    }
  };
  const finish: Drafts["finish"] = (id, act) => {
    const hand = handOf(id);
    return (hand.taking ??= take(id, hand, act));
  };
  return {
    unkept,
    async open(id) {
      const hand = hands.get(id);
      if (!hand?.isOver) return hand?.newest ?? table.get(id);
      // What is there all the same, another window has put there.
      const kept = await table.get(id);
      if (kept !== undefined && hands.get(id) === hand) hands.delete(id);
      return kept;
    },
    begin: (id) => void (hands.get(id)?.isOver && hands.delete(id)),
    async all() {
      const forms = new Map((await table.all()).map((form) => [form.id, form]));
      for (const [id, { newest, taking, isOver }] of hands) {
        // What stands there after it was taken over, another window has put there.
        if (taking && !isOver) forms.delete(id);
        else if (newest && !isOver) forms.set(id, newest);
      }
      return [...forms.values()];
    },
    hold(form) {
      const hand = handOf(form.id);
      if (hand.taking) return false;
      hand.newest = form;
      write(form.id, hand);
      return true;
    },
    finish,
    async discard(id) {
      await finish(id, async () => void (await table.delete(id)));
      // Nothing has taken its place: what still comes, a picture being made small, begins it anew and is seen.
      hands.delete(id);
    },
  };
}
