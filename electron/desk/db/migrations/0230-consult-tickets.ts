import type { Migration } from "./migration.ts";

/** What a doctor may write before or without anything else that names the ticket. */
const writing = ["journal", "note_revision", "outbox", "chat_message", "call_run", "chosen_file"] as const;

/**
 * Which ticket of the hub a consult's writing belongs to, a second time and on another page: where the one page of
 * `resource` was damaged that said it, all that was written for that ticket belonged to nothing any more. Triggers see
 * to it that it is kept in the transaction of the first word, whoever writes that; a later step that builds one of
 * these tables again must make its trigger again.
 */
export const consultTickets: Migration = {
  number: 230,
  name: "tickets of what was written",
  sql: `
    -- The id by which all writing knows the ticket, and the hub's id of its Task.
    CREATE TABLE consult_ticket (
      consult_id TEXT PRIMARY KEY,
      task_id TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    ${writing
      .map(
        (table) => `
    CREATE TRIGGER ${table}_has_ticket AFTER INSERT ON ${table}
      WHEN NOT EXISTS (SELECT 1 FROM consult_ticket WHERE consult_id = NEW.consult_id) BEGIN
      INSERT INTO consult_ticket SELECT local_id, server_id FROM resource
        WHERE local_id = NEW.consult_id AND type = 'Task';
    END;
    INSERT OR IGNORE INTO consult_ticket SELECT DISTINCT local_id, server_id
      FROM ${table} JOIN resource ON local_id = consult_id AND type = 'Task';`,
      )
      .join("")}
    -- A hub that came from a backup names what it had lost anew.
    CREATE TRIGGER ticket_renamed AFTER UPDATE OF server_id ON resource WHEN NEW.type = 'Task' BEGIN
      UPDATE consult_ticket SET task_id = NEW.server_id WHERE consult_id = NEW.local_id;
    END;
  `,
};
