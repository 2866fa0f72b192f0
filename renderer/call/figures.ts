import type { Packets } from "../../shared/call/hearing.ts";
import type { TransportFigures } from "./transport.ts";

export const noFigures: TransportFigures = {
  bytesReceived: 0,
  bytesSent: 0,
  videoFramesDecoded: 0,
  audioSamplesReceived: 0,
  audioEnergy: 0,
  voice: { received: 0, lost: 0 },
  picture: { received: 0, lost: 0 },
  audioSamplesConcealed: 0,
  framesFrozenMs: 0,
  sending: {},
};

type Report = Readonly<Record<string, unknown>>;

/** What a connection has carried, out of the browser's reports. Sound that the browser made up is not counted. */
export function figuresOf(reports: readonly object[]): TransportFigures {
  // The fields differ by browser and version: each is read as what it may be.
  const all = reports as readonly Report[];
  const inbound = all.filter((one) => one["type"] === "inbound-rtp");
  const video = inbound.filter((one) => one["kind"] === "video");
  const audio = inbound.filter((one) => one["kind"] === "audio");
  const transports = all.filter((one) => one["type"] === "transport");
  const pair = chosenPair(all, transports);
  const roundTripS = pair?.["currentRoundTripTime"];
  const told = freshOf(
    all.filter((one) => one["type"] === "remote-inbound-rtp"),
    all,
  );
  const losses = told.flatMap(({ fractionLost: loss }) => (typeof loss === "number" ? [loss] : []));
  const lossAgeMs = Math.min(...told.map((one) => newestMs(all) - tellingMs(one)));
  const availableBps = pair?.["availableOutgoingBitrate"];
  return {
    bytesReceived: sum(transports, "bytesReceived"),
    bytesSent: sum(transports, "bytesSent"),
    videoFramesDecoded: sum(video, "framesDecoded"),
    audioSamplesReceived: Math.max(0, sum(audio, "totalSamplesReceived") - sum(audio, "concealedSamples")),
    audioEnergy: sum(audio, "totalAudioEnergy"),
    voice: packetsOf(audio),
    picture: packetsOf(video),
    audioSamplesConcealed: Math.max(0, sum(audio, "concealedSamples") - sum(audio, "silentConcealedSamples")),
    framesFrozenMs: Math.round(sum(video, "totalFreezesDuration") * 1000),
    sending: {
      ...(losses.length > 0 ? { loss: Math.max(...losses), lossAgeMs } : {}),
      ...(typeof availableBps === "number" ? { availableBps } : {}),
    },
    ...(typeof roundTripS === "number" ? { roundTripMs: Math.round(roundTripS * 1000) } : {}),
  };
}

const packetsOf = (inbound: readonly Report[]): Packets => ({
  received: sum(inbound, "packetsReceived"),
  lost: sum(inbound, "packetsLost"),
});

/** The way that is used; a thin line loses its questions too, and then it counts as "in progress" for a while. */
function chosenPair(all: readonly Report[], transports: readonly Report[]): Report | undefined {
  const chosen = transports.map((one) => one["selectedCandidatePairId"]).find((id) => typeof id === "string");
  const pairs = all.filter((one) => one["type"] === "candidate-pair");
  return (
    pairs.find((one) => one["id"] === chosen) ??
    pairs.find((one) => one["nominated"] === true && one["state"] === "succeeded")
  );
}

/** The other end reports voice every five seconds or so. */
const freshMs = 8_000;

/** What was told long ago, e.g. of a picture that is no longer sent, stays among the reports and says nothing. */
function freshOf(told: readonly Report[], all: readonly Report[]): readonly Report[] {
  return told.filter((one) => newestMs(all) - tellingMs(one) < freshMs);
}

const newestMs = (all: readonly Report[]): number => Math.max(...all.map(tellingMs));

const tellingMs = ({ timestamp }: Report): number => (typeof timestamp === "number" ? timestamp : 0);

function sum(reports: readonly Report[], field: string): number {
  return reports.reduce((total, one) => {
    const value = one[field];
    return total + (typeof value === "number" ? value : 0);
  }, 0);
}
