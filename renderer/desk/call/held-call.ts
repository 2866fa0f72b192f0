import type { HeldCall } from "./one-call.ts";
import { type ConsultId, consultId } from "../../../shared/domain/ids.ts";
import type { Client } from "../../bridge/client.ts";
import { makeListeners } from "../../bridge/listeners.ts";
import type { CallSession, CallSessionOptions } from "../../call/call-view.ts";
import type { Devices } from "../../call/device-kinds.ts";
import type { Signalling } from "../../call/signalling.ts";
import { openRoom } from "../../call/room.ts";
import { isInCall, keepNotes } from "./keep-notes.ts";

export type Calls = {
  readonly held: () => HeldCall | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** Lets the centre of this consult ring; a running call of another consult must have ended before. */
  readonly call: (consult: { readonly consultId: ConsultId; readonly taskId: string }) => void;
  /** Ends a call that runs, and lets go of it. */
  readonly close: () => void;
};

type Parts = {
  readonly client: Client;
  readonly signalling: Signalling;
  readonly openSession: (options: CallSessionOptions) => CallSession;
  /** Ids only: what a reloaded window needs to go on with its call. */
  readonly memory: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  readonly newId: () => string;
  /** Camera, microphone and loudspeaker that this PC remembers. */
  readonly devices: () => Devices["chosen"];
};

const memoryKey = "paramarsh-call";

export function makeCalls(parts: Parts): Calls {
  const listeners = makeListeners<void>();
  const at: { held: HeldCall | undefined; stopNotes: () => void } = {
    held: undefined,
    stopNotes: () => undefined,
  };
  const become = (held: HeldCall | undefined): void => {
    at.held = held;
    listeners.tell();
  };
  const close = (): void => {
    const session = at.held?.session;
    // Signing out ends the call: nobody may stay seen and heard by a desk that no doctor sits at.
    if (session && isInCall(session.view().phase)) session.hangUp("left");
    at.stopNotes();
    at.held?.room.close();
    session?.close();
    parts.memory.removeItem(memoryKey);
    become(undefined);
  };
  const open = (consult: Remembered): HeldCall => {
    close();
    parts.memory.setItem(memoryKey, JSON.stringify(consult));
    const session = parts.openSession({
      side: "desk",
      taskId: consult.taskId,
      pageId: consult.pageId,
      signalling: parts.signalling,
      devices: parts.devices(),
    });
    const { taskId, pageId } = consult;
    const room = openRoom({ side: "desk", taskId, pageId, signalling: parts.signalling, session });
    const held: HeldCall = { consultId: consult.consultId, taskId, session, room };
    at.stopNotes = keepNotes(parts.client, held);
    become(held);
    return held;
  };
  const remembered = readMemory(parts.memory.getItem(memoryKey));
  if (remembered) open(remembered);
  return {
    held: () => at.held,
    subscribe: listeners.add,
    call: (consult) => {
      const same = at.held?.consultId === consult.consultId ? at.held : undefined;
      (same ?? open({ ...consult, pageId: parts.newId() })).session.ring();
    },
    close,
  };
}

type Remembered = { readonly consultId: ConsultId; readonly taskId: string; readonly pageId: string };

function readMemory(text: string | null): Remembered | undefined {
  if (text === null) return undefined;
  const found: unknown = JSON.parse(text); // written above
  if (typeof found !== "object" || found === null) return undefined;
  const { consultId: consult, taskId, pageId } = found as Partial<Record<string, unknown>>;
  if (typeof consult !== "string" || typeof taskId !== "string" || typeof pageId !== "string")
    return undefined;
  return { consultId: consultId.parse(consult), taskId, pageId };
}
