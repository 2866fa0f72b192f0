import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openPaperCalls } from "./support/paper-call.ts";

const off = { microphone: false, camera: false };
const on = { microphone: true, camera: true };
const silent = { audio: undefined, video: undefined };

beforeEach(() => {
  vi.stubGlobal(
    "MediaStream",
    class {
      readonly tracks: readonly MediaStreamTrack[];
      constructor(tracks: readonly MediaStreamTrack[]) {
        this.tracks = tracks;
      }
      getTracks = () => this.tracks;
    },
  );
});
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
  vi.unstubAllGlobals();
});

function open() {
  const calls = openPaperCalls();
  const page = (side: "desk" | "spoke") => {
    const opened = calls.open(side);
    closers.push(opened.session.close);
    return opened;
  };
  return { page, desk: page("desk"), spoke: page("spoke") };
}
const phase = ({ session }: ReturnType<ReturnType<typeof open>["page"]>) => session.view().phase;

it("no camera and no microphone opens before the doctor calls, and none at the centre before somebody takes it", async () => {
  const { desk, spoke } = open();
  expect([desk.wanted(), spoke.wanted()]).toEqual([off, off]);
  desk.session.ring();
  await expect.poll(() => phase(spoke)).toBe("ringing");
  // The way is ready while it rings, and nothing is heard or seen over it.
  await expect.poll(() => [desk, spoke].map(({ ways }) => ways()[0]?.isUp)).toEqual([true, true]);
  expect(desk.wanted()).toEqual(on);
  expect(spoke.wanted()).toEqual(off);
  for (const { ways } of [desk, spoke]) expect(ways()[0]?.tracks).toEqual(silent);
  spoke.session.accept();
  await expect.poll(() => [phase(desk), phase(spoke)]).toEqual(["connected", "connected"]);
  expect(spoke.wanted()).toEqual(on);
  for (const { ways } of [desk, spoke]) {
    // Taken over the very connection that was made ready.
    expect(ways()).toHaveLength(1);
    await expect
      .poll(() => Object.values(ways()[0]?.tracks ?? {}).map((track) => track?.kind))
      .toEqual(["audio", "video"]);
  }
  desk.session.hangUp();
  await expect.poll(() => [desk.wanted(), spoke.wanted()]).toEqual([off, off]);
});

it("a ringing that nobody takes has opened nothing at the centre", async () => {
  const { desk, spoke } = open();
  desk.session.ring();
  await expect.poll(() => spoke.ways()[0]?.isUp).toBe(true);
  desk.session.hangUp();
  await expect.poll(() => spoke.ways()[0]?.isClosed).toBe(true);
  expect(spoke.wanted()).toEqual(off);
  expect(desk.wanted()).toEqual(off);
});

it("the doctor's window is closed in mid-call: the next one's call leads back into the same, and rings nowhere", async () => {
  const { page, desk, spoke } = open();
  desk.session.ring();
  await expect.poll(() => phase(spoke)).toBe("ringing");
  spoke.session.accept();
  await expect.poll(() => [phase(desk), phase(spoke)]).toEqual(["connected", "connected"]);
  const { callId } = spoke.session.view();
  const rung = spoke.rung().length;
  desk.kill();
  const next = page("desk");
  next.session.ring();
  await expect.poll(() => [phase(next), phase(spoke)]).toEqual(["connected", "connected"]);
  expect([next, spoke].map(({ session }) => session.view().callId)).toEqual([callId, callId]);
  expect(spoke.rung()).toHaveLength(rung);
});

it("the centre's page is closed in mid-call: the next one goes on with the same, without another ringing", async () => {
  const { page, desk, spoke } = open();
  desk.session.ring();
  await expect.poll(() => phase(spoke)).toBe("ringing");
  spoke.session.accept();
  await expect.poll(() => [phase(desk), phase(spoke)]).toEqual(["connected", "connected"]);
  const { callId } = desk.session.view();
  spoke.kill();
  const next = page("spoke");
  await expect.poll(() => next.session.view().told).toMatchObject({ callId, phase: "accepted" });
  expect(next.wanted()).toEqual(off);
  next.session.accept();
  await expect.poll(() => next.ways()[0]?.isUp).toBe(true);
  await expect.poll(() => [phase(desk), phase(next)]).toEqual(["connected", "connected"]);
  expect([desk, next].map(({ session }) => session.view().callId)).toEqual([callId, callId]);
  expect(next.rung()).toEqual([]);
});

it("a line that fell silent is told at both, led anew by the desk, and each sends a whole picture once it is back", async () => {
  const { desk, spoke } = open();
  desk.session.ring();
  await expect.poll(() => phase(spoke)).toBe("ringing");
  spoke.session.accept();
  await expect.poll(() => [phase(desk), phase(spoke)]).toEqual(["connected", "connected"]);
  for (const page of [desk, spoke]) page.silence(true);
  const patience = { timeout: 15_000 };
  await expect.poll(() => [phase(desk), phase(spoke)], patience).toEqual(["reconnecting", "reconnecting"]);
  await expect.poll(() => desk.ways()[0]?.restarts, patience).toBeGreaterThan(0);
  expect([desk, spoke].map(({ ways }) => ways()[0]?.wholePictures)).toEqual([0, 0]);
  for (const page of [desk, spoke]) page.silence(false);
  await expect.poll(() => [phase(desk), phase(spoke)], patience).toEqual(["connected", "connected"]);
  for (const { ways } of [desk, spoke]) expect(ways()).toMatchObject([{ wholePictures: 1 }]);
  expect(spoke.ways()[0]?.restarts).toBe(0);
});
