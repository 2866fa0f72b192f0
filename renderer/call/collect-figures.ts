import {
  addFigures,
  type CallFigures,
  emptyFiguresLog,
  type FiguresLog,
  type FiguresSample,
} from "../../shared/call/call-figures.ts";
import type { CallSession, CallView } from "./call-view.ts";

export type Collecting = {
  /** Of the present call, or of the last one; undefined before the first. */
  readonly figures: () => { readonly callId: string; readonly figures: CallFigures } | undefined;
  readonly stop: () => void;
};

/** Watches a session and adds up what each of its calls leaves: numbers alone. */
export function collectFigures(session: Pick<CallSession, "view" | "subscribe">): Collecting {
  const state: { callId: string | undefined; log: FiguresLog } = { callId: undefined, log: emptyFiguresLog };
  const look = (): void => {
    const view = session.view();
    if (view.callId !== undefined && view.callId !== state.callId) {
      state.callId = view.callId;
      // The session's counters run over all its calls: where the last one ended, this one begins.
      const { last } = state.log;
      state.log = last ? { ...emptyFiguresLog, last: { ...last, phase: view.phase } } : emptyFiguresLog;
    }
    state.log = addFigures(state.log, sampleOf(view));
  };
  const stop = session.subscribe(look);
  look();
  return {
    figures: () =>
      state.callId === undefined ? undefined : { callId: state.callId, figures: state.log.figures },
    stop,
  };
}

function sampleOf({ phase, sinceMs, generation, sent, figures }: CallView): FiguresSample {
  return {
    atMs: Date.now(),
    phase,
    sinceMs,
    generation,
    rung: sent.rung,
    audioSamples: figures.audioSamplesReceived,
    audioConcealed: figures.audioSamplesConcealed,
    bytesIn: figures.bytesReceived,
    bytesOut: figures.bytesSent,
  };
}
