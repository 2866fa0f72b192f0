import type { Migration } from "./migration.ts";

/** What the access rules join with. All but `access_grant` is derived from Tasks, Encounters and references. */
export const access: Migration = {
  number: 20,
  sql: `
    CREATE TABLE ticket (
      task_id TEXT PRIMARY KEY,
      patient_id TEXT,
      encounter_id TEXT,
      speciality TEXT NOT NULL,
      state TEXT NOT NULL,
      owner_id TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ticket_by_patient ON ticket (patient_id);
    CREATE INDEX ticket_by_owner ON ticket (owner_id, patient_id);
    CREATE INDEX ticket_by_state ON ticket (speciality, state, patient_id);

    CREATE TABLE centre_patient (
      centre_id TEXT NOT NULL,
      patient_id TEXT NOT NULL,
      PRIMARY KEY (centre_id, patient_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE binary_link (
      binary_id TEXT NOT NULL,
      patient_id TEXT NOT NULL,
      PRIMARY KEY (binary_id, patient_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE access_grant (
      practitioner_id TEXT NOT NULL,
      patient_id TEXT NOT NULL,
      until TEXT NOT NULL,
      PRIMARY KEY (practitioner_id, patient_id)
    ) STRICT, WITHOUT ROWID;
  `,
};
