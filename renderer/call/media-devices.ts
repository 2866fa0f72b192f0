import type { Device, Devices, MediaTrouble } from "./device-kinds.ts";

export type InputKind = "microphone" | "camera";

/** Small enough for a village line, large enough for a face and a rash. */
const picture: MediaTrackConstraints = {
  width: { ideal: 640 },
  height: { ideal: 480 },
  frameRate: { ideal: 15, max: 20 },
};
const sound: MediaTrackConstraints = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
};

export type Got = { readonly track: MediaStreamTrack } | { readonly trouble: MediaTrouble };

/** One device of the kind: the chosen one, or any other where that is gone. Never throws. */
export async function getInput(kind: InputKind, chosenId: string | undefined): Promise<Got> {
  const first = await tryInput(kind, chosenId);
  if ("track" in first || chosenId === undefined || first.trouble === "denied") return first;
  return tryInput(kind, undefined);
}

/** Both at once where nothing was asked yet: the person is asked for leave once, not twice. */
export async function getBoth(): Promise<readonly MediaStreamTrack[]> {
  try {
    return (await devices()?.getUserMedia({ audio: sound, video: picture }))?.getTracks() ?? [];
  } catch {
    // One of them is the trouble; asked alone, each tells its own.
    return [];
  }
}

/** The person has allowed both before: each may be asked for alone, and nobody is asked twice. */
export async function areAllowed(): Promise<boolean> {
  const asked = permissionNames.map((name) => permissionOf(name));
  return (await Promise.all(asked)).every((status) => status?.state === "granted");
}

async function tryInput(kind: InputKind, deviceId: string | undefined): Promise<Got> {
  const base = kind === "camera" ? picture : sound;
  const wish = deviceId === undefined ? base : { ...base, deviceId: { exact: deviceId } };
  try {
    const stream = await devices()?.getUserMedia(kind === "camera" ? { video: wish } : { audio: wish });
    const track = stream?.getTracks()[0];
    return track ? { track } : { trouble: "not-working" };
  } catch (problem) {
    return { trouble: troubleOf(problem) };
  }
}

function troubleOf(problem: unknown): MediaTrouble {
  switch (problem instanceof Error ? problem.name : "") {
    case "NotAllowedError":
    case "SecurityError":
      return "denied";
    case "NotFoundError":
    case "OverconstrainedError":
      return "absent";
    case "NotReadableError":
    case "AbortError":
      return "busy";
    default:
      return "not-working";
  }
}

export async function listDevices(): Promise<Omit<Devices, "chosen">> {
  const all =
    (await devices()
      ?.enumerateDevices()
      .catch(() => [])) ?? [];
  const of = (kind: MediaDeviceKind): readonly Device[] =>
    all.filter((one) => one.kind === kind).map(({ deviceId, label }) => ({ id: deviceId, label }));
  return { microphones: of("audioinput"), cameras: of("videoinput"), speakers: of("audiooutput") };
}

export function onDevicesChange(listener: () => void): () => void {
  const found = devices();
  found?.addEventListener("devicechange", listener);
  return () => found?.removeEventListener("devicechange", listener);
}

/**
 * A person may have allowed what was denied: the browser tells it, or the person comes back to the page from its
 * settings.
 */
export function onPermissionChange(listener: () => void): () => void {
  const state = { stopped: false, stops: [] as (() => void)[] };
  const add = (target: EventTarget, kind: string) => {
    target.addEventListener(kind, listener);
    state.stops.push(() => target.removeEventListener(kind, listener));
  };
  add(window, "focus");
  for (const name of permissionNames)
    void permissionOf(name).then((status) => (state.stopped || !status ? undefined : add(status, "change")));
  return () => {
    state.stopped = true;
    for (const stop of state.stops) stop();
  };
}

const permissionNames = ["camera", "microphone"] as const;

/** Not every browser knows these names. */
async function permissionOf(name: (typeof permissionNames)[number]): Promise<PermissionStatus | undefined> {
  try {
    return await navigator.permissions?.query({ name });
  } catch {
    return undefined;
  }
}

/** Absent on a page that is not served safely (plain HTTP from another machine). */
function devices(): MediaDevices | undefined {
  return "mediaDevices" in navigator ? navigator.mediaDevices : undefined;
}
