import type { CallEffect, CallMachine } from "../../shared/call/call-machine.ts";
import type { Up } from "../../shared/contract/live.ts";
import type { CallSessionOptions } from "./call-view.ts";
import type { Dispatch } from "./dispatch.ts";
import { sayUntilAnswered } from "./until-answered.ts";

/** How long a closed screen still tries to be heard with its hang-up. */
const lastWordsMs = 120_000;

/** Ring, accept and hang-up are said until the hub has answered, whatever the line does meanwhile. */
export async function sayOfCall(
  { pageId, taskId, signalling }: CallSessionOptions,
  effect: Extract<CallEffect, { do: "say" }>,
  isOpen: () => boolean,
  machine: () => CallMachine,
  dispatch: Dispatch,
): Promise<void> {
  const { callId } = effect;
  const isHangUp = effect.say === "hang-up";
  const message: Up = isHangUp
    ? { say: "hang-up", pageId, taskId, callId, reason: effect.reason }
    : { say: effect.say, pageId, taskId, callId };
  const untilMs = Date.now() + lastWordsMs;
  const isNeeded = () =>
    isHangUp ? Date.now() < untilMs : isOpen() && machine().callId === callId && machine().phase !== "ended";
  const answer = await sayUntilAnswered(signalling, message, isNeeded);
  if (!answer || isHangUp) return;
  if (!answer.ok) dispatch({ on: "refused", callId, why: answer.why });
  else if (answer.call) dispatch({ on: "told", call: answer.call });
}
