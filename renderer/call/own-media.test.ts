import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openOwnMedia, type OwnMedia } from "./own-media.ts";

/** A browser whose devices open when the test says so. */
const browser = { allowed: "granted", asked: [] as MediaStreamConstraints[], camera: () => {}, stopped: 0 };
const opened: OwnMedia[] = [];

class Track extends EventTarget {
  enabled = true;
  readonly kind: string;
  constructor(kind: string) {
    super();
    this.kind = kind;
  }
  stop(): void {
    browser.stopped += 1;
  }
}

beforeEach(() => {
  Object.assign(browser, { allowed: "granted", asked: [], stopped: 0 });
  const cameraOpens = new Promise<void>((resolve) => (browser.camera = resolve));
  const getUserMedia = async (wish: MediaStreamConstraints) => {
    browser.asked.push(wish);
    if (wish.video) await cameraOpens;
    const tracks = [...(wish.audio ? ["audio"] : []), ...(wish.video ? ["video"] : [])];
    const made = tracks.map((kind) => new Track(kind));
    return { getTracks: () => made };
  };
  const mediaDevices = Object.assign(new EventTarget(), { getUserMedia, enumerateDevices: async () => [] });
  const query = async () => Object.assign(new EventTarget(), { state: browser.allowed });
  vi.stubGlobal("navigator", { mediaDevices, permissions: { query } });
  vi.stubGlobal("window", new EventTarget());
});
afterEach(() => {
  for (const media of opened.splice(0)) media.close();
  vi.unstubAllGlobals();
});

const open = (): OwnMedia => {
  const media = openOwnMedia(() => undefined);
  opened.push(media);
  return media;
};
const both = { microphone: true, camera: true };
const kindsOf = (media: OwnMedia) => Object.values(media.tracks()).flatMap((track) => track?.kind ?? []);

it("the voice does not wait for a camera that takes its time, where both were allowed before", async () => {
  const media = open();
  media.want(both);
  await expect.poll(() => kindsOf(media)).toEqual(["audio"]);
  browser.camera();
  await expect.poll(() => kindsOf(media)).toEqual(["audio", "video"]);
});

it("a person who was never asked is asked for both at once", async () => {
  browser.allowed = "prompt";
  const media = open();
  media.want(both);
  browser.camera();
  await expect.poll(() => kindsOf(media)).toEqual(["audio", "video"]);
  expect(browser.asked).toHaveLength(1);
});

it("opens nothing that is not wanted, asks for a voice without noise and echo, and lets go of a camera at once", async () => {
  const media = open();
  media.want({ microphone: true, camera: false });
  await expect.poll(() => kindsOf(media)).toEqual(["audio"]);
  expect(browser.asked).toEqual([
    { audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true } },
  ]);
  media.want(both);
  browser.camera();
  await expect.poll(() => kindsOf(media)).toEqual(["audio", "video"]);
  media.want({ microphone: true, camera: false });
  await expect.poll(() => kindsOf(media)).toEqual(["audio"]);
  expect(browser.stopped).toBe(1);
});

it("a muted microphone gives nothing, also one that opens or is changed while muted", async () => {
  const media = open();
  media.setMuted(true);
  media.want({ microphone: true, camera: false });
  await expect.poll(() => kindsOf(media)).toEqual(["audio"]);
  expect(media.tracks().audio?.enabled).toBe(false);
  const before = media.tracks().audio;
  media.choose("microphone", "another");
  await expect.poll(() => media.tracks().audio && media.tracks().audio !== before).toBe(true);
  expect(media.tracks().audio?.enabled).toBe(false);
  media.setMuted(false);
  expect(media.tracks().audio?.enabled).toBe(true);
});
