import { callToResume, noteCall } from "../../call/resume-note.ts";
import { runningHere } from "../call/running-here.ts";
import { inCall, liveLine, ownPicture, pageId, ringing, unreadMessage } from "./live-store.ts";

/** Who signs out leaves no call, no ringing and no message at this window to whoever comes next. */
export async function forgetWindow(): Promise<void> {
  await endCallHere("left");
  inCall.set(undefined);
  ringing.set(undefined);
  ownPicture.set(false);
  unreadMessage.set(undefined);
}

/** Hangs up what this window is in, so that nobody at the other end waits for it to come back. */
export async function endCallHere(reason: "left" | "busy"): Promise<void> {
  const taskId = inCall.get();
  const callId = taskId === undefined ? undefined : callToResume(taskId)?.callId;
  if (taskId === undefined || callId === undefined) return;
  noteCall(taskId, undefined);
  runningHere.forget(callId);
  const said = liveLine.get()?.say({ say: "hang-up", pageId, taskId, callId, reason });
  // Without line nobody waits for it here.
  await Promise.race([said, new Promise((over) => setTimeout(over, patienceMs))]);
}

const patienceMs = 2_000;
