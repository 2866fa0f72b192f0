import { type Page, expect } from "@playwright/test";

type Figures = {
  readonly frames: number;
  readonly energy: number;
  /** Of sound, also of somebody who says nothing. */
  readonly packets: number;
  readonly connections: number;
};

/** Before the page loads: keeps hold of its peer connections and devices, so that what they really gave can be read. */
export async function watchPeers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Original = window.RTCPeerConnection;
    const all: RTCPeerConnection[] = [];
    const devices = { asked: 0, tracks: [] as MediaStreamTrack[] };
    Object.assign(window, { peersUnderTest: all, devicesUnderTest: devices });
    const { mediaDevices } = navigator as { readonly mediaDevices?: MediaDevices };
    const get = mediaDevices?.getUserMedia.bind(mediaDevices);
    if (mediaDevices && get)
      mediaDevices.getUserMedia = async (wanted) => {
        devices.asked += 1;
        const stream = await get(wanted);
        devices.tracks.push(...stream.getTracks());
        return stream;
      };
    window.RTCPeerConnection = new Proxy(Original, {
      construct(target, args: ConstructorParameters<typeof RTCPeerConnection>) {
        const peer = new target(...args);
        all.push(peer);
        return peer;
      },
    });
  });
}

/** Frames decoded and sound heard so far, over all connections that the page has had. */
export async function figuresOf(page: Page): Promise<Figures> {
  const each = await figuresOfEach(page);
  return {
    frames: each.reduce((sum, { frames }) => sum + frames, 0),
    energy: each.reduce((sum, { energy }) => sum + energy, 0),
    packets: each.reduce((sum, { packets }) => sum + packets, 0),
    connections: each.length,
  };
}

function figuresOfEach(page: Page): Promise<readonly Omit<Figures, "connections">[]> {
  return page.evaluate(() => {
    const { peersUnderTest: all } = window as unknown as { peersUnderTest: RTCPeerConnection[] };
    return Promise.all(
      all.map(async (peer) => {
        const sum = { frames: 0, energy: 0, packets: 0 };
        if (peer.connectionState === "closed") return sum;
        const report = await peer.getStats();
        for (const one of report.values() as Iterable<Record<string, unknown>>) {
          if (one["type"] !== "inbound-rtp") continue;
          sum.frames += Number(one["framesDecoded"] ?? 0);
          sum.energy += Number(one["totalAudioEnergy"] ?? 0);
          if (one["kind"] === "audio") sum.packets += Number(one["packetsReceived"] ?? 0);
        }
        return sum;
      }),
    );
  });
}

/** How many of the page's connections bring more picture and more sound within a moment. */
export async function growingPeers(page: Page): Promise<number> {
  const before = await figuresOfEach(page);
  await page.waitForTimeout(growMs);
  const now = await figuresOfEach(page);
  return now.filter(
    ({ frames, energy }, at) => frames > (before[at]?.frames ?? 0) && energy > (before[at]?.energy ?? 0),
  ).length;
}
/** The invented microphone is silent between its beeps, and a starved machine decodes few frames. */
const growMs = 5_000;

/** From now on more picture and more sound come, be it over a connection that takes another's place meanwhile. */
export async function seesAndHears(page: Page): Promise<void> {
  const before = await figuresOfEach(page);
  await expect.poll(() => more(page, "frames", before), { timeout: 60_000 }).toBeGreaterThan(20);
  await expect.poll(() => more(page, "energy", before), { timeout: 60_000 }).toBeGreaterThan(0);
}

/** Of each connection by itself: one that was closed reads as nothing, which must not be taken off what the next one brings. */
async function more(
  page: Page,
  which: "frames" | "energy",
  before: readonly Omit<Figures, "connections">[],
): Promise<number> {
  const now = await figuresOfEach(page);
  return now.reduce((sum, one, at) => sum + Math.max(0, one[which] - (before[at]?.[which] ?? 0)), 0);
}
