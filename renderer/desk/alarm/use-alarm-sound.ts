import { useEffect, useRef, useState } from "react";
import { type Alarm, alarmId, maySound, silenceMs, soundEveryMs } from "./alarm.ts";
import { type AlarmSound, openAlarmSound } from "./alarm-sound.ts";

export type Silencing = {
  readonly silence: (alarm: Alarm) => void;
  readonly isSilent: (alarm: Alarm) => boolean;
};

/** Sounds while anything rings that is not silenced; `volume` is 0 to 1. */
export function useAlarmSound(alarms: readonly Alarm[], volume: number): Silencing {
  const [silenced, setSilenced] = useState<ReadonlyMap<string, number>>(new Map());
  const sound = useRef<AlarmSound>(undefined);
  const now = useRef({ alarms, silenced, volume });
  now.current = { alarms, silenced, volume };
  const rings = alarms.length > 0;

  useEffect(() => {
    if (!rings) return undefined;
    const play = () => {
      const { alarms: ringing, silenced: quiet, volume: loud } = now.current;
      if (loud <= 0 || !maySound(ringing, quiet, Date.now())) return;
      sound.current ??= openAlarmSound();
      sound.current.play(loud);
    };
    play();
    const timer = setInterval(play, soundEveryMs);
    return () => clearInterval(timer);
  }, [rings]);

  useEffect(() => () => sound.current?.close(), []);

  return {
    silence: (alarm) => setSilenced((before) => new Map(before).set(alarmId(alarm), Date.now() + silenceMs)),
    isSilent: (alarm) => (silenced.get(alarmId(alarm)) ?? 0) > Date.now(),
  };
}
