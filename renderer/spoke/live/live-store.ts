import type { CallState, ChatMessage } from "../../../shared/contract/live.ts";
import type { Signalling } from "../../call/signalling.ts";
import { newId } from "../client/new-id.ts";
import { makeStore } from "../client/store.ts";
import { remember, remembered } from "./window-memory.ts";

/** The page's way to the live channel, once its part of the page has come. */
export const liveLine = makeStore<Signalling | undefined>(undefined);

/** A call that rings at this centre and that nobody here has taken yet. */
export const ringing = makeStore<CallState | undefined>(undefined);

/** Somebody looks at the own picture before a call: camera and microphone are open. */
export const ownPicture = makeStore(false);

/** The consult whose call this window is in. */
export const inCall = makeStore<string | undefined>(undefined);

/** Grows with every message heard: whoever shows a chat reads it again. */
export const chatHeard = makeStore(0);

/** Grows with every message written here. */
export const chatWritten = makeStore(0);

/** The doctor's last message that no chat screen has shown. */
export const unreadMessage = makeStore<ChatMessage | undefined>(undefined);

/** The same across reconnections and reloads of this window, another in every other. */
export const pageId = remembered("paramarsh-page") ?? remember("paramarsh-page", newId());

const taken = "paramarsh-taken-call";

const unseen = "paramarsh-taken-unseen";

/** Somebody at this window said that it is the patient, and takes the call, with or without the own camera. */
export const takeCall = (callId: string, camera: boolean): void => {
  remember(taken, callId);
  remember(unseen, camera ? "" : callId);
};
export const isTakenUnseen = (callId: string): boolean => remembered(unseen) === callId;
/** That word is good for this one call: the next one rings, however soon after it. */
export const isTaken = (callId: string): boolean => remembered(taken) === callId;

const refused = "paramarsh-refused-call";

/** Somebody at this window does not take it: until the hub knows, it is told to ring here still. */
export const refuseCall = (callId: string): void => void remember(refused, callId);
export const isRefused = (callId: string): boolean => remembered(refused) === callId;
