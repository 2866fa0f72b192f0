import type { Devices } from "./device-kinds.ts";
import { openOwnMedia, type OwnMedia } from "./own-media.ts";

type Wants = { readonly microphone: boolean; readonly camera: boolean };
type Chosen = Devices["chosen"];
const noDevices = { microphones: [], cameras: [], speakers: [] } as const;
const isSame = (one: Wants, other: Wants): boolean =>
  one.microphone === other.microphone && one.camera === other.camera;
const nothing: Wants = { microphone: false, camera: false };

/** One page's camera and microphone for several users: the own picture before a call, and the call. */
export type SharedMedia = {
  /** A user has what it wants itself, and no more; a device is open as long as one of them wants it. */
  readonly user: (changed: () => void) => OwnMedia;
};

/** So a call that is taken finds open what the person was just looking at, and the camera's light does not blink. */
export function openSharedMedia(
  open: (changed: () => void, chosen: Chosen) => OwnMedia = openOwnMedia,
): SharedMedia {
  const users = new Map<object, { wants: Wants; readonly changed: () => void }>();
  const state: { media?: OwnMedia | undefined; chosen: Chosen; muter?: object | undefined } = { chosen: {} };
  const tell = () => {
    for (const { changed } of [...users.values()]) changed();
  };
  const media = (): OwnMedia => {
    if (state.media) return state.media;
    const opened = open(tell, state.chosen);
    opened.setMuted(state.muter !== undefined);
    state.media = opened;
    return opened;
  };
  const settle = () => {
    const all = [...users.values()].map(({ wants }) => wants);
    const wanted = {
      microphone: all.some(({ microphone }) => microphone),
      camera: all.some(({ camera }) => camera),
    };
    if (state.media || wanted.microphone || wanted.camera) media().want(wanted);
  };
  return {
    user: (changed) => {
      const key = {};
      users.set(key, { wants: nothing, changed });
      const wants = () => users.get(key)?.wants ?? nothing;
      return {
        want: (wanted) => {
          if (!users.has(key) || isSame(wants(), wanted)) return;
          users.set(key, { wants: wanted, changed });
          settle();
          // What is open already opens for nobody else, so nobody else tells of it.
          changed();
        },
        setMuted: (muted) => {
          state.muter = muted ? key : undefined;
          state.media?.setMuted(muted);
        },
        choose: (kind, id) => media().choose(kind, id),
        tracks: () => {
          const { audio, video } = state.media?.tracks() ?? { audio: undefined, video: undefined };
          const { microphone, camera } = wants();
          return { audio: microphone ? audio : undefined, video: camera ? video : undefined };
        },
        trouble: () => {
          const { camera, microphone } = state.media?.trouble() ?? {};
          return {
            ...(camera && wants().camera ? { camera } : {}),
            ...(microphone && wants().microphone ? { microphone } : {}),
          };
        },
        devices: () => state.media?.devices() ?? { ...noDevices, chosen: state.chosen },
        close: () => {
          if (!users.delete(key)) return;
          // The silence of a call ends with it.
          if (state.muter === key) {
            state.muter = undefined;
            state.media?.setMuted(false);
          }
          if (users.size > 0) return settle();
          state.chosen = state.media?.devices().chosen ?? state.chosen;
          state.media?.close();
          state.media = undefined;
        },
      };
    },
  };
}
