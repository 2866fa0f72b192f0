import type { Alarms } from "./alarms.ts";
import type { Change } from "./pokes.ts";

const everyMs = 1_000;

export type AlarmClock = {
  readonly changed: (changes: readonly Change[]) => void;
  /** Resolves when the look under way has ended. */
  readonly stop: () => Promise<void>;
};

/** Looks at the alarms each second and after each commit. */
export function startAlarmClock(alarms: Alarms, onBug: (where: string, bug: unknown) => void): AlarmClock {
  const state: { running: Promise<void> | undefined; again: boolean; stopped: boolean } = {
    running: undefined,
    again: false,
    stopped: false,
  };
  const look = (): void => {
    if (state.stopped) return;
    if (state.running) {
      state.again = true;
      return;
    }
    state.again = false;
    state.running = alarms
      .look()
      .catch((bug: unknown) => {
        if (!state.stopped) onBug("alarms", bug);
      })
      .finally(() => {
        state.running = undefined;
        if (state.again) look();
      });
  };
  const timer = setInterval(look, everyMs);
  look();
  return {
    changed: (changes) => {
      alarms.changed(changes);
      look();
    },
    stop: async () => {
      state.stopped = true;
      clearInterval(timer);
      await state.running;
    },
  };
}
