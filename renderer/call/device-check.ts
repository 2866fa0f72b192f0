import { useEffect, useMemo, useRef, useState } from "react";
import type { Devices, MediaTrouble } from "./device-kinds.ts";
import type { OwnMedia } from "./own-media.ts";

export type DeviceCheck = {
  readonly stream: MediaStream | undefined;
  readonly devices: Devices;
  readonly trouble: { readonly camera?: MediaTrouble; readonly microphone?: MediaTrouble };
  /** The loudest moment of the last second, 0 to 1; undefined while no microphone is open. */
  readonly peak: number | undefined;
  readonly choose: OwnMedia["choose"];
  /** Three tones through the chosen loudspeaker. */
  readonly playTest: () => void;
};

type Seen = Pick<DeviceCheck, "devices" | "trouble"> & {
  readonly audio?: MediaStreamTrack | undefined;
  readonly video?: MediaStreamTrack | undefined;
};
const nothing: Seen = { devices: { microphones: [], cameras: [], speakers: [], chosen: {} }, trouble: {} };

/** Camera, microphone and loudspeaker, open as long as the screen that checks them. */
export function useDeviceCheck(open: (changed: () => void) => OwnMedia): DeviceCheck {
  const [seen, setSeen] = useState<Seen>(nothing);
  const media = useRef<OwnMedia>(undefined);
  const first = useRef(open);
  useEffect(() => {
    const opened = first.current(() => setSeen(seenOf(opened)));
    media.current = opened;
    opened.want({ microphone: true, camera: true });
    return () => opened.close();
  }, []);
  const { devices, trouble, audio, video } = seen;
  return {
    stream: useMemo(() => (video ? new MediaStream([video]) : undefined), [video]),
    devices,
    trouble,
    peak: usePeak(audio),
    choose: (kind, id) => media.current?.choose(kind, id),
    playTest: () => void playTest(devices.chosen.speaker),
  };
}

const seenOf = (media: OwnMedia): Seen => ({
  ...media.tracks(),
  devices: media.devices(),
  trouble: media.trouble(),
});

const meterMs = 100;
/** A loud moment is seen for as long as an eye needs. */
const fallsBy = 0.8;

function usePeak(track: MediaStreamTrack | undefined): number | undefined {
  const [peak, setPeak] = useState<number>();
  useEffect(() => {
    if (!track) return undefined;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 4096;
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const now = samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
      setPeak((before) => Math.max(now, (before ?? 0) * fallsBy));
    }, meterMs);
    return () => {
      clearInterval(timer);
      void context.close();
    };
  }, [track]);
  return track ? peak : undefined;
}

const tonesHz = [440, 554, 659] as const;
const toneS = 0.35;

/** Never louder than speech; a device that is gone gives way to the usual one. */
async function playTest(speakerId: string | undefined): Promise<void> {
  const context = new AudioContext();
  const target = context.createMediaStreamDestination();
  for (const [nth, hertz] of tonesHz.entries()) {
    const atS = context.currentTime + 0.05 + nth * toneS;
    const oscillator = context.createOscillator();
    const volume = context.createGain();
    oscillator.frequency.value = hertz;
    volume.gain.setValueAtTime(0.0001, atS);
    volume.gain.exponentialRampToValueAtTime(0.3, atS + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, atS + toneS - 0.02);
    oscillator.connect(volume).connect(target);
    oscillator.start(atS);
    oscillator.stop(atS + toneS);
  }
  const sound = new Audio();
  sound.srcObject = target.stream;
  if (speakerId !== undefined) await sound.setSinkId(speakerId).catch(() => undefined);
  await sound.play().catch(() => undefined);
  setTimeout(() => void context.close(), 2_000);
}
