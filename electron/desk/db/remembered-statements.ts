import type Database from "better-sqlite3";

/**
 * Every store writes its SQL where it is used; compiled anew for each call it costs more than most calls do. Nobody
 * steps through a statement while another may ask for it: all are run to their end at once.
 *
 * `pluck` and `raw` change a statement for good: each has one of its own, because the same words may stand where whole
 * rows are wanted.
 */
export function rememberStatements(db: Database.Database): void {
  const compile = db.prepare.bind(db);
  const remembered = (make: (sql: string) => Database.Statement) => {
    const known = new Map<string, Database.Statement>();
    return (sql: string): Database.Statement => {
      const statement = known.get(sql) ?? make(sql);
      known.set(sql, statement);
      return statement;
    };
  };
  const plucked = remembered((sql) => compile(sql).pluck());
  const raw = remembered((sql) => compile(sql).raw());
  const whole = remembered((sql) =>
    Object.assign(compile(sql), { pluck: () => plucked(sql), raw: () => raw(sql) }),
  );
  // Its many overloads say the same: a text in, its statement out.
  db.prepare = whole as typeof db.prepare;
}
