import { useMemo } from "react";
import type { CallDevices } from "../../../shared/contract/session-calls.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import type { DeviceKind, Devices } from "../../call/device-kinds.ts";

export const deviceKinds = ["microphone", "camera", "speaker"] as const satisfies readonly DeviceKind[];
const nameOf = { microphone: "microphoneId", camera: "cameraId", speaker: "speakerId" } as const;

/** Which devices this PC remembers for calls, and the way to remember others; without an id the system's usual one. */
export function useKeptDevices(): {
  readonly devices: Devices["chosen"];
  readonly keep: (kind: DeviceKind, id: string) => void;
} {
  const kept = useCall("settings.read", {}).data?.devices;
  const { run } = useAct("settings.write", ["settings.read"]);
  const devices = useMemo(() => devicesOf(kept ?? {}), [kept]);
  return { devices, keep: (kind, id) => void run({ devices: withDevice(kept ?? {}, kind, id) }) };
}

export function devicesOf(kept: CallDevices): Devices["chosen"] {
  return Object.fromEntries(
    deviceKinds.flatMap((kind) => (kept[nameOf[kind]] === undefined ? [] : [[kind, kept[nameOf[kind]]]])),
  );
}

export function withDevice(kept: CallDevices, kind: DeviceKind, id: string): CallDevices {
  const { [nameOf[kind]]: _before, ...others } = kept;
  return id === "" ? others : { ...others, [nameOf[kind]]: id };
}
