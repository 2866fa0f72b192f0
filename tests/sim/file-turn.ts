import { runSyncSteps, type SyncStep } from "../../electron/desk/db/stores/sync-steps.ts";
import type { Kept, Loaded } from "../../shared/sync/keeps.ts";
import type { Random } from "./random.ts";

type Asked = {
  readonly step: SyncStep;
  readonly answer: (answer: Kept | Loaded | undefined) => void;
};
type TurnParts = {
  readonly db: Parameters<typeof runSyncSteps>[0];
  readonly random: Random;
  readonly after: (waitMs: number, run: () => void) => void;
  /** False where there was no room, or where the process died. */
  readonly guarded: (work: () => void) => boolean;
  readonly isOver: () => boolean;
};

const longestFlushMs = 20;

/** As `electron/desk/sync/file-in-turn.ts`: what is asked while the file is busy is kept with one flush, in its order. */
export function fileTurn(parts: TurnParts): (asked: Asked) => void {
  let waiting: readonly Asked[] = [];
  let isBusy = false;
  const keep = (asked: readonly Asked[]): boolean =>
    parts.guarded(() => {
      const answers = runSyncSteps(
        parts.db,
        asked.map(({ step }) => step),
      );
      asked.forEach(({ answer }, at) => answer(answers[at]));
    });
  const go = (): void => {
    parts.after(1 + parts.random.below(longestFlushMs), () => {
      if (parts.isOver()) return;
      const taken = waiting;
      waiting = [];
      if (!keep(taken))
        for (const one of taken) {
          if (parts.isOver()) return;
          if (taken.length === 1 || !keep([one])) one.answer(undefined);
        }
      isBusy = waiting.length > 0;
      if (isBusy) go();
    });
  };
  return (asked) => {
    waiting = [...waiting, asked];
    if (isBusy) return;
    isBusy = true;
    go();
  };
}
