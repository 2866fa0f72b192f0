import type Database from "better-sqlite3";

/** Searches differ in how many values they name, so their texts are many; what is not asked for lately goes. */
const most = 400;

/**
 * Has `database.prepare` answer the same statement for the same text, since preparing costs more than running.
 * Statements are run to their end at once here, so nobody meets one that is still stepping.
 */
export function keepStatements(database: Database.Database): void {
  const kept = new Map<string, Database.Statement>();
  const prepare = database.prepare.bind(database) as (sql: string) => Database.Statement;
  const keptOrPrepared = (sql: string): Database.Statement => {
    const statement = kept.get(sql) ?? prepare(sql);
    kept.delete(sql);
    kept.set(sql, statement);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return statement;
  };
  Object.assign(database, { prepare: keptOrPrepared });
}
