import type { IDBPTransaction } from "idb";
import type { RequestForm } from "../request/request-form.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import type { Result } from "../../../shared/result/result.ts";
import type { HubStart } from "../../../shared/sync/rewound.ts";
import { hubAnswered } from "../client/hub-answer.ts";
import { makeStore, type Store } from "../client/store.ts";
import { sealAccepted, sendLostAgain } from "./accepted.ts";
import { afterFailure, awakened, type Decision, decide } from "./decide.ts";
import { type KeepDatabase, onDisk, type Tables } from "./database.ts";
import { becomeForm, giveUp, giveUpNeeding, mendedBy } from "./give-up.ts";
import type { KeptItem } from "./kept-item.ts";
import { leftOver } from "./left-over.ts";
import { itemsIn, readAnswers, readKept } from "./read-kept.ts";
import { isSent, SentAlready, waitsToBeSent } from "./sent-already.ts";
import { openSealer } from "./seal.ts";
import type { SealedAccepted } from "./sealed.ts";

export type NewItem = Pick<KeptItem, "id" | "target" | "work" | "patientName" | "red">;
type Learnt = { readonly key: string; readonly value: string };
/** Sends one item; answers the hub's id that later items need, where there is one. */
export type Deliver = (
  item: KeptItem,
  answers: ReadonlyMap<string, string>,
) => Promise<Result<Learnt | undefined, Failure>>;

export type Outbox = {
  /** Of the centre that sits here; names of another centre's patients are not shown to it. */
  readonly items: Store<readonly KeptItem[]>;
  /** How many things of others wait in this browser. */
  readonly others: Store<number>;
  readonly answers: Store<ReadonlyMap<string, string>>;
  /** The last thing that was to be kept found no room, and is nowhere but on the screen. */
  readonly isFull: Store<boolean>;
  /** What another window has kept or sent since stands here too. */
  readonly reread: () => Promise<void>;
  /**
   * Kept when this resolves; sent some time after. A form that became a request goes in the same commit, but for
   * what another window has written into it since `base`.
   */
  readonly keep: (items: readonly NewItem[], finishedDraftId?: string, base?: RequestForm) => Promise<void>;
  /** The line or the person is back: go on at once. */
  readonly awaken: () => Promise<void>;
  /** A refused item tried again as it is. */
  readonly retry: (order: number) => Promise<void>;
  /** A person gives an item up, for good, and with it all that waits for it. */
  readonly drop: (order: number) => Promise<void>;
  /** What waits for a request whose form was thrown away. */
  readonly dropNeeding: (requestId: string) => Promise<void>;
  /** A refused item is opened as the form that it was; undefined where it is no longer here. */
  readonly mend: (order: number) => Promise<RequestForm | undefined>;
  /** What a hub that was restored has forgotten; answers how many things that are. */
  readonly sendLostAgain: (starts: readonly HubStart[]) => Promise<number>;
};

/** Whose page it is at this moment. */
export type Sitting = { readonly centreId: string; readonly workerId?: string };

const afterTroubleMs = 10_000;

export async function openOutbox(
  database: KeepDatabase,
  deliver: Deliver,
  /** Undefined while nobody is signed in. */
  sitting: () => Sitting | undefined,
  onSent: (item: KeptItem) => void,
): Promise<Outbox> {
  const sealer = await openSealer(database);
  const centreHere = () => sitting()?.centreId;
  const items = makeStore<readonly KeptItem[]>([]);
  const others = makeStore(0);
  const isFull = makeStore(false);
  const answers = makeStore<ReadonlyMap<string, string>>(await readAnswers(database));
  const reread = async () => {
    const { items: all, answers: told } = await readKept(database, items.get());
    // Before the items: what has gone is then known by its answer.
    if ([...told].some(([id, answer]) => answers.get().get(id) !== answer))
      answers.set(new Map([...answers.get(), ...told]));
    const ours = all.filter(({ centreId }) => centreId === centreHere());
    items.set(ours);
    others.set(all.length - ours.length);
  };
  await reread();
  const put = async (item: KeptItem) => {
    const { order, ...value } = item;
    // A person may have dropped it while it was under way.
    if ((await database.getKey("outbox", order)) !== undefined) await database.put("outbox", value, order);
    await reread();
  };
  const sendOne = async (item: KeptItem) => {
    const startedMs = performance.now();
    const answer = await deliver(item, answers.get());
    if (!answer.ok) return put(afterFailure(item, answer.error, Date.now(), Math.random()));
    const under = hubAnswered.get()?.start;
    const accepted = await sealAccepted(sealer, item, performance.now() - startedMs);
    // The hub has started since, perhaps from a backup: what that has lost may have been looked for already, without this.
    if (hubAnswered.get()?.start !== under) return put({ ...item, again: true });
    // On a full device it goes without its copy for a hub that was restored: it would be sent for ever, and free no room.
    await letGo(database, item, answer.value, accepted).catch(() => letGo(database, item, answer.value));
    await reread();
    onSent(item);
  };
  const next = async (): Promise<Decision> => {
    // Another window of this browser may have sent something meanwhile.
    await reread();
    return decide(items.get(), answers.get(), Date.now());
  };
  const turn = makeRounds(next, sendOne);
  turn();
  return {
    items,
    others,
    answers,
    isFull,
    ...acts({ isFull, database, items, sitting, reread, put, turn }),
    async sendLostAgain(starts) {
      const centreId = centreHere();
      if (!sealer || centreId === undefined) return 0;
      const count = await sendLostAgain(database, sealer, starts, centreId);
      await reread();
      if (count > 0) turn();
      return count;
    },
  };
}

/** The hub has it: what it taught is kept, and the item gone, in one commit. */
async function letGo(
  database: KeepDatabase,
  { id, order, work }: KeptItem,
  learnt: Learnt | undefined,
  accepted?: SealedAccepted,
): Promise<void> {
  const change = database.transaction(["outbox", "answers", "blobs", "accepted"], "readwrite");
  if (accepted) await change.objectStore("accepted").put(accepted, id);
  if (learnt) await change.objectStore("answers").put(learnt.value, learnt.key);
  const blobId = "blobId" in work ? work.blobId : undefined;
  if (blobId !== undefined) await change.objectStore("blobs").delete(blobId);
  await change.objectStore("outbox").delete(order);
  await change.done;
}

/** Sends as long as something is due, then waits until something is; never twice at a time. */
function makeRounds(next: () => Promise<Decision>, send: (item: KeptItem) => Promise<void>): () => void {
  const running = {
    busy: false,
    again: false,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
  };
  const round = async (): Promise<void> => {
    for (;;) {
      const decision = await next();
      clearTimeout(running.timer);
      if (decision.act === "wait")
        running.timer = setTimeout(turn, Math.max(50, decision.untilMs - Date.now()));
      if (decision.act !== "send") return;
      await send(decision.item);
    }
  };
  const turn = (): void => {
    running.again = true;
    if (running.busy) return;
    running.busy = true;
    void inOneWindow(async () => {
      // What was kept while the last round looked must not wait for the next event.
      while (running.again) {
        running.again = false;
        await round();
      }
    })
      .catch(() => {
        // A device that cannot write, mostly: what waits does so for a while, and not for the next event.
        clearTimeout(running.timer);
        running.timer = setTimeout(turn, afterTroubleMs);
      })
      .finally(() => {
        running.busy = false;
      });
  };
  return turn;
}

function acts(parts: {
  readonly isFull: Store<boolean>;
  readonly database: KeepDatabase;
  readonly items: Store<readonly KeptItem[]>;
  readonly sitting: () => Sitting | undefined;
  readonly reread: () => Promise<void>;
  readonly put: (item: KeptItem) => Promise<void>;
  readonly turn: () => void;
}): Omit<Outbox, "items" | "others" | "answers" | "isFull" | "sendLostAgain"> {
  const { isFull, database, items, sitting, reread, put, turn } = parts;
  const full = (problem: unknown): never => {
    if (problem instanceof SentAlready) throw problem;
    // By whatever name: a phone without room also says that its disk failed.
    isFull.set(true);
    throw problem;
  };
  const change = async <T>(act: Promise<T>): Promise<T> => {
    const done = await act;
    await reread();
    turn();
    return done;
  };
  return {
    reread,
    async keep(fresh, finishedDraftId, base) {
      const since = new Date().toISOString();
      const { centreId, workerId } = sitting() ?? { centreId: "" };
      const write = async () => {
        const change = database.transaction(["outbox", "drafts", "answers"], "readwrite", onDisk);
        if (finishedDraftId !== undefined) await assertUnsent(change, finishedDraftId);
        const outbox = change.objectStore("outbox");
        for (const { order } of mendedBy(fresh, await itemsIn(outbox))) await outbox.delete(order);
        for (const one of fresh)
          await outbox.add({ ...one, since, centreId, workerId, failures: 0, nextAtMs: 0 });
        if (finishedDraftId !== undefined) {
          const drafts = change.objectStore("drafts");
          const left = leftOver(fresh, base, await drafts.get(finishedDraftId));
          await drafts.delete(finishedDraftId);
          if (left) await drafts.put(left);
        }
        await change.done;
      };
      await write().catch(full);
      isFull.set(false);
      await reread();
      turn();
    },
    async awaken() {
      for (const item of items.get()) {
        const next = awakened(item, Date.now());
        // Without room for it, it waits as long as it was to: `turn` all the same.
        if (next !== item) await put(next).catch(() => undefined);
      }
      turn();
    },
    async retry(order) {
      const item = items.get().find((one) => one.order === order);
      if (item) await put({ ...item, refused: undefined, nextAtMs: 0 });
      turn();
    },
    drop: (order) => change(giveUp(database, order)),
    dropNeeding: (requestId) => change(giveUpNeeding(database, requestId)),
    mend: (order) => change(becomeForm(database, order).catch(full)),
  };
}

/** A form that was opened again to be mended stands among the drafts, though an older answer of the hub may be known. */
async function assertUnsent(
  change: IDBPTransaction<Tables, ("outbox" | "drafts" | "answers")[], "readwrite">,
  id: string,
): Promise<void> {
  const reads = { outbox: change.objectStore("outbox"), answers: change.objectStore("answers") };
  const isThere = (await change.objectStore("drafts").getKey(id)) !== undefined;
  if (isThere ? await waitsToBeSent(reads, id) : await isSent(reads, id))
    throw new SentAlready("this request was sent from another window");
}

/** Two windows of one browser share what is kept, and take turns in sending. Without TLS there are no locks. */
async function inOneWindow(work: () => Promise<void>): Promise<void> {
  if (navigator.locks === undefined) return work();
  await navigator.locks.request("paramarsh-outbox", work);
}
