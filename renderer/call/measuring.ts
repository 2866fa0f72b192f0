import {
  addSample,
  emptyModeLog,
  type Mode,
  type ModeSample,
  type RanIn,
  ranInOf,
  receivedMode,
} from "../../shared/call/mode-log.ts";
import { noFigures } from "./figures.ts";
import type { TransportFigures } from "./transport.ts";

export type Measuring = {
  readonly add: (figures: TransportFigures, generation: number, isUp: boolean) => void;
  readonly figures: () => TransportFigures;
  readonly mode: () => Mode;
  readonly ranIn: () => readonly RanIn[];
  readonly videoSeenMs: () => number;
};

/** What the page has received, second by second, since its screen opened. */
export function openMeasuring(): Measuring {
  const state = { log: emptyModeLog, figures: noFigures, mode: "text" as Mode };
  return {
    add: (figures, generation, isUp) => {
      const sample: ModeSample = {
        atMs: Date.now(),
        generation,
        videoFramesDecoded: figures.videoFramesDecoded,
        audioSamplesReceived: figures.audioSamplesReceived,
        dataOpen: isUp,
      };
      const { last } = state.log;
      const stepMs = last ? sample.atMs - last.atMs : 0;
      if (last && stepMs > 0) state.mode = receivedMode(last, sample, stepMs) ?? "text";
      state.log = addSample(state.log, sample);
      state.figures = figures;
    },
    figures: () => state.figures,
    mode: () => state.mode,
    ranIn: () => ranInOf(state.log),
    videoSeenMs: () => state.log.videoSeenMs,
  };
}
