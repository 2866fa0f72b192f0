import type { DeskDatabase } from "../db/operations.ts";

const prefix = "phrase ";

/** The doctor's own phrases, by the names that they were given. */
export async function ownPhrases(
  db: DeskDatabase,
): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const kept = await db.settingsLike(prefix);
  return kept.map(({ name, value }) => ({ name: name.slice(prefix.length), text: value }));
}
