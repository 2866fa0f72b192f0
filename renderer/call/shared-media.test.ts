import { expect, it } from "vitest";
import type { OwnMedia } from "./own-media.ts";
import { openSharedMedia } from "./shared-media.ts";

const both = { microphone: true, camera: true };
const off = { microphone: false, camera: false };

/** Devices that open at once; each opening of one is counted. */
function devices() {
  const state = { opened: [] as string[], open: new Set<string>(), muted: false, closed: 0 };
  const track = (kind: "audio" | "video") => ({ kind }) as MediaStreamTrack;
  const open = (changed: () => void): OwnMedia => ({
    want: (wanted) => {
      for (const kind of ["microphone", "camera"] as const)
        if (!wanted[kind]) state.open.delete(kind);
        else if (!state.open.has(kind)) {
          state.open.add(kind);
          state.opened.push(kind);
        }
      changed();
    },
    setMuted: (muted) => void (state.muted = muted),
    choose: () => undefined,
    tracks: () => ({
      audio: state.open.has("microphone") ? track("audio") : undefined,
      video: state.open.has("camera") ? track("video") : undefined,
    }),
    trouble: () => ({ camera: "busy" }),
    devices: () => ({ microphones: [], cameras: [], speakers: [], chosen: {} }),
    close: () => {
      state.closed += 1;
      state.open.clear();
    },
  });
  return { state, shared: openSharedMedia(open) };
}
const kindsOf = (media: OwnMedia) => Object.values(media.tracks()).flatMap((track) => track?.kind ?? []);
const user = ({ shared }: ReturnType<typeof devices>, changed = () => {}) => shared.user(changed);

it("a call that is taken has what the person was looking at, and opens nothing anew; then the look may end", () => {
  const page = devices();
  const [look, call] = [user(page), user(page)];
  look.want(both);
  expect(kindsOf(look)).toEqual(["audio", "video"]);
  // Nothing of it is the call's before the call wants it.
  expect([kindsOf(call), call.trouble()]).toEqual([[], {}]);
  call.want(both);
  look.want(off);
  look.close();
  expect(kindsOf(call)).toEqual(["audio", "video"]);
  expect(page.state.opened).toEqual(["microphone", "camera"]);
});

it("who comes later is told at once of what is open already", () => {
  const page = devices();
  user(page).want(both);
  const told: string[][] = [];
  const later = user(page, () => void told.push(kindsOf(later)));
  later.want(both);
  expect(told.at(-1)).toEqual(["audio", "video"]);
});

it("tells nobody anew of what somebody wants again, and a call's mute ends with the call", () => {
  const page = devices();
  const told = { times: 0 };
  const call = user(page, () => void (told.times += 1));
  call.setMuted(true);
  call.want(both);
  expect(page.state.muted).toBe(true);
  const { times } = told;
  call.want(both);
  expect(told.times).toBe(times);
  const look = user(page);
  look.want(both);
  call.close();
  expect(page.state.muted).toBe(false);
});

it("taken without the own picture, no picture is the call's, and the camera goes off with the look", () => {
  const page = devices();
  const [look, call] = [user(page), user(page)];
  look.want(both);
  call.want({ microphone: true, camera: false });
  expect(kindsOf(call)).toEqual(["audio"]);
  look.close();
  expect([...page.state.open]).toEqual(["microphone"]);
});

it("opens nothing that nobody wants, and lets go of all with the last user; who is closed wants nothing any more", () => {
  const page = devices();
  const look = user(page);
  expect(page.state.opened).toEqual([]);
  look.want(both);
  look.close();
  look.close();
  expect([page.state.closed, [...page.state.open]]).toEqual([1, []]);
  look.want(both);
  expect([...page.state.open]).toEqual([]);
});
