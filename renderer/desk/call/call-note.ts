import type { CallView } from "../../call/call-view.ts";

export type CallNote = {
  readonly callId: string;
  readonly ranIn: CallView["ranIn"];
  readonly videoSeenMs: number;
};

/** What the page had seen when the present call began: a session's figures run over all its calls. */
export type NoteBase = { readonly callId: string; readonly segments: number; readonly videoSeenMs: number };

type Seen = Pick<CallView, "callId" | "ranIn" | "videoSeenMs">;

/** The base of the call that the view shows: the same call keeps its own, another begins from what is there now. */
export function baseFor(base: NoteBase | undefined, view: Seen): NoteBase | undefined {
  if (view.callId === undefined || view.callId === base?.callId) return base;
  return { callId: view.callId, segments: view.ranIn.length, videoSeenMs: view.videoSeenMs };
}

/** The present call's own part, or nothing while nothing ran. */
export function noteOf(base: NoteBase | undefined, view: Seen): CallNote | undefined {
  if (base === undefined) return undefined;
  const ranIn = view.ranIn.slice(base.segments);
  if (ranIn.length === 0) return undefined;
  return {
    callId: base.callId,
    ranIn,
    videoSeenMs: Math.max(0, Math.round(view.videoSeenMs - base.videoSeenMs)),
  };
}
