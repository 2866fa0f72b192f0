import { type Page, expect } from "@playwright/test";

type Figures = { readonly frames: number; readonly energy: number; readonly connections: number };

/** Before the page loads: keeps hold of its peer connections, so that what they really received can be read. */
export async function watchPeers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Original = window.RTCPeerConnection;
    const all: RTCPeerConnection[] = [];
    Object.assign(window, { peersUnderTest: all });
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
export function figuresOf(page: Page): Promise<Figures> {
  return page.evaluate(async () => {
    const { peersUnderTest: all } = window as unknown as { peersUnderTest: RTCPeerConnection[] };
    let frames = 0;
    let energy = 0;
    for (const peer of all) {
      if (peer.connectionState === "closed") continue;
      const report = await peer.getStats();
      for (const one of report.values() as Iterable<Record<string, unknown>>) {
        if (one["type"] !== "inbound-rtp") continue;
        frames += Number(one["framesDecoded"] ?? 0);
        energy += Number(one["totalAudioEnergy"] ?? 0);
      }
    }
    return { frames, energy, connections: all.length };
  });
}

/** From now on more picture and more sound come. */
export async function seesAndHears(page: Page): Promise<void> {
  const before = await figuresOf(page);
  await expect
    .poll(async () => (await figuresOf(page)).frames - before.frames, { timeout: 30_000 })
    .toBeGreaterThan(20);
  await expect
    .poll(async () => (await figuresOf(page)).energy - before.energy, { timeout: 30_000 })
    .toBeGreaterThan(0);
}
