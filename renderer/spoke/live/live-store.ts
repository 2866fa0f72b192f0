import type { CallState, ChatMessage } from "../../../shared/contract/live.ts";
import { makeStore } from "../client/store.ts";

/** A call that rings at this centre and that nobody here has taken yet. */
export const ringing = makeStore<CallState | undefined>(undefined);

/** Grows with every message heard: whoever shows a chat reads it again. */
export const chatHeard = makeStore(0);

/** The doctor's last message that no chat screen has shown. */
export const unreadMessage = makeStore<ChatMessage | undefined>(undefined);
