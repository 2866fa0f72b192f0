import { expect, it } from "vitest";
import { figuresOf } from "./figures.ts";

const told = (kind: string, fractionLost: number, timestamp: number) => ({
  ...{ type: "remote-inbound-rtp", kind, fractionLost, timestamp },
});
const transport = { type: "transport", bytesReceived: 10, bytesSent: 20, timestamp: 100_000 };

it("tells the worse loss of voice and picture", () => {
  const { sending } = figuresOf([transport, told("audio", 0.02, 96_000), told("video", 0.1, 99_000)]);
  expect(sending).toEqual({ loss: 0.1, lossAgeMs: 1_000 });
});

it("forgets the loss of a picture that is no longer sent, or it would never be sent again", () => {
  const { sending } = figuresOf([transport, told("audio", 0.02, 96_000), told("video", 0.6, 80_000)]);
  expect(sending).toEqual({ loss: 0.02, lossAgeMs: 4_000 });
});
