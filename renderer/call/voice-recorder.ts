import { isNote } from "../../shared/call/hold-to-talk.ts";
import { mostVoiceMs, voiceBitsPerSecond, voiceTypes } from "../../shared/domain/voice-note.ts";
import type { MediaTrouble } from "./device-kinds.ts";
import { getInput } from "./media-devices.ts";

export type Spoken = {
  readonly blob: Blob;
  readonly durationMs: number;
  readonly contentType: (typeof voiceTypes)[number];
};

/** What came since the piece before; the first holds what the others need. */
export type Piece = Spoken;

export type Recording = {
  /** The whole of what was spoken; undefined where that is no note. */
  readonly finish: () => Promise<Spoken | undefined>;
  readonly drop: () => void;
};

/** A kill loses at most so much of what is being said. */
const pieceMs = 1_000;

/** The first that this browser writes. */
const typeHere = () =>
  voiceTypes.find(
    (type) => typeof MediaRecorder !== "undefined" && MediaRecorder.isTypeSupported(`${type};codecs=opus`),
  ) ?? voiceTypes.find((type) => typeof MediaRecorder !== "undefined" && MediaRecorder.isTypeSupported(type));

/** Opens the microphone and records until it is finished or dropped; the light of the microphone goes out with it. */
export async function startRecording(
  microphoneId: string | undefined,
  onPiece: (piece: Piece) => void = () => undefined,
): Promise<Recording | { readonly trouble: MediaTrouble }> {
  const contentType = typeHere();
  if (contentType === undefined) return { trouble: "not-working" };
  const got = await getInput("microphone", microphoneId);
  if ("trouble" in got) return got;
  const { track } = got;
  const recorder = new MediaRecorder(new MediaStream([track]), {
    mimeType: contentType,
    audioBitsPerSecond: voiceBitsPerSecond,
  });
  const pieces: Blob[] = [];
  const beganMs = performance.now();
  const sinceMs = () => Math.min(mostVoiceMs, Math.round(performance.now() - beganMs));
  const state = { isDropped: false };
  recorder.addEventListener("dataavailable", ({ data }) => {
    pieces.push(data);
    if (data.size > 0 && !state.isDropped) onPiece({ blob: data, durationMs: sinceMs(), contentType });
  });
  const ended = new Promise<void>((resolve) => recorder.addEventListener("stop", () => resolve()));
  recorder.start(pieceMs);
  const stop = async (): Promise<void> => {
    if (recorder.state !== "inactive") recorder.stop();
    await ended;
    track.stop();
  };
  return {
    finish: async () => {
      const durationMs = sinceMs();
      // Then no piece of it is kept either.
      state.isDropped = !isNote(durationMs);
      await stop();
      const blob = new Blob(pieces, { type: contentType });
      return state.isDropped || blob.size === 0 ? undefined : { blob, durationMs, contentType };
    },
    drop: () => {
      state.isDropped = true;
      void stop();
    },
  };
}
