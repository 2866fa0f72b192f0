import { z } from "zod";
import { openCallSession } from "../call-session.ts";
import { openSocketSignalling } from "../socket-signalling.ts";
import { drawnFace } from "./face.ts";
import { spokenVoice } from "./voice.ts";

const place = "/spoke/practice-patient";
const answerAfterMs = 1_200;
const invited = z.object({ taskId: z.string(), pass: z.string() });
const admitted = z.object({ token: z.string() });

async function ask(shown: { readonly ticket: string } | { readonly pass: string }): Promise<unknown> {
  const answer = await fetch(`${place}/session`, { method: "POST", body: JSON.stringify(shown) });
  return answer.json();
}

/** Practice's invented patient: takes the one call for which it was opened, over the real signalling. */
async function attend(): Promise<void> {
  const ticket = new URL(location.href).searchParams.get("ticket") ?? "";
  const { taskId, pass } = invited.parse(await ask({ ticket }));
  const voice = await spokenVoice(`${place}/voice.ogg`);
  const face = drawnFace(voice.loudness);
  // In place of devices that a practice machine need not have.
  navigator.mediaDevices.getUserMedia = async (wish) =>
    new MediaStream([...(wish?.audio ? [voice.track.clone()] : []), ...(wish?.video ? [face.clone()] : [])]);
  // One for each socket: a token is short-lived, and the line may break late in a call.
  const token = async (): Promise<string> => admitted.parse(await ask({ pass })).token;
  const signalling = openSocketSignalling(location.origin, token);
  const session = openCallSession({ side: "spoke", taskId, pageId: crypto.randomUUID(), signalling });
  const state = { isAnswering: false };
  session.subscribe(() => {
    const isRinging = session.view().phase === "ringing";
    if (!isRinging || state.isAnswering) return;
    state.isAnswering = true;
    setTimeout(() => {
      state.isAnswering = false;
      session.accept();
    }, answerAfterMs);
  });
}

void attend();
