import type { Migration } from "./migration.ts";

/**
 * What the queue shows, ready in its order. It is made from other tables and may be thrown away at any time; triggers
 * see to it that no writer has to know of it.
 */
export const queueRows: Migration = {
  number: 95,
  name: "rows of the queue, ready",
  sql: `
    -- Lies on the disk in the order of the queue: all columns ascend. "until": judged anew from this time on.
    CREATE TABLE queue_row (
      shown INTEGER NOT NULL,
      unflagged INTEGER NOT NULL,
      band INTEGER NOT NULL,
      lateness REAL NOT NULL,
      ticket TEXT NOT NULL,
      server_id TEXT NOT NULL UNIQUE,
      patient_ref TEXT,
      location_ref TEXT,
      centre_ref TEXT,
      owner_ref TEXT,
      ready TEXT NOT NULL,
      judged_at TEXT NOT NULL,
      until TEXT NOT NULL,
      row TEXT NOT NULL,
      PRIMARY KEY (shown, unflagged, band, lateness, ticket)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX queue_row_by_ticket ON queue_row (ticket);
    CREATE INDEX queue_row_by_patient ON queue_row (patient_ref);
    CREATE INDEX queue_row_by_until ON queue_row (until);
    CREATE INDEX queue_row_by_judging ON queue_row (judged_at);
    CREATE INDEX queue_row_by_owner ON queue_row (owner_ref);

    CREATE TRIGGER resource_came AFTER INSERT ON resource BEGIN
      UPDATE queue_row SET until = '' WHERE patient_ref = NEW.patient_ref AND until <> '';
    END;
    CREATE TRIGGER resource_changed AFTER UPDATE OF json ON resource BEGIN
      UPDATE queue_row SET until = '' WHERE patient_ref IN (OLD.patient_ref, NEW.patient_ref) AND until <> '';
    END;
    CREATE TRIGGER resource_went AFTER DELETE ON resource BEGIN
      UPDATE queue_row SET until = '' WHERE patient_ref = OLD.patient_ref AND until <> '';
    END;
    -- A ticket names its patient as a rule; where only its Encounter does, and for places, these.
    CREATE TRIGGER ticket_came AFTER INSERT ON resource WHEN NEW.type = 'Task' BEGIN
      INSERT INTO queue_row SELECT 0, 0, 0, 0, NEW.local_id, NEW.server_id, NULL, NULL, NULL, NULL, '', '', '', ''
        FROM open_ticket WHERE server_id = NEW.server_id;
    END;
    CREATE TRIGGER ticket_changed AFTER UPDATE OF json ON resource WHEN NEW.type = 'Task' BEGIN
      UPDATE queue_row SET until = '' WHERE server_id = NEW.server_id;
    END;
    CREATE TRIGGER ticket_went AFTER DELETE ON resource WHEN OLD.type = 'Task' BEGIN
      DELETE FROM queue_row WHERE server_id = OLD.server_id;
    END;
    CREATE TRIGGER place_came AFTER INSERT ON resource WHEN NEW.type IN ('Location', 'Organization') BEGIN
      UPDATE queue_row SET until = '' WHERE NEW.type || '/' || NEW.server_id IN (location_ref, centre_ref);
    END;
    CREATE TRIGGER place_changed AFTER UPDATE OF json ON resource WHEN NEW.type IN ('Location', 'Organization') BEGIN
      UPDATE queue_row SET until = '' WHERE NEW.type || '/' || NEW.server_id IN (location_ref, centre_ref);
    END;
    CREATE TRIGGER ticket_listed AFTER INSERT ON open_ticket BEGIN
      INSERT OR IGNORE INTO queue_row
        SELECT 0, 0, 0, 0, local_id, server_id, NULL, NULL, NULL, NULL, '', '', '', ''
        FROM resource WHERE type = 'Task' AND server_id = NEW.server_id;
    END;
    CREATE TRIGGER ticket_unlisted AFTER DELETE ON open_ticket BEGIN
      DELETE FROM queue_row WHERE server_id = OLD.server_id;
    END;
    -- The tick "ready offline".
    CREATE TRIGGER chart_came AFTER INSERT ON pull_cursor BEGIN
      UPDATE queue_row SET until = '' WHERE patient_ref = NEW.scope;
    END;
    CREATE TRIGGER chart_went AFTER DELETE ON pull_cursor BEGIN
      UPDATE queue_row SET until = '' WHERE patient_ref = OLD.scope;
    END;
    CREATE TRIGGER file_came AFTER INSERT ON attachment_file BEGIN
      UPDATE queue_row SET until = '' WHERE ready = 'images-coming';
    END;
    CREATE TRIGGER file_whole AFTER UPDATE OF whole ON attachment_file BEGIN
      UPDATE queue_row SET until = '' WHERE ready = 'images-coming';
    END;
    CREATE TRIGGER file_went AFTER DELETE ON attachment_file BEGIN
      UPDATE queue_row SET until = '' WHERE ready = 'ready';
    END;

    INSERT OR IGNORE INTO queue_row
      SELECT 0, 0, 0, 0, local_id, resource.server_id, NULL, NULL, NULL, NULL, '', '', '', ''
      FROM open_ticket JOIN resource ON resource.type = 'Task' AND resource.server_id = open_ticket.server_id;

    -- Nothing asks by it, and every pulled row paid for it.
    DROP INDEX resource_by_encounter;
  `,
};
