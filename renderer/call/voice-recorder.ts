import { mostVoiceMs, voiceBitsPerSecond, voiceTypes } from "../../shared/domain/voice-note.ts";
import type { MediaTrouble } from "./call-view.ts";
import { getInput } from "./media-devices.ts";

export type Spoken = {
  readonly blob: Blob;
  readonly durationMs: number;
  readonly contentType: (typeof voiceTypes)[number];
};

export type Recording = {
  /** The whole of what was spoken; undefined where nothing came. */
  readonly finish: () => Promise<Spoken | undefined>;
  readonly drop: () => void;
};

/** The first that this browser writes. */
const typeHere = () =>
  voiceTypes.find(
    (type) => typeof MediaRecorder !== "undefined" && MediaRecorder.isTypeSupported(`${type};codecs=opus`),
  ) ?? voiceTypes.find((type) => typeof MediaRecorder !== "undefined" && MediaRecorder.isTypeSupported(type));

/** Opens the microphone and records until it is finished or dropped; the light of the microphone goes out with it. */
export async function startRecording(
  microphoneId: string | undefined,
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
  recorder.addEventListener("dataavailable", ({ data }) => pieces.push(data));
  const ended = new Promise<void>((resolve) => recorder.addEventListener("stop", () => resolve()));
  const beganMs = performance.now();
  recorder.start();
  const stop = async (): Promise<void> => {
    if (recorder.state !== "inactive") recorder.stop();
    await ended;
    track.stop();
  };
  return {
    finish: async () => {
      const durationMs = Math.min(mostVoiceMs, Math.round(performance.now() - beganMs));
      await stop();
      const blob = new Blob(pieces, { type: contentType });
      return blob.size === 0 ? undefined : { blob, durationMs, contentType };
    },
    drop: () => void stop(),
  };
}
