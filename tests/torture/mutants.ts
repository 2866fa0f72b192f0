import { type Mutant, mutants as simulated } from "../sim/mutants.ts";
import type { Turned } from "./parts.ts";

/** By which of the ways it must be seen. */
export type TortureMutant = Mutant & {
  readonly by: "kills" | "flushes" | "last-words";
  /** Where two lines guard the same, both are turned. */
  readonly also?: readonly Turned[];
};

/** Of the simulation's, those that a death or a bad line must show as well, by what this doctor does. */
const isToo = (name: string): boolean =>
  ["dedupe: a first draft", "dedupe: a document", "no answer counts", "acknowledged before"].some((start) =>
    name.startsWith(start),
  );

export const mutants: readonly TortureMutant[] = [
  {
    by: "kills",
    name: "letters are called saved before they are written",
    file: "electron/desk/handlers/writing-handlers.ts",
    find: "const answer = await current.db.appendEdits({",
    put: `const { draft } = await current.db.writingOf(consultId);
      const answer = { outcome: "durable", durableSeq: firstSeq - 1 + edits.length, draft };
      setTimeout(() => void current.db.appendEdits(late), 300);
      const late = ({`,
  },
  {
    by: "kills",
    name: "the outbox's row is done when it leaves, not when it is answered",
    file: "electron/desk/db/stores/sync-keep.ts",
    find: "SET state = 'sending', attempts = attempts + 1, recheck = 0",
    put: "SET state = 'done', attempts = attempts + 1, recheck = 0",
  },
  {
    by: "kills",
    name: "what was under way at the death is not tried again",
    file: "electron/desk/db/stores/outbox.ts",
    find: "next_at = NULL WHERE state = 'sending'",
    put: "next_at = NULL WHERE state = 'never'",
    also: [
      {
        file: "electron/desk/db/stores/sync-load.ts",
        find: "WHERE state IN ('waiting', 'sending', 'parked') AND kind NOT IN",
        put: "WHERE state IN ('waiting', 'parked') AND kind NOT IN",
      },
    ],
  },
  {
    // By kills alone a desk that is asked afterwards sends it again, and hides it.
    by: "last-words",
    name: "the hub answers before it commits",
    file: "hub/fhir/writer.ts",
    find: '    db.exec("COMMIT");',
    put: `    for (const { answer } of done.splice(0)) answer();
    await new Promise((later) => setTimeout(later, 300));
    db.exec("COMMIT");`,
  },
  ...simulated.filter(({ name }) => isToo(name)).map((mutant) => ({ ...mutant, by: "kills" as const })),
  {
    by: "flushes",
    name: "the desk's file with synchronous=OFF",
    file: "electron/desk/db/open-database.ts",
    find: 'db.pragma("synchronous=FULL");',
    put: 'db.pragma("synchronous=OFF");',
  },
  {
    by: "flushes",
    name: "the desk's file with synchronous=NORMAL",
    file: "electron/desk/db/open-database.ts",
    find: 'db.pragma("synchronous=FULL");',
    put: 'db.pragma("synchronous=NORMAL");',
  },
];
