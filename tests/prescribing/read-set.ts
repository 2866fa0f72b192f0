import { readFileSync } from "node:fs";
import type { z } from "zod";

/**
 * The entries of a set, one JSON value a line. What is wrong is told by place and field only: the lines held
 * back must not be shown by a failing test.
 */
export function readSet<Schema extends z.ZodType>(name: string, schema: Schema): readonly z.output<Schema>[] {
  const rows = readFileSync(new URL(`${name}.jsonl`, import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  return rows.map((row, at) => {
    const read = schema.safeParse(JSON.parse(row));
    if (read.success) return read.data;
    const fields = read.error.issues.map(({ path }) => path.join(".")).join(", ");
    throw new Error(`${name}, entry ${at + 1}: not in the format at ${fields}`);
  });
}
