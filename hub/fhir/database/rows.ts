import type Database from "better-sqlite3";

/**
 * Typed reading of rows. Parse edge: the schema is ours and STRICT, so a column's type is what its table says; the
 * caller names the columns that its SQL selects.
 */
export type Parameter = string | number | bigint | Buffer | null;

const prepared = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/** Statements are prepared once per connection; search makes many shapes, so the store of them is bounded. */
function statement(db: Database.Database, sql: string): Database.Statement {
  const known = prepared.get(db) ?? new Map<string, Database.Statement>();
  prepared.set(db, known);
  const found = known.get(sql);
  if (found) return found;
  if (known.size > 400) known.clear();
  const made = db.prepare(sql);
  known.set(sql, made);
  return made;
}

export function oneRow<Row>(
  db: Database.Database,
  sql: string,
  ...values: readonly Parameter[]
): Row | undefined {
  return statement(db, sql).get(...values) as Row | undefined;
}

export function allRows<Row>(db: Database.Database, sql: string, ...values: readonly Parameter[]): Row[] {
  return statement(db, sql).all(...values) as Row[];
}

export function run(db: Database.Database, sql: string, ...values: readonly Parameter[]): Database.RunResult {
  return statement(db, sql).run(...values);
}
