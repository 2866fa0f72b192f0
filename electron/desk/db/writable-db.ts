import type Database from "better-sqlite3";

/** The opened file of one doctor, in the one thread that writes. */
export type WritableDb = Database.Database;
