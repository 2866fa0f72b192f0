import { beforeEach, expect, it } from "vitest";
import { pictureOf } from "../../shared/call/rungs.ts";
import { openSenderLimits } from "./sender-limits.ts";

type Setting = { readonly parameters: RTCRtpSendParameters; readonly options: unknown };
const set: Record<"audio" | "video", Setting[]> = { audio: [], video: [] };

/** A connection that notes how its senders are set; the picture is 720 lines high. */
function connection(): RTCPeerConnection {
  const transceiver = (kind: "audio" | "video") => {
    const parameters = {
      encodings: [{ active: true }],
      codecs: [{ mimeType: "video/VP8" }, { mimeType: "video/rtx" }, { mimeType: "video/H264" }],
    } as unknown as RTCRtpSendParameters;
    const sender = {
      track: { getSettings: () => ({ height: 720 }) },
      getParameters: () => structuredClone(set[kind].at(-1)?.parameters ?? parameters),
      setParameters: async (given: RTCRtpSendParameters, options: unknown) =>
        void set[kind].push({ parameters: given, options }),
    };
    return { receiver: { track: { kind } }, sender };
  };
  const all = [transceiver("audio"), transceiver("video")];
  return { getTransceivers: () => all } as unknown as RTCPeerConnection;
}

beforeEach(() => {
  set.audio.length = 0;
  set.video.length = 0;
});
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const last = (kind: "audio" | "video") => set[kind].at(-1)?.parameters.encodings[0];

it("sends at most the rung's picture, and a fuller voice beside a large one", async () => {
  const limits = openSenderLimits(connection);
  limits.setPicture(pictureOf["480p15"]);
  await settled();
  expect(last("video")).toMatchObject({
    ...{ active: true, maxBitrate: 500_000, maxFramerate: 15, scaleResolutionDownBy: 1.5 },
  });
  expect(last("audio")).toMatchObject({ maxBitrate: 24_000, priority: "high" });
  limits.setPicture(pictureOf["120p5"]);
  await settled();
  expect(last("video")).toMatchObject({ maxBitrate: 50_000, maxFramerate: 5, scaleResolutionDownBy: 6 });
  expect(last("audio")).toMatchObject({ maxBitrate: 16_000 });
});

it("a picture that goes off is forgotten by another way of encoding, and is back in the usual one", async () => {
  const limits = openSenderLimits(connection);
  limits.setPicture(undefined);
  await settled();
  expect(last("video")).toMatchObject({ active: false, codec: { mimeType: "video/H264" } });
  limits.setPicture(pictureOf["120p5"]);
  await settled();
  expect(last("video")).toMatchObject({ active: true, codec: { mimeType: "video/VP8" } });
});

it("asks for a whole picture, and for that alone", async () => {
  const limits = openSenderLimits(connection);
  limits.sendWholePicture();
  await settled();
  expect(set.video.map(({ options }) => options)).toEqual([{ encodingOptions: [{ keyFrame: true }] }]);
  expect(set.audio).toEqual([]);
  limits.setPicture(pictureOf["240p15"]);
  await settled();
  expect(set.video.at(-1)?.options).toBeUndefined();
});
