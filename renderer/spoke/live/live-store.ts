import type { CallState, ChatMessage } from "../../../shared/contract/live.ts";
import type { Signalling } from "../../call/signalling.ts";
import { newId } from "../client/new-id.ts";
import { makeStore } from "../client/store.ts";

/** The page's way to the live channel, once its part of the page has come. */
export const liveLine = makeStore<Signalling | undefined>(undefined);

/** A call that rings at this centre and that nobody here has taken yet. */
export const ringing = makeStore<CallState | undefined>(undefined);

/** The consult whose call this window is in. */
export const inCall = makeStore<string | undefined>(undefined);

/** Grows with every message heard: whoever shows a chat reads it again. */
export const chatHeard = makeStore(0);

/** The doctor's last message that no chat screen has shown. */
export const unreadMessage = makeStore<ChatMessage | undefined>(undefined);

/** The same across reconnections and reloads of this window, another in every other. */
export const pageId = readPageId();

function readPageId(): string {
  const place = "paramarsh-page";
  try {
    const kept = sessionStorage.getItem(place) ?? newId();
    sessionStorage.setItem(place, kept);
    return kept;
  } catch {
    return newId();
  }
}
