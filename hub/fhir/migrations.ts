/** Steps are numbered by ten and never edited after a release. */
export const migrations: readonly { readonly number: number; readonly sql: string }[] = [
  {
    number: 10,
    sql: `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE res (
  type TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, last_updated TEXT NOT NULL,
  patient_id TEXT, private_to TEXT, deleted INTEGER NOT NULL DEFAULT 0, json TEXT NOT NULL,
  PRIMARY KEY (type, id)) STRICT;
CREATE INDEX res_updated ON res (type, last_updated, id);
CREATE INDEX res_patient ON res (patient_id, last_updated, type, id);
CREATE TABLE hist (
  type TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, last_updated TEXT NOT NULL,
  patient_id TEXT, private_to TEXT, deleted INTEGER NOT NULL, json TEXT NOT NULL,
  PRIMARY KEY (type, id, version)) STRICT;
CREATE INDEX hist_updated ON hist (last_updated, type, id, version);
CREATE TABLE idx (
  type TEXT NOT NULL, id TEXT NOT NULL, param TEXT NOT NULL, system TEXT, value TEXT, high TEXT, number REAL) STRICT;
CREATE INDEX idx_value ON idx (type, param, value, id);
CREATE INDEX idx_number ON idx (type, param, number, id);
CREATE INDEX idx_owner ON idx (type, id);
CREATE TABLE ticket (
  task_id TEXT PRIMARY KEY, encounter_id TEXT, patient_id TEXT, speciality TEXT, state TEXT NOT NULL,
  owner_id TEXT, centre_id TEXT) STRICT;
CREATE INDEX ticket_patient ON ticket (patient_id);
CREATE INDEX ticket_encounter ON ticket (encounter_id);
CREATE INDEX ticket_owner ON ticket (owner_id);
CREATE TABLE binary_chunk (id TEXT NOT NULL, version INTEGER NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL,
  PRIMARY KEY (id, version, seq)) STRICT;
CREATE TABLE binary_link (binary_id TEXT NOT NULL, patient_id TEXT NOT NULL, PRIMARY KEY (binary_id, patient_id)) STRICT;
CREATE TABLE access_grant (practitioner_id TEXT NOT NULL, patient_id TEXT NOT NULL, until TEXT NOT NULL,
  PRIMARY KEY (practitioner_id, patient_id)) STRICT;
CREATE TABLE access_log (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, role TEXT NOT NULL, practitioner_id TEXT, action TEXT NOT NULL,
  type TEXT NOT NULL, id TEXT, patient_id TEXT, outcome INTEGER NOT NULL) STRICT;
`,
  },
  {
    number: 20,
    sql: `
-- Derived: which patients a centre has registered (Patient.managingOrganization) or asked for (Encounter.serviceProvider).
CREATE TABLE centre_patient (centre_id TEXT NOT NULL, patient_id TEXT NOT NULL,
  PRIMARY KEY (centre_id, patient_id)) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO centre_patient
  SELECT replace(json_extract(json, '$.serviceProvider.reference'), 'Organization/', ''), patient_id FROM res
  WHERE type = 'Encounter' AND deleted = 0 AND patient_id IS NOT NULL
    AND json_extract(json, '$.serviceProvider.reference') LIKE 'Organization/%';
CREATE INDEX binary_link_patient ON binary_link (patient_id);
CREATE INDEX ticket_state ON ticket (speciality, state, patient_id);
`,
  },
  {
    number: 30,
    sql: `
-- Files that come in pieces; their bytes already lie in binary_chunk, under the id that the Binary will have.
CREATE TABLE upload (
  uploader TEXT NOT NULL, upload_id TEXT NOT NULL, binary_id TEXT NOT NULL, size INTEGER NOT NULL,
  complete INTEGER NOT NULL DEFAULT 0, started_at TEXT NOT NULL, PRIMARY KEY (uploader, upload_id)) STRICT;
`,
  },
  {
    number: 40,
    sql: `
-- Derived: the search parameters of our own (definitions.ts) for patients who were there before them.
INSERT INTO idx (type, id, param, value)
  SELECT 'Patient', r.id, 'contact-name', lower(json_extract(c.value, '$.name.text'))
  FROM res r, json_each(r.json, '$.contact') c
  WHERE r.type = 'Patient' AND r.deleted = 0 AND json_extract(c.value, '$.name.text') IS NOT NULL;
INSERT INTO idx (type, id, param, value)
  SELECT 'Patient', r.id, 'phone-text', lower(json_extract(c.value, '$.value'))
  FROM res r, json_each(r.json, '$.telecom') c
  WHERE r.type = 'Patient' AND r.deleted = 0 AND json_extract(c.value, '$.system') = 'phone'
    AND json_extract(c.value, '$.value') IS NOT NULL;
INSERT INTO idx (type, id, param, value)
  SELECT 'Patient', r.id, 'number-text', lower(json_extract(c.value, '$.value'))
  FROM res r, json_each(r.json, '$.identifier') c
  WHERE r.type = 'Patient' AND r.deleted = 0 AND json_extract(c.value, '$.system') <> 'urn:paramarsh:uuid'
    AND json_extract(c.value, '$.value') IS NOT NULL;
INSERT OR IGNORE INTO centre_patient
  SELECT replace(json_extract(json, '$.managingOrganization.reference'), 'Organization/', ''), id FROM res
  WHERE type = 'Patient' AND deleted = 0 AND json_extract(json, '$.managingOrganization.reference') LIKE 'Organization/%';
`,
  },
];
