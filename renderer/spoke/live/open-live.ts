import { readPlace } from "../../../shared/call/call-places.ts";
import type { Down } from "../../../shared/contract/live.ts";
import type { SpokeConsult } from "../../../shared/contract/spoke-calls.ts";
import { openSocketSignalling } from "../../call/socket-signalling.ts";
import { tellLine } from "../../call/tell-line.ts";
import type { Services } from "../app/services.ts";
import { callHub } from "../client/call-hub.ts";
import { beep } from "./beep.ts";
import { lastCheck } from "./last-check.ts";
import { missedMessage } from "./catch-up.ts";
import {
  chatHeard,
  inCall,
  isRefused,
  isTaken,
  liveLine,
  pageId,
  ringing,
  unreadMessage,
} from "./live-store.ts";

/** Opens the live channel: rings, messages and alarms come at once; the truth is always asked for. */
export function openLive({ refresh, list }: Services): () => void {
  const signalling = openSocketSignalling(location.origin, async () => {
    const told = await callHub("session.liveToken", {});
    if (!told.ok) throw new Error(`no token for the live channel: ${told.error.kind}`);
    return told.value.token;
  });
  signalling.onHear((message) => {
    hear(message);
    if (message.hear !== "signal" && message.hear !== "chat-reach") void refresh();
  });
  const stopCatchingUp = signalling.onConnection((isUp) => {
    if (isUp) void catchUp(list.get()?.consults ?? []);
    // What rings still is told again with the connection; that it ended meanwhile is told by nobody.
    else ringing.set(undefined);
  });
  liveLine.set(signalling);
  const stopTelling = tellLine(signalling, pageId, lastCheck.get);
  return () => {
    stopTelling();
    stopCatchingUp();
    liveLine.set(undefined);
    signalling.close();
  };
}

async function catchUp(consults: readonly SpokeConsult[]): Promise<void> {
  const missed = await missedMessage(consults, inCall.get(), async (taskId) => {
    const told = await callHub("chat.list", { taskId });
    return told.ok ? told.value : [];
  });
  if (missed === undefined || missed.id === unreadMessage.get()?.id) return;
  unreadMessage.set(missed);
  beep(1);
  // Where its chat is open, it is read there and tells so.
  chatHeard.set(chatHeard.get() + 1);
}

function hear(message: Down): void {
  if (message.hear === "chat" || message.hear === "chat-reach") chatHeard.set(chatHeard.get() + 1);
  if (message.hear === "chat" && message.message.from.side === "desk") {
    unreadMessage.set(message.message);
    beep(1);
  }
  if (message.hear === "alarm" && message.alarm === "recall") beep(3);
  if (message.hear === "invitation" && message.invitation.state === "joined") beep(1);
  if (message.hear !== "call") return;
  const { call } = message;
  // A further connection of a call that runs: taken by itself where that call is.
  if (readPlace(call.taskId).leg !== undefined) return;
  const { callId, phase } = call;
  const isShown = ringing.get()?.callId === callId;
  // Told again with each page that joins it: that is no new ringing.
  if (phase === "ringing" && !isTaken(callId) && !isRefused(callId))
    return void (isShown || ringing.set(call));
  if (isShown) ringing.set(undefined);
}
