import type { Ack, Up } from "../../shared/contract/live.ts";
import type { Signalling } from "./signalling.ts";

/** After a refusal that may pass (the hub just restarted) or no answer. */
const pauseMs = 700;

/**
 * Says it until the hub has answered for good, and waits for the line meanwhile. Saying it twice is harmless: the hub
 * knows it by its ids. Answers undefined once nobody needs it any more.
 */
export async function sayUntilAnswered(
  signalling: Signalling,
  message: Up,
  isNeeded: () => boolean,
  passing: readonly string[] = ["internal"],
): Promise<Ack | undefined> {
  while (isNeeded()) {
    if (signalling.isConnected()) {
      const answer = await signalling.say(message);
      if (answer !== "no-answer" && (answer.ok || !passing.includes(answer.why))) return answer;
    }
    await pause(signalling);
  }
  return undefined;
}

/** A moment, or until the line is back. */
function pause(signalling: Signalling): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(go, pauseMs);
    const stop = signalling.onConnection((isConnected) => {
      if (isConnected) go();
    });
  });
}
