import type { DeskDatabase } from "../db/operations.ts";
import { storageFailure } from "../db/storage-failure.ts";
import type { DeskEvents } from "../events.ts";
import type { HubSession } from "../hub/hub-session.ts";
import type { DeskLog } from "../options.ts";
import { fetchAttachment, type Wanted } from "./fetch-attachment.ts";
import type { Room } from "./room.ts";
import { attachmentsOf } from "./wanted-attachments.ts";

export type AttachmentLane = {
  /** Looks whether something is wanted; a walk under way goes on instead. */
  readonly look: () => void;
  readonly stop: () => Promise<void>;
};

type LaneParts = {
  readonly hub: HubSession;
  readonly db: DeskDatabase;
  readonly events: DeskEvents;
  readonly log: DeskLog;
  readonly clock: () => Date;
  readonly room: Room;
  /** Waits for what is more urgent; false when nothing more is to be fetched. */
  readonly mayGoOn: () => Promise<boolean>;
};

/** A file that came damaged is asked for again by itself only after so long; a person may open it at once. */
const damagedRestMs = 60 * 60_000;

/**
 * Pictures and papers of the next patients, beside the rounds: an original of 40 MB over a thin line must not keep the
 * queue from being read.
 */
export function startAttachmentLane(parts: LaneParts): AttachmentLane {
  const state: { stopped: boolean; running: Promise<void> | undefined } = {
    stopped: false,
    running: undefined,
  };
  const resting = new Map<string, number>();
  return {
    look: () => {
      if (state.stopped) return;
      state.running ??= walk(parts, resting, () => state.stopped)
        .catch((problem: unknown) => {
          const kind = storageFailure(problem)?.kind ?? (problem instanceof Error ? problem.name : "unknown");
          if (!state.stopped) parts.log("attachments-not-fetched", { kind });
        })
        .finally(() => (state.running = undefined));
    },
    stop: async () => {
      state.stopped = true;
      await state.running;
    },
  };
}

async function walk(parts: LaneParts, resting: Map<string, number>, isStopped: () => boolean): Promise<void> {
  const { hub, db, events, clock, room } = parts;
  const mayGoOn = async () => (await parts.mayGoOn()) && !isStopped() && (await room.isThere());
  for (const patient of await nextPatients(db, clock())) {
    const here = new Set(await db.attachmentReferences());
    const wanted = (await attachmentsOf(db, patient)).filter(({ reference }) => !here.has(reference));
    let came = false;
    for (const one of wanted) {
      if ((resting.get(one.reference) ?? 0) > performance.now()) continue;
      if (!(await mayGoOn())) return;
      // The next patient's may be smaller.
      if (!(await fits(db, room, one))) continue;
      const fetched = await fetchAttachment({ hub, db, now: clock, mayGoOn }, one);
      came ||= fetched.ok;
      if (fetched.ok) continue;
      const { kind } = fetched.error;
      if (kind !== "damaged" && kind !== "not-found" && kind !== "not-allowed") return;
      resting.set(one.reference, performance.now() + damagedRestMs);
    }
    if (came) events.emit({ kind: "queue-changed" });
  }
}

/** How many of the queue are made ready, as the records are. */
const mostPatients = 60;

async function nextPatients(db: DeskDatabase, now: Date): Promise<readonly string[]> {
  const queue = await db.runLoad({ load: "queue", now: now.toISOString() });
  return queue.loaded === "queue"
    ? queue.patients.slice(0, mostPatients).map(({ reference }) => reference)
    : [];
}

const fits = async (db: DeskDatabase, room: Room, { size = 0 }: Wanted): Promise<boolean> =>
  (await db.attachmentBytes()) + size <= room.mostAttachmentBytes;
