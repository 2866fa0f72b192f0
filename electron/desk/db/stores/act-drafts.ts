import { z } from "zod";
import { isSame } from "../../../../shared/sync/merge/same.ts";
import type { WritableDb } from "../writable-db.ts";
import { readSetting, settingsLike, writeSetting } from "./settings.ts";

type Where = { readonly consultId: string; readonly item: string };
type Fields = Readonly<Record<string, string>>;

const fieldsOf = z.record(z.string(), z.string());
const prefix = "act-draft ";
const nameOf = ({ consultId, item }: Where): string => `${prefix}${item} ${consultId}`;

/** What stands in the fields of an act that is not done; no fields is none. */
export function keepActDraft(db: WritableDb, where: Where, fields: Fields): void {
  if (Object.keys(fields).length === 0) db.prepare("DELETE FROM setting WHERE name = ?").run(nameOf(where));
  else writeSetting(db, nameOf(where), JSON.stringify(fields));
}

export function actDraftOf(db: WritableDb, where: Where): Fields {
  const kept = readSetting(db, nameOf(where));
  return kept === undefined ? {} : fieldsOf.parse(JSON.parse(kept));
}

/** False where another window wrote there since `before` was read: nothing is kept then. */
export function keepActDraftAfter(
  db: WritableDb,
  where: Where,
  { fields, before }: { readonly fields: Fields; readonly before: Fields | undefined },
): boolean {
  return db
    .transaction(() => {
      const kept = actDraftOf(db, where);
      if (before !== undefined && !isSame(kept, before) && !isSame(kept, fields)) return false;
      keepActDraft(db, where, fields);
      return true;
    })
    .immediate();
}

export type ActDraft = Where & { readonly fields: Fields };

/** Of every consult: to be carried to another desk. */
export function actDrafts(db: WritableDb): ActDraft[] {
  return settingsLike(db, prefix).flatMap(({ name, value }) => {
    const [item, consultId] = name.slice(prefix.length).split(" ");
    return item === undefined || consultId === undefined
      ? []
      : [{ item, consultId, fields: fieldsOf.parse(JSON.parse(value)) }];
  });
}
