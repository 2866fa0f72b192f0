import { z } from "zod";
import { type LineTurn, lineTurn } from "../../../shared/contract/sync-view.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { LineState } from "./line-state.ts";

const mostTurns = 200;
const keptForMs = 24 * 60 * 60_000;
const setting = "line-history";

export type LineHistory = {
  readonly note: (line: LineState, at: Date) => void;
  readonly turns: () => readonly LineTurn[];
  /** How it was when this file was last used, once that is read. */
  readonly before: Promise<LineTurn | undefined>;
};

/** How the line was these last 24 hours; it is for people to read, so a disk that is full costs nothing but this. */
export function makeLineHistory(db: DeskDatabase): LineHistory {
  const held: { turns: readonly LineTurn[] } = { turns: [] };
  const before = db
    .readSetting(setting)
    .then((text) => {
      const kept = z.array(lineTurn).parse(JSON.parse(text ?? "[]"));
      held.turns = [...kept, ...held.turns];
      return kept.at(-1);
    })
    .catch(() => undefined);
  return {
    note: ({ line, trouble }, at) => {
      const oldest = new Date(at.getTime() - keptForMs).toISOString();
      const turn: LineTurn = { at: at.toISOString(), line, ...(trouble ? { trouble } : {}) };
      held.turns = [...held.turns.filter((one) => one.at > oldest), turn].slice(-mostTurns);
      void db.writeSetting(setting, JSON.stringify(held.turns)).catch(() => undefined);
    },
    turns: () => held.turns,
    before,
  };
}
