import type { ChatMessage } from "../../../shared/contract/live.ts";
import type { HowItRan, ModeSegment } from "../../../shared/domain/consult-mode.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { CallRun } from "../db/stores/calls.ts";

/** What all calls of a consult amount to. A call in which another patient sat there says nothing about this one. */
export async function howItRan(
  db: DeskDatabase,
  consultId: string,
): Promise<HowItRan & { readonly calls: readonly CallRun[] }> {
  const calls = (await db.callsOf(consultId)).filter(({ patient }) => patient !== "not-this-patient");
  const lines = await db.chatOf(consultId);
  return {
    calls,
    ranIn: [...calls.flatMap(({ ranIn }) => ranIn), ...lines.flatMap(({ message }) => voiceSegment(message))],
    videoSeenMs: calls.reduce((all, { videoSeenMs }) => all + videoSeenMs, 0),
    sawWell: await db.sawWellOf(consultId),
    chatted: lines.length > 0,
  };
}

function voiceSegment({ at, voice }: ChatMessage): readonly ModeSegment[] {
  if (voice === undefined) return [];
  const until = new Date(Date.parse(at) + voice.durationMs).toISOString();
  return [{ mode: "voice-note", from: at, until }];
}
