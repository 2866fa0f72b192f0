import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** Times by what was measured, milliseconds; null: it never came. JSON has no infinity. */
const keptFile = z.record(z.string(), z.array(z.number().nullable()));

const folder = path.join(import.meta.dirname, "..", "..", "..", ".cache", "bench-call");

export type Kept = {
  /** Answers all of this name so far, with this one. */
  readonly add: (what: string, ms: number) => readonly number[];
};

/** Many rounds take longer than a quiet machine lasts: what runs of one name measured adds up. Undefined: this run alone. */
export function openKept(name: string | undefined): Kept {
  const file = name === undefined ? undefined : path.join(folder, `${name}.json`);
  const all = file === undefined ? {} : read(file);
  return {
    add: (what, ms) => {
      const values = [...(all[what] ?? []), Number.isFinite(ms) ? ms : null];
      all[what] = values;
      if (file !== undefined) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, JSON.stringify(all));
      }
      return values.map((one) => one ?? Number.POSITIVE_INFINITY);
    },
  };
}

function read(file: string): z.infer<typeof keptFile> {
  try {
    return keptFile.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (problem) {
    if (problem instanceof Error && "code" in problem && problem.code === "ENOENT") return {};
    throw problem;
  }
}
