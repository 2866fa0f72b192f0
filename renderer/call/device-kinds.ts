export type DeviceKind = "microphone" | "camera" | "speaker";
export type Device = { readonly id: string; readonly label: string };
export type Devices = {
  readonly microphones: readonly Device[];
  readonly cameras: readonly Device[];
  readonly speakers: readonly Device[];
  readonly chosen: { readonly [K in DeviceKind]?: string };
};

/** Why a camera or microphone gives nothing. The call goes on without it, and it may come back. */
export type MediaTrouble = "absent" | "denied" | "busy" | "unplugged" | "not-working";
