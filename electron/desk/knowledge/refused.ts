import { z } from "zod";
import { tableMistakes } from "../../../shared/contract/knowledge-api.ts";
import type { KnowledgeState } from "../../../shared/contract/knowledge-calls.ts";
import type { DeskDatabase } from "../db/operations.ts";

const setting = "knowledge-refused";
const refused = z.object({ edition: z.string(), at: z.string(), mistakes: z.array(tableMistakes) });
/** The edition that this PC would not take, and why: it is asked for again only when the hub has another. */
export type Refused = z.infer<typeof refused>;

export async function readRefused(db: DeskDatabase): Promise<Refused | undefined> {
  const text = (await db.readSetting(setting)) ?? "";
  return text === "" ? undefined : refused.parse(JSON.parse(text));
}

export const keepRefused = (db: DeskDatabase, told: Refused | undefined): Promise<void> =>
  db.writeSetting(setting, told === undefined ? "" : JSON.stringify(told));

const shown = 20;

export function refusedView({ at, mistakes }: Refused): NonNullable<KnowledgeState["refused"]> {
  const all = mistakes.flatMap(({ table, problems }) => problems.map((problem) => ({ table, ...problem })));
  return { at, mistakes: all.slice(0, shown), count: all.length };
}
