import { z } from "zod";
import { tableVersion } from "../domain/table-edition.ts";

/**
 * The institute's own tables, between hub, desk and operator.
 *
 *   GET  /hub/knowledge            which versions stand, with an ETag: "is there a newer one" costs a 304
 *   GET  /hub/knowledge/text       ?table=&version=: the sheet of one version, which never changes
 *   GET  /hub/knowledge/history    every version there ever was (operators)
 *   PUT  /hub/knowledge            a sheet in place of the one that stands (operators)
 *   POST /hub/knowledge            back to an earlier version, as a new one (operators)
 */
export const knowledgePaths = {
  standing: "/hub/knowledge",
  text: "/hub/knowledge/text",
  history: "/hub/knowledge/history",
} as const;

/** One version of one table in the hub's book. */
export const bookEntry = tableVersion.extend({
  /** Of the sheet's text; absent where the shipped table was put back. */
  sha256: z.string().optional(),
  /** The earlier version that this one repeats; 0 is the shipped table. */
  sameAs: z.number().int().nonnegative().optional(),
});
export type BookEntry = z.infer<typeof bookEntry>;

/** What stands now; a table that is not named stands as the program brings it. */
export const standingTables = z.object({ edition: z.string(), tables: z.array(bookEntry) });
export type StandingTables = z.infer<typeof standingTables>;
export const bookHistory = z.object({ versions: z.array(bookEntry) });
export const sheetText = z.object({ text: z.string() });

const by = z.string().trim().min(1).max(120);
const table = z.string().max(60);
/** Some 20,000 rows. */
export const mostSheetCharacters = 4_000_000;
export const putSheet = z.object({ table, by, text: z.string().max(mostSheetCharacters) });
export const goBack = z.object({ table, by, version: z.number().int().nonnegative() });

const problem = z.object({ line: z.number(), column: z.string().optional(), says: z.string() });
export const tableMistakes = z.object({ table: z.string(), problems: z.array(problem) });
/** `same`: what stands already says this, and no version was made. */
export const bookAnswer = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.enum(["kept", "same"]), entry: bookEntry }),
  z.object({ outcome: z.literal("mistakes"), mistakes: z.array(tableMistakes) }),
]);
export type BookAnswer = z.infer<typeof bookAnswer>;
