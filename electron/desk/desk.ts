import { randomUUID } from "node:crypto";
import type { DeskEvent } from "../../shared/contract/calls.ts";
import { calls } from "../../shared/contract/calls.ts";
import { type Dispatch, type Handlers, makeDispatch } from "../../shared/contract/dispatch.ts";
import { consultId } from "../../shared/domain/ids.ts";
import { stackFrames } from "../../shared/result/stack-frames.ts";
import { type PaperFonts, loadPaperFonts } from "../print/fonts.ts";
import { makeOpenedLog } from "./audit-when-room.ts";
import { startDatabaseWorker } from "./db/database-worker.ts";
import { makeIdleCheckpoints } from "./idle-checkpoints.ts";
import { startSender } from "./delivery/sender.ts";
import { openSpool } from "./delivery/spool.ts";
import { makeEvents } from "./events.ts";
import { openFolders } from "./folders.ts";
import { orSentence, takeFolder } from "./own-folder.ts";
import { actHandlers } from "./handlers/act-handlers.ts";
import { conflictHandlers } from "./handlers/conflict-handlers.ts";
import { earlierHandlers } from "./handlers/earlier-handlers.ts";
import { factHandlers } from "./handlers/fact-handlers.ts";
import { fileHandlers } from "./handlers/file-handlers.ts";
import { callHandlers } from "./handlers/call-handlers.ts";
import { checkHandlers } from "./handlers/check-handlers.ts";
import { chatHandlers } from "./handlers/chat-handlers.ts";
import { figureHandlers } from "./handlers/figure-handlers.ts";
import { voiceHandlers } from "./handlers/voice-handlers.ts";
import { lineHandlers } from "./handlers/line-handlers.ts";
import { phoneHandlers } from "./handlers/phone-handlers.ts";
import { consultHandlers } from "./handlers/consult-handlers.ts";
import { documentHandlers } from "./handlers/document-handlers.ts";
import { pastHandlers } from "./handlers/past-handlers.ts";
import type { HandlerParts } from "./handlers/handler-parts.ts";
import { sessionHandlers } from "./handlers/session-handlers.ts";
import { knowledgeHandlers } from "./handlers/knowledge-handlers.ts";
import { stockHandlers } from "./handlers/stock-handlers.ts";
import { keyHandlers } from "./handlers/key-handlers.ts";
import { restoreHandlers } from "./handlers/restore-handlers.ts";
import { lockHandlers } from "./handlers/lock-handlers.ts";
import { signHandlers } from "./handlers/sign-handlers.ts";
import { paperHandlers } from "./handlers/paper-handlers.ts";
import { rescueHandlers } from "./handlers/rescue-handlers.ts";
import { suggestHandlers } from "./handlers/suggest-handlers.ts";
import { syncHandlers } from "./handlers/sync-handlers.ts";
import { writingHandlers } from "./handlers/writing-handlers.ts";
import type { DeskLog, DeskOptions } from "./options.ts";
import { makeIdleLock } from "./session/idle-lock.ts";
import { gated } from "./session/lock-gate.ts";
import { readPreferences } from "./session/preferences.ts";
import { storageFailure } from "./db/storage-failure.ts";
import { mergeReceipts } from "./delivery/merge-receipts.ts";

export type Desk = {
  readonly dispatch: Dispatch;
  readonly onEvent: (listener: (event: DeskEvent) => void) => () => void;
  readonly close: () => Promise<void>;
};

/** The desk core: one of it for each data folder, whichever host shows it. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { log } = options;
  const clock = options.clock ?? (() => new Date());
  const release = takeFolder(options.dataFolder);
  const folders = orSentence(options.dataFolder, () => openFolders(options.dataFolder));
  const worker = startDatabaseWorker();
  const events = makeEvents();
  const spool = openSpool(folders.spool);
  const proof = await worker.prove(folders.databases());
  if (proof === "failed") log("encryption-not-proven");
  const held: HandlerParts["held"] = { current: undefined };

  const merge = (): Promise<void> =>
    mergeReceipts(spool, held.current, clock, (id) => {
      events.emit({ kind: "consult-changed", consultId: consultId.parse(id) });
      events.emit({ kind: "queue-changed" });
      events.emit({ kind: "sync-changed" });
    }).catch((problem: unknown) =>
      log("receipts-not-merged", { kind: problem instanceof Error ? problem.name : "unknown" }),
    );

  const sender = startSender({ hubUrl: options.hubUrl, spool, log, onReceipt: () => void merge() });
  const saveCheckpoint = checkpointSaver({ held, clock, log, events });
  const checkpoints = makeIdleCheckpoints((id) => saveCheckpoint(id, "idle"));
  const inCall: HandlerParts["inCall"] = { consultId: undefined };
  const lock = idleLock({ clock, folders, inCall, events, saveCheckpoint });
  const parts: HandlerParts = {
    options,
    clock,
    folders,
    worker,
    events,
    held,
    hubProcess: { id: options.hubProcessId },
    spool,
    sender,
    fonts: once(loadPaperFonts),
    checkpoints,
    inCall,
    lock,
    openedLog: makeOpenedLog(),
    mergeReceipts: merge,
  };
  const dispatch = makeDispatch(calls, handlersOf(parts, proof), {
    place: "desk",
    onBug: bugLog(log),
    troubleOf: storageFailure,
  });
  return {
    dispatch: gated(dispatch, lock),
    onEvent: events.on,
    close: async () => {
      checkpoints.stop();
      lock.stop();
      sender.stop();
      const { current } = held;
      held.current = undefined;
      await current?.end();
      await worker.end();
      release();
    },
  };
}

/** Never during a call; what is written is a revision before the screen closes. */
function idleLock(
  parts: Pick<HandlerParts, "clock" | "folders" | "inCall" | "events"> & {
    readonly saveCheckpoint: ReturnType<typeof checkpointSaver>;
  },
) {
  const { clock, folders, inCall, events, saveCheckpoint } = parts;
  return makeIdleLock({
    clock,
    idleMs: () => readPreferences(folders.root).idleMinutes * 60_000,
    inCall: () => inCall.consultId !== undefined || inCall.visiting === true,
    onLock: (ids) => {
      for (const id of ids) void saveCheckpoint(id, "lock");
      events.emit({ kind: "session-changed" });
    },
  });
}

/** A revision that no window asked for. A disk that is full now is tried again at the next pause. */
function checkpointSaver(parts: Pick<HandlerParts, "held" | "clock" | "events"> & { readonly log: DeskLog }) {
  const { held, clock, events, log } = parts;
  return async (id: string, reason: "idle" | "lock"): Promise<void> => {
    const at = clock().toISOString();
    const saved = held.current?.db.checkpoint({ consultId: id, reason, at, outboxId: randomUUID() });
    await saved?.catch((problem: unknown) =>
      log("checkpoint-failed", { kind: problem instanceof Error ? problem.name : "unknown" }),
    );
    events.emit({ kind: "sync-changed" });
  };
}

function bugLog(log: DeskLog): (name: string, bug: unknown) => string {
  return (name, bug) => {
    const logId = randomUUID().slice(0, 8);
    // A message may quote what was typed; the place in the code never does.
    const kind = bug instanceof Error ? bug.name : "unknown";
    log("bug", { logId, call: name, kind, at: stackFrames(bug)[0] ?? "" });
    return logId;
  };
}

function once(load: () => Promise<PaperFonts>): () => Promise<PaperFonts> {
  const cell: { loaded: Promise<PaperFonts> | undefined } = { loaded: undefined };
  return () => (cell.loaded ??= load());
}

function handlersOf(parts: HandlerParts, proof: Parameters<typeof sessionHandlers>[1]): Handlers {
  return {
    ...sessionHandlers(parts, proof),
    ...restoreHandlers(parts),
    ...keyHandlers(parts),
    ...lockHandlers(parts),
    ...consultHandlers(parts),
    ...actHandlers(parts),
    ...factHandlers(parts),
    ...fileHandlers(parts),
    ...conflictHandlers(parts),
    ...earlierHandlers(parts),
    ...writingHandlers(parts),
    ...checkHandlers(parts),
    ...pastHandlers(parts),
    ...suggestHandlers(parts),
    ...signHandlers(parts),
    ...documentHandlers(parts),
    ...paperHandlers(parts),
    ...syncHandlers(parts),
    ...knowledgeHandlers(parts),
    ...stockHandlers(parts),
    ...rescueHandlers(parts),
    ...callHandlers(parts),
    ...chatHandlers(parts),
    ...phoneHandlers(parts),
    ...lineHandlers(parts),
    ...voiceHandlers(parts),
    ...figureHandlers(parts),
  };
}
