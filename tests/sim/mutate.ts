import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import type { Mutant } from "./mutants.ts";

const root = new URL("../../", import.meta.url);

/** Undefined where the line stands there exactly once. */
export function outOfDate({ file, find, name }: Mutant): string | undefined {
  const times = readFileSync(fileURLToPath(new URL(file, root)), "utf8").split(find).length - 1;
  return times === 1 ? undefined : `"${name}": its line stands ${times} times in ${file}`;
}

/** From now on whoever imports the file gets it with the line turned round. */
export function mutate(mutant: Mutant): void {
  const { file, find, put } = mutant;
  const old = outOfDate(mutant);
  if (old !== undefined) throw new Error(old);
  const target = new URL(file, root).href;
  registerHooks({
    load: (url, context, next) => {
      const loaded = next(url, context);
      if (url !== target) return loaded;
      const text =
        loaded.source === undefined || loaded.source === null
          ? ""
          : Buffer.from(loaded.source as Uint8Array).toString("utf8");
      return { ...loaded, source: text.replace(find, () => put) };
    },
  });
}
