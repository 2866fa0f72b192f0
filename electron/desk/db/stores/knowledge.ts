import type { WritableDb } from "../writable-db.ts";
import { appendAudit } from "./audit.ts";

/** A sheet of the institute's, as the hub gave it out. */
export type KeptSheet = {
  readonly name: string;
  readonly version: number;
  readonly sha256: string;
  readonly at: string;
  readonly by: string;
  readonly text: string;
};
type SheetName = Pick<KeptSheet, "name" | "version" | "sha256">;
export type KeptEdition = {
  readonly edition: string;
  readonly cameAt: string;
  readonly sheets: readonly KeptSheet[];
};

const kept = 2;

/** Makes an edition the newest; sheets that are here already need not come again. What no kept edition names goes. */
export function keepEdition(
  db: WritableDb,
  input: {
    readonly edition: string;
    readonly at: string;
    readonly sheets: readonly (SheetName | KeptSheet)[];
  },
): void {
  const { edition, at, sheets } = input;
  const run = db.transaction(() => {
    const insert = db.prepare(
      "INSERT OR IGNORE INTO knowledge_sheet (name, version, sha256, at, by_whom, text) VALUES (?, ?, ?, ?, ?, ?)",
    );
    for (const one of sheets) {
      if ("text" in one) insert.run(one.name, one.version, one.sha256, one.at, one.by, one.text);
    }
    const names = sheets.map(({ name, version, sha256 }) => ({ name, version, sha256 }));
    db.prepare(
      `INSERT OR REPLACE INTO knowledge_edition (edition, position, came_at, sheets)
       VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM knowledge_edition), ?, ?)`,
    ).run(edition, at, JSON.stringify(names));
    db.prepare(
      `DELETE FROM knowledge_edition
       WHERE position NOT IN (SELECT position FROM knowledge_edition ORDER BY position DESC LIMIT ?)`,
    ).run(kept);
    db.prepare(
      `DELETE FROM knowledge_sheet WHERE NOT EXISTS (
         SELECT 1 FROM knowledge_edition e, json_each(e.sheets) s
         WHERE json_extract(s.value, '$.name') = name AND json_extract(s.value, '$.version') = version
           AND json_extract(s.value, '$.sha256') = sha256)`,
    ).run();
    appendAudit(db, { at, kind: "tables-changed", subject: edition });
  });
  run.immediate();
}

/** The newest first, then the one before it. */
export function keptEditions(db: WritableDb): KeptEdition[] {
  const editions = db
    .prepare<[], { edition: string; cameAt: string; sheets: string }>(
      "SELECT edition, came_at AS cameAt, sheets FROM knowledge_edition ORDER BY position DESC",
    )
    .all();
  const sheet = db.prepare<[string], KeptSheet>(
    `SELECT k.name, k.version, k.sha256, k.at, k.by_whom AS by, k.text
     FROM json_each(?) s JOIN knowledge_sheet k
       ON k.name = json_extract(s.value, '$.name') AND k.version = json_extract(s.value, '$.version')
      AND k.sha256 = json_extract(s.value, '$.sha256')
     ORDER BY k.name`,
  );
  return editions.map(({ sheets, ...edition }) => ({ ...edition, sheets: sheet.all(sheets) }));
}
