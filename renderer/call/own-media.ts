import type { DeviceKind, Devices, MediaTrouble } from "./device-kinds.ts";
import {
  areAllowed,
  getBoth,
  getInput,
  type InputKind,
  listDevices,
  onDevicesChange,
  onPermissionChange,
} from "./media-devices.ts";
import type { OwnTracks } from "./transport.ts";

type Input = {
  readonly isWanted: boolean;
  readonly track?: MediaStreamTrack;
  readonly trouble?: MediaTrouble;
};

export type OwnMedia = {
  readonly want: (wanted: { readonly microphone: boolean; readonly camera: boolean }) => void;
  readonly setMuted: (muted: boolean) => void;
  readonly choose: (kind: DeviceKind, id: string) => void;
  readonly tracks: () => OwnTracks;
  readonly trouble: () => { readonly camera?: MediaTrouble; readonly microphone?: MediaTrouble };
  readonly devices: () => Devices;
  readonly close: () => void;
};

/** A camera that another program holds is tried again; nobody tells when it is let go. */
const busyAgainMs = 5_000;

/**
 * The page's own camera and microphone. What is wanted and what is there are apart: a device that is absent, denied,
 * busy or pulled out leaves its trouble to be shown, and comes back by itself when it can.
 */
export function openOwnMedia(changed: () => void, chosen: Devices["chosen"] = {}): OwnMedia {
  const inputs = openInputs(changed, chosen);
  const state = {
    isClosed: false,
    isAsking: false,
    /** Something changed while the person was being asked. */
    isStale: false,
    listed: { microphones: [], cameras: [], speakers: [] } as Omit<Devices, "chosen">,
  };
  /** Brings what is there to what is wanted; one run at a time, as each may ask the person. */
  const settle = async (): Promise<void> => {
    if (state.isClosed) return;
    if (state.isAsking) return void (state.isStale = true);
    state.isAsking = true;
    state.isStale = false;
    await inputs.bring();
    state.listed = await listDevices();
    state.isAsking = false;
    changed();
    if (state.isStale) await settle();
  };
  inputs.onLost(() => void settle());
  const stopListening = onDevicesChange(() => void settle());
  const isDenied = (kind: InputKind) => inputs.of(kind).isWanted && inputs.of(kind).trouble === "denied";
  const stopWatching = onPermissionChange(() => {
    if (kinds.some(isDenied)) void settle();
  });
  const again = setInterval(() => {
    if (kinds.some((kind) => inputs.of(kind).isWanted && inputs.of(kind).trouble === "busy")) void settle();
  }, busyAgainMs);
  return {
    want: (wanted) => {
      if (inputs.want(wanted)) void settle();
    },
    setMuted: inputs.setMuted,
    choose: (kind, id) => {
      inputs.choose(kind, id);
      changed();
      void settle();
    },
    tracks: () => ({ audio: inputs.of("microphone").track, video: inputs.of("camera").track }),
    trouble: () => troubles(inputs.of("camera"), inputs.of("microphone")),
    devices: () => ({ ...state.listed, chosen: inputs.chosen() }),
    close: () => {
      state.isClosed = true;
      stopListening();
      stopWatching();
      clearInterval(again);
      inputs.close();
    },
  };
}

/** Camera and microphone, each with what is wanted of it. */
function openInputs(changed: () => void, chosen: Devices["chosen"]) {
  const inputs: Record<InputKind, Input> = { microphone: { isWanted: false }, camera: { isWanted: false } };
  const state = { muted: false, isClosed: false, chosen, lost: () => {} };
  const set = (kind: InputKind, track: MediaStreamTrack | undefined, trouble?: MediaTrouble) => {
    const { isWanted } = inputs[kind];
    inputs[kind] = { isWanted, ...(track ? { track } : {}), ...(trouble ? { trouble } : {}) };
  };
  const take = (kind: InputKind, track: MediaStreamTrack) => {
    if (!inputs[kind].isWanted || state.isClosed) return track.stop();
    if (kind === "microphone") track.enabled = !state.muted;
    track.addEventListener("ended", () => {
      if (inputs[kind].track !== track) return;
      // Pulled out, or permission withdrawn: asking again tells which, and finds another device where there is one.
      set(kind, undefined, "unplugged");
      changed();
      state.lost();
    });
    set(kind, track);
  };
  const drop = (kind: InputKind) => {
    const { track } = inputs[kind];
    set(kind, undefined);
    track?.stop();
  };
  const ask = async (kind: InputKind) => {
    const before = inputs[kind].trouble;
    const got = await getInput(kind, state.chosen[kind]);
    if ("track" in got) return take(kind, got.track);
    set(kind, undefined, before === "unplugged" && got.trouble === "absent" ? "unplugged" : got.trouble);
  };
  const missing = () => kinds.filter((kind) => inputs[kind].isWanted && !inputs[kind].track);
  return {
    of: (kind: InputKind) => inputs[kind],
    chosen: () => state.chosen,
    onLost: (listener: () => void) => void (state.lost = listener),
    /** True where something changed. */
    want: (wanted: Readonly<Record<InputKind, boolean>>) => {
      const isNew = kinds.some((kind) => inputs[kind].isWanted !== wanted[kind]);
      for (const kind of kinds) inputs[kind] = { ...inputs[kind], isWanted: wanted[kind] };
      return isNew;
    },
    bring: async () => {
      for (const kind of kinds) if (!inputs[kind].isWanted && inputs[kind].track) drop(kind);
      const isFirst = missing().length === kinds.length && kinds.every((kind) => !inputs[kind].trouble);
      if (isFirst && Object.keys(state.chosen).length === 0 && !(await areAllowed()))
        for (const track of await getBoth()) take(track.kind === "video" ? "camera" : "microphone", track);
      // The voice waits for no camera, which may take a second to open.
      for (const kind of missing()) {
        await ask(kind);
        changed();
      }
    },
    setMuted: (muted: boolean) => {
      state.muted = muted;
      if (inputs.microphone.track) inputs.microphone.track.enabled = !muted;
    },
    choose: (kind: DeviceKind, id: string) => {
      const { [kind]: before, ...others } = state.chosen;
      state.chosen = id === "" ? others : { ...others, [kind]: id };
      if (before === state.chosen[kind]) return;
      if (kind !== "speaker") drop(kind);
    },
    close: () => {
      state.isClosed = true;
      for (const kind of kinds) drop(kind);
    },
  };
}

const kinds = ["microphone", "camera"] as const;

function troubles(camera: Input, microphone: Input) {
  return {
    ...(camera.isWanted && camera.trouble ? { camera: camera.trouble } : {}),
    ...(microphone.isWanted && microphone.trouble ? { microphone: microphone.trouble } : {}),
  };
}
