import type { Carries } from "./carried.ts";
import type { BrowserContext } from "@playwright/test";

/** Milliseconds since 1970; infinite where it has not come yet. */
export type FirstOfCall = { readonly takenAt: number; readonly sound: number; readonly picture: number };

declare global {
  interface Window {
    firstOfCall: {
      /** Forgets the call before; from now on a camera takes so long to open. */
      readonly begin: (cameraMs: number) => void;
      readonly read: () => FirstOfCall;
      readonly carries: () => Promise<Carries>;
      /** No connection is open. */
      readonly isOver: () => boolean;
    };
  }
}

/**
 * Before the pages of a context load: notes when a call is taken, and when the other's first sound and picture come.
 * Whatever TURN server the hub names, a page reaches it by `relay` alone, over its own line.
 */
export async function watchFirst(context: BrowserContext, relay: string): Promise<void> {
  await context.addInitScript((by: string) => {
    const now = () => performance.timeOrigin + performance.now();
    const never = Number.POSITIVE_INFINITY;
    const first = { takenAt: never, sound: never, picture: never };
    const wish = { cameraMs: 0 };
    const connections = new Set<RTCPeerConnection>();

    const overRelay = (settings: RTCConfiguration = {}): RTCConfiguration => ({
      ...settings,
      iceServers: (settings.iceServers ?? []).map((server) => ({ ...server, urls: [by] })),
      iceTransportPolicy: "relay",
    });
    const watchPicture = (track: MediaStreamTrack) => {
      const video = document.createElement("video");
      video.muted = true;
      video.srcObject = new MediaStream([track]);
      void video.play().catch(() => undefined);
      video.requestVideoFrameCallback(() => {
        first.picture = Math.min(first.picture, now());
      });
    };
    const native = window.RTCPeerConnection;
    window.RTCPeerConnection = class extends native {
      constructor(settings?: RTCConfiguration) {
        super(overRelay(settings));
        connections.add(this);
        this.addEventListener("track", ({ track }) => {
          if (track.kind === "video") watchPicture(track);
        });
      }
      override setConfiguration(settings?: RTCConfiguration) {
        super.setConfiguration(overRelay(settings));
      }
    };
    const hears = (receiver: RTCRtpReceiver) =>
      receiver.track.kind === "audio" && receiver.getSynchronizationSources().length > 0;
    setInterval(() => {
      if (first.sound < never) return;
      for (const one of connections) {
        if (one.connectionState === "closed") connections.delete(one);
        else if (one.getReceivers().some(hears)) first.sound = now();
      }
    }, 5);

    document.addEventListener(
      "click",
      ({ target }) => {
        const button = target instanceof Element ? target.closest("button") : null;
        if (button?.textContent?.includes("Take the call")) first.takenAt = now();
      },
      { capture: true },
    );

    const { mediaDevices } = navigator;
    const get = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wanted) => {
      if (wanted?.video) await new Promise((resolve) => setTimeout(resolve, wish.cameraMs));
      return get(wanted);
    };

    window.firstOfCall = {
      begin: (cameraMs) => {
        wish.cameraMs = cameraMs;
        Object.assign(first, { takenAt: never, sound: never, picture: never });
      },
      read: () => ({ ...first }),
      carries: async () => {
        const all: Record<string, unknown>[] = [];
        for (const one of connections)
          if (one.connectionState === "connected")
            (await one.getStats()).forEach((report: Record<string, unknown>) => all.push(report));
        const picture = all.find(({ type, kind }) => type === "inbound-rtp" && kind === "video") ?? {};
        const codec = all.find(({ id }) => id === picture["codecId"])?.["mimeType"];
        const transport = all.find(({ type }) => type === "transport") ?? {};
        return {
          atMs: now(),
          codec: typeof codec === "string" ? codec : "",
          height: Number(picture["frameHeight"] ?? 0),
          frames: Number(picture["framesDecoded"] ?? 0),
          received: Number(transport["bytesReceived"] ?? 0),
        };
      },
      isOver: () => [...connections].every(({ connectionState }) => connectionState === "closed"),
    };
  }, relay);
}
