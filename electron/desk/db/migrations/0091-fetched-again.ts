import type { Migration } from "./migration.ts";

/** A record is here again exactly when its pull has come to its end, whoever pulled it. */
export const fetchedAgain: Migration = {
  number: 91,
  name: "records fetched again",
  sql: `
    CREATE TRIGGER record_fetched_again AFTER INSERT ON pull_cursor
      BEGIN DELETE FROM put_away WHERE patient_ref = NEW.scope; END;
    -- Pruning asks of each ticket what this PC has to do with it.
    CREATE INDEX audit_by_subject ON audit (subject);
    CREATE INDEX outbox_by_consult ON outbox (consult_id);
    CREATE INDEX signed_by_consult ON signed_item (consult_id);
  `,
};
