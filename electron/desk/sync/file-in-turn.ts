import type { Keep, Kept, Load, Loaded } from "../../../shared/sync/keeps.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { SyncStep } from "../db/stores/sync-steps.ts";

type Asked = {
  readonly step: SyncStep;
  readonly resolve: (answer: Kept | Loaded) => void;
  readonly reject: (problem: unknown) => void;
};

export type FileInTurn = {
  readonly keep: (keep: Keep) => Promise<Kept>;
  readonly load: (load: Load) => Promise<Loaded>;
};

/** Bounds how long a letter that is typed meanwhile waits for the file. */
const mostTogether = 32;

/**
 * Keeps and loads in the order in which they were asked. What is asked while the file is busy goes together: on a slow
 * disk each flush costs more than all that is written with it.
 */
export function fileInTurn(db: Pick<DeskDatabase, "runKeep" | "runLoad" | "runSyncSteps">): FileInTurn {
  const held = { asked: [] as readonly Asked[], busy: false };

  const alone = (step: SyncStep): Promise<Kept | Loaded> =>
    "keep" in step ? db.runKeep(step.keep) : db.runLoad(step.load);
  const eachAlone = async (taken: readonly Asked[]): Promise<void> => {
    for (const { step, resolve, reject } of taken) await alone(step).then(resolve, reject);
  };
  const run = async (taken: readonly Asked[]): Promise<void> => {
    if (taken.length === 1) return eachAlone(taken);
    const answers = await db.runSyncSteps(taken.map(({ step }) => step)).catch(() => undefined);
    if (!answers) return eachAlone(taken);
    taken.forEach(({ resolve }, at) => resolve(answers[at] as Kept | Loaded)); // one for each
  };
  const go = async (): Promise<void> => {
    held.busy = true;
    while (held.asked.length > 0) {
      const taken = held.asked.slice(0, mostTogether);
      held.asked = held.asked.slice(mostTogether);
      await run(taken);
    }
    held.busy = false;
  };
  const ask = (step: SyncStep): Promise<Kept | Loaded> =>
    new Promise((resolve, reject) => {
      held.asked = [...held.asked, { step, resolve, reject }];
      if (!held.busy) void go();
    });

  return {
    // A keep is answered by a keep, a load by a load.
    keep: (keep) => ask({ keep }) as Promise<Kept>,
    load: (load) => ask({ load }) as Promise<Loaded>,
  };
}
