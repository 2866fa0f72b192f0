import type { Migration } from "./migration.ts";

/**
 * `version` holds every version ever written, `resource` points at the present one.
 *
 * `seq` rises with every version of the whole store and never repeats: history and pull order by it. `private_to`
 * is the practitioner who alone may read it (drafts; uploads that no record claims yet).
 */
export const resources: Migration = {
  number: 10,
  sql: `
    CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE version (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      type TEXT NOT NULL,
      id TEXT NOT NULL,
      version INTEGER NOT NULL,
      last_updated TEXT NOT NULL,
      method TEXT NOT NULL CHECK (method IN ('POST', 'PUT', 'DELETE')),
      patient_id TEXT,
      private_to TEXT,
      content TEXT,               -- FHIR JSON; null once deleted
      UNIQUE (type, id, version)
    ) STRICT;
    CREATE INDEX version_by_type ON version (type, seq);

    CREATE TABLE resource (
      key INTEGER PRIMARY KEY,
      type TEXT NOT NULL,
      id TEXT NOT NULL,
      seq INTEGER NOT NULL REFERENCES version (seq),
      version INTEGER NOT NULL,
      last_updated TEXT NOT NULL,
      deleted INTEGER NOT NULL DEFAULT 0,
      patient_id TEXT,
      private_to TEXT,
      UNIQUE (type, id)
    ) STRICT;
    CREATE INDEX resource_by_time ON resource (type, last_updated);
    CREATE INDEX resource_by_seq ON resource (type, seq);
    CREATE INDEX resource_by_patient ON resource (patient_id, seq);

    -- Derived: what search finds by. "param" is "Observation.code"; dates are UTC, low in value, high in high.
    CREATE TABLE search_value (
      key INTEGER NOT NULL REFERENCES resource (key),
      param TEXT NOT NULL,
      value TEXT,
      system TEXT,
      high TEXT,
      number REAL
    ) STRICT;
    CREATE INDEX search_by_value ON search_value (param, value, key);
    CREATE INDEX search_by_number ON search_value (param, number, key) WHERE number IS NOT NULL;
    CREATE INDEX search_by_key ON search_value (key, param);
  `,
};
