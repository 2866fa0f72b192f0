import type { Migration } from "./migration.ts";

/** `identifier` is one of them in some kinds of resource and a list in others; only our own is a birth. */
const births = (row: string, from = ""): string => `
  SELECT ${row}.type, json_extract(one.value, '$.value'), ${row}.local_id
  FROM ${from}json_each(CASE
    WHEN NOT json_valid(${row}.json) THEN '[]'
    WHEN json_type(${row}.json, '$.identifier') = 'array' THEN json_extract(${row}.json, '$.identifier')
    WHEN json_type(${row}.json, '$.identifier') = 'object' THEN json_array(json_extract(${row}.json, '$.identifier'))
    ELSE '[]' END) AS one
  WHERE CASE one.type WHEN 'object' THEN json_extract(one.value, '$.system') = 'urn:paramarsh:uuid'
    AND json_type(one.value, '$.value') = 'text' END`;

/**
 * By which name something was born of which nothing was seen since the hub was restored. Looked for in the records
 * themselves, each page of a pull read all that there is of its type, and letters waited for it. Made from `resource` by
 * triggers: whoever writes a version "?" there need not know of it.
 */
export const unseenBirths: Migration = {
  number: 240,
  name: "births unseen since a restore of the hub",
  sql: `
    CREATE TABLE unseen_birth (
      type TEXT NOT NULL,
      born TEXT NOT NULL,
      local_id TEXT NOT NULL,
      PRIMARY KEY (type, born, local_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX unseen_birth_by_row ON unseen_birth (local_id);

    CREATE TRIGGER unseen_came AFTER INSERT ON resource WHEN NEW.version_id = '?' BEGIN
      INSERT OR IGNORE INTO unseen_birth ${births("NEW")};
    END;
    CREATE TRIGGER unseen_again AFTER UPDATE OF version_id ON resource
      WHEN NEW.version_id = '?' AND OLD.version_id <> '?' BEGIN
      INSERT OR IGNORE INTO unseen_birth ${births("NEW")};
    END;
    CREATE TRIGGER unseen_was_seen AFTER UPDATE OF version_id ON resource
      WHEN OLD.version_id = '?' AND NEW.version_id <> '?' BEGIN
      DELETE FROM unseen_birth WHERE local_id = NEW.local_id;
    END;
    CREATE TRIGGER unseen_went AFTER DELETE ON resource WHEN OLD.version_id = '?' BEGIN
      DELETE FROM unseen_birth WHERE local_id = OLD.local_id;
    END;
    INSERT OR IGNORE INTO unseen_birth ${births("row", "resource AS row, ")} AND row.version_id = '?';
    DELETE FROM setting WHERE name = 'hub-rewound-at';
  `,
};
