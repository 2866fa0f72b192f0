import { z } from "zod";
import type { WritableDb } from "../writable-db.ts";
import { readSetting, writeSetting } from "./settings.ts";

type Where = { readonly consultId: string; readonly item: string };
type Fields = Readonly<Record<string, string>>;

const fieldsOf = z.record(z.string(), z.string());
const nameOf = ({ consultId, item }: Where): string => `act-draft ${item} ${consultId}`;

/** What stands in the fields of an act that is not done; no fields is none. */
export function keepActDraft(db: WritableDb, where: Where, fields: Fields): void {
  if (Object.keys(fields).length === 0) db.prepare("DELETE FROM setting WHERE name = ?").run(nameOf(where));
  else writeSetting(db, nameOf(where), JSON.stringify(fields));
}

export function actDraftOf(db: WritableDb, where: Where): Fields {
  const kept = readSetting(db, nameOf(where));
  return kept === undefined ? {} : fieldsOf.parse(JSON.parse(kept));
}
