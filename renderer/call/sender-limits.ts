import type { PictureLimit } from "../../shared/call/rungs.ts";

/** With the packet before in each packet: 51 kbit/s on the wire by relay, and 66 (measured). */
const voiceBps = { thin: 16_000, wide: 24_000 } as const;
/** Who sends so much picture has room for a fuller voice. */
const wideBps = 200_000;

type Kind = "audio" | "video";
type Edit = (one: RTCRtpEncodingParameters, all: RTCRtpSendParameters) => void;

export type SenderLimits = {
  readonly setPicture: (limit: PictureLimit | undefined) => void;
  readonly sendWholePicture: () => void;
};

/**
 * What the senders of one connection may use of the line. Settings of one sender are made one after the other: the
 * browser refuses those that were read before the last change.
 */
export function openSenderLimits(connection: () => RTCPeerConnection | null): SenderLimits {
  const state = { queue: Promise.resolve(), isOff: false };
  const change = (kind: Kind, edit: Edit, isWhole = false) => {
    state.queue = state.queue.then(() => changeSender(senderOf(connection(), kind), edit, isWhole));
  };
  return {
    setPicture: (limit) => {
      const isOff = limit === undefined;
      change("video", (one, all) => {
        // How large the picture is, the ladder says. Left to itself the browser begins small after a thin time and takes
        // 10 s for each of two steps up, on a line that it knows to be wide (measured).
        all.degradationPreference = "maintain-resolution";
        one.active = limit !== undefined;
        if (!limit) return;
        one.maxBitrate = limit.bps;
        one.maxFramerate = limit.fps;
        one.scaleResolutionDownBy = scaleOf(senderOf(connection(), "video"), limit.lines);
      });
      if (isOff !== state.isOff) change("video", forgetSent(isOff));
      state.isOff = isOff;
      change("audio", (one) => {
        one.maxBitrate = limit && limit.bps >= wideBps ? voiceBps.wide : voiceBps.thin;
        one.priority = "high";
        one.networkPriority = "high";
      });
    },
    sendWholePicture: () => change("video", () => {}, true),
  };
}

/**
 * A picture that is off is still asked for again, packet by packet, for a quarter of a minute, and the answers take the
 * voice's whole line (measured). With another way of encoding the browser forgets what it sent; the usual one is back
 * with the picture.
 */
const forgetSent =
  (isOff: boolean): Edit =>
  (one, { codecs }) => {
    const usual = codecs[0]?.mimeType;
    const other = codecs.find(({ mimeType }) => mimeType !== usual && isEncoding(mimeType));
    const wanted = isOff ? other : codecs[0];
    if (wanted) Object.assign(one, { codec: wanted });
  };

const isEncoding = (mimeType: string): boolean => !/\/(rtx|red|ulpfec|flexfec)/i.test(mimeType);

function senderOf(connection: RTCPeerConnection | null, kind: Kind): RTCRtpSender | undefined {
  return connection?.getTransceivers().find(({ receiver }) => receiver.track.kind === kind)?.sender;
}

function scaleOf(sender: RTCRtpSender | undefined, lines: number): number {
  const height = sender?.track?.getSettings().height ?? 480;
  return Math.max(1, height / lines);
}

async function changeSender(sender: RTCRtpSender | undefined, edit: Edit, isWhole: boolean): Promise<void> {
  if (!sender) return;
  try {
    const parameters = sender.getParameters();
    for (const one of parameters.encodings) edit(one, parameters);
    await sender.setParameters(parameters, isWhole ? { encodingOptions: [{ keyFrame: true }] } : undefined);
  } catch {
    // Not negotiated yet, closed meanwhile, or a browser without whole pictures on demand: it goes on as it was.
    return;
  }
}
