import { useEffect, useRef, useState } from "react";
import { type Alarm, alarmId, silenceMs, soundEveryMs, sounds } from "./alarm.ts";
import { type AlarmSound, openAlarmSound } from "./alarm-sound.ts";

export type Silencing = {
  /** These rest for 30 s; what comes to ring meanwhile is heard. */
  readonly silence: (alarms: readonly Alarm[]) => void;
  readonly isSilent: (alarm: Alarm) => boolean;
};

/** Sounds while anything rings that is not silenced; `volume` is 0 to 1. */
export function useAlarmSound(alarms: readonly Alarm[], volume: number): Silencing {
  const [silenced, setSilenced] = useState<ReadonlyMap<string, number>>(new Map());
  const sound = useRef<AlarmSound>(undefined);
  const seen = useRef(new Map<string, number>());
  const beats = useRef(0);
  const now = useRef({ alarms, silenced, volume });
  now.current = { alarms, silenced, volume };
  const newest = alarms.map(stepOf).toSorted().join(" ");

  useEffect(() => {
    if (newest === "") return undefined;
    const play = () => {
      const { alarms: ringing, silenced: silencedUntilMs, volume: loud } = now.current;
      const nowMs = Date.now();
      const beat = beats.current;
      beats.current += 1;
      for (const step of ringing.map(stepOf)) if (!seen.current.has(step)) seen.current.set(step, nowMs);
      const seenAtMs = (one: Alarm) => seen.current.get(stepOf(one)) ?? nowMs;
      if (loud <= 0 || !sounds(ringing, { silencedUntilMs, seenAtMs, nowMs, beat })) return;
      sound.current ??= openAlarmSound();
      sound.current.play(loud);
    };
    play();
    const timer = setInterval(play, soundEveryMs);
    return () => clearInterval(timer);
  }, [newest]); // at once when something new rings

  useEffect(() => () => sound.current?.close(), []);

  return {
    silence: (quiet) =>
      setSilenced((before) => {
        const until = Date.now() + silenceMs;
        return new Map([...before, ...quiet.map((one) => [alarmId(one), until] as const)]);
      }),
    isSilent: (alarm) => (silenced.get(alarmId(alarm)) ?? 0) > Date.now(),
  };
}

const stepOf = (alarm: Alarm): string => `${alarmId(alarm)}:${alarm.level}`;
