import type Database from "better-sqlite3";

/**
 * Every store writes its SQL where it is used; compiled anew for each call it costs more than most calls do. Nobody
 * steps through a statement while another may ask for it: all are run to their end at once.
 */
export function rememberStatements(db: Database.Database): void {
  const compile = db.prepare.bind(db);
  const known = new Map<string, Database.Statement>();
  // Its many overloads say the same: a text in, its statement out.
  db.prepare = ((sql: string) => {
    const found = known.get(sql);
    if (found) return found;
    const made = compile(sql);
    known.set(sql, made);
    return made;
  }) as typeof db.prepare;
}
