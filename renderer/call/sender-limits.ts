import type { PictureLimit } from "../../shared/call/rungs.ts";

/** With the packet before in each packet: 51 kbit/s on the wire by relay, and 66 (measured). */
const voiceBps = { thin: 16_000, wide: 24_000 } as const;
/** Who sends so much picture has room for a fuller voice. */
const wideBps = 200_000;

type Kind = "audio" | "video";

export type SenderLimits = {
  readonly setPicture: (limit: PictureLimit | undefined) => void;
  readonly sendWholePicture: () => void;
};

/**
 * What the senders of one connection may use of the line. Settings of one sender are made one after the other: the
 * browser refuses those that were read before the last change.
 */
export function openSenderLimits(connection: () => RTCPeerConnection | null): SenderLimits {
  const state = { queue: Promise.resolve() };
  const change = (kind: Kind, edit: (one: RTCRtpEncodingParameters) => void, isWhole = false) => {
    state.queue = state.queue.then(() => changeSender(senderOf(connection(), kind), edit, isWhole));
  };
  return {
    setPicture: (limit) => {
      change("video", (one) => {
        one.active = limit !== undefined;
        if (!limit) return;
        one.maxBitrate = limit.bps;
        one.maxFramerate = limit.fps;
        one.scaleResolutionDownBy = scaleOf(senderOf(connection(), "video"), limit.lines);
      });
      change("audio", (one) => {
        one.maxBitrate = limit && limit.bps >= wideBps ? voiceBps.wide : voiceBps.thin;
        one.priority = "high";
        one.networkPriority = "high";
      });
    },
    sendWholePicture: () => change("video", () => {}, true),
  };
}

function senderOf(connection: RTCPeerConnection | null, kind: Kind): RTCRtpSender | undefined {
  return connection?.getTransceivers().find(({ receiver }) => receiver.track.kind === kind)?.sender;
}

function scaleOf(sender: RTCRtpSender | undefined, lines: number): number {
  const height = sender?.track?.getSettings().height ?? 480;
  return Math.max(1, height / lines);
}

async function changeSender(
  sender: RTCRtpSender | undefined,
  edit: (one: RTCRtpEncodingParameters) => void,
  isWhole: boolean,
): Promise<void> {
  if (!sender) return;
  try {
    const parameters = sender.getParameters();
    for (const one of parameters.encodings) edit(one);
    await sender.setParameters(parameters, isWhole ? { encodingOptions: [{ keyFrame: true }] } : undefined);
  } catch {
    // Not negotiated yet, closed meanwhile, or a browser without whole pictures on demand: it goes on as it was.
    return;
  }
}
