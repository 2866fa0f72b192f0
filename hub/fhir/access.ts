import type { Principal } from "./principal.ts";
import { type Sql, and } from "./search-sql.ts";

/** Kinds that name no patient; everybody who signed in may read them. */
export const sharedTypes: ReadonlySet<string> = new Set([
  "HealthcareService",
  "Location",
  "Medication",
  "Organization",
  "Practitioner",
  "PractitionerRole",
]);

const waitingStates = "('requested', 'waiting')";
/** States in which a consult is being worked on by its owner. */
const workedStates = "('claimed', 'in-consult', 'interrupted', 'signed', 'awaiting-results')";

const everything: Sql = { text: "1", values: [] };
const nothing: Sql = { text: "0", values: [] };
const marks = (values: readonly string[]): string => values.map(() => "?").join(", ");

/** Patients whose records this principal may read, as a sub-select of patient ids. */
function readablePatients(principal: Principal, now: string): Sql {
  switch (principal.role) {
    case "system":
      return { text: "SELECT patient_id FROM res", values: [] };
    case "operator":
      return { text: "SELECT NULL WHERE 0", values: [] };
    case "health-worker":
      // Whom the centre registered or asked for: a patient without a ticket yet must be found again too.
      return {
        text: "SELECT patient_id FROM centre_patient WHERE centre_id = ?",
        values: [principal.centreId],
      };
    case "doctor":
      return {
        text: `SELECT patient_id FROM ticket WHERE owner_id = ?
          OR (state IN ${waitingStates} AND speciality IN (${marks(principal.specialities)}))
          UNION SELECT patient_id FROM access_grant WHERE practitioner_id = ? AND until > ?`,
        values: [principal.practitionerId, ...principal.specialities, principal.practitionerId, now],
      };
  }
}

/** Which rows of `table` (alias `r`, of res or hist) the principal may read; joined to every SELECT. */
export function readableRows(principal: Principal, now: string): Sql {
  if (principal.role === "system") return everything;
  const shared = `r.type IN (${[...sharedTypes].map((type) => `'${type}'`).join(", ")})`;
  if (principal.role === "operator") return { text: `${shared} OR r.type = 'AuditEvent'`, values: [] };
  const patients = readablePatients(principal, now);
  const own = { text: "r.private_to IS NULL OR r.private_to = ?", values: [principal.practitionerId] };
  const visible: Sql = {
    text: `${shared} OR r.patient_id IN (${patients.text}) OR r.private_to = ?
      OR (r.type = 'Binary' AND r.id IN (SELECT binary_id FROM binary_link WHERE patient_id IN (${patients.text})))
      OR (r.type IN ('Task', 'Encounter') AND ${ticketsText(principal)})
      OR (r.type = 'DocumentReference' AND ${ownDocumentText(principal)})`,
    values: [
      ...patients.values,
      principal.practitionerId,
      ...patients.values,
      ...ticketsValues(principal),
      ...(principal.role === "doctor" ? [`Practitioner/${principal.practitionerId}`] : []),
    ],
  };
  return and([own, visible]);
}

/**
 * The doctor who wrote a document finds it again, also when the patient is another's by now: a desk that lost the answer
 * would else write it twice, or show as not sent what is in the record. A health worker's patients are the centre's:
 * who works at another one now has no business with what was written at the former.
 */
const ownDocumentText = ({ role }: Principal): string =>
  role === "doctor"
    ? "EXISTS (SELECT 1 FROM json_each(r.json, '$.author') WHERE json_extract(value, '$.reference') = ?)"
    : nothing.text;

/** The tickets of one's specialities stay visible whoever holds them: the queue says "with Dr …". */
function ticketsText(principal: Principal): string {
  if (principal.role !== "doctor") return nothing.text;
  const mine = `speciality IN (${marks(principal.specialities)})`;
  return `r.id IN (SELECT task_id FROM ticket WHERE ${mine} UNION SELECT encounter_id FROM ticket WHERE ${mine})`;
}

function ticketsValues(principal: Principal): readonly string[] {
  return principal.role === "doctor" ? [...principal.specialities, ...principal.specialities] : [];
}

/** How long after a consult's end its doctor may still bring what the patient told then: a desk may be long without line. */
const factsForDays = 7;
const endedWell =
  "('issued', 'reached', 'given', 'explained', 'amended', 'recalled', 'transferred', 'in-person-advised')";

/** A ticket that last changed before this takes nothing more of whom it was with. */
export const stillTakenSince = (now: string): string =>
  new Date(Date.parse(now) - factsForDays * 86_400_000).toISOString();

/**
 * Whether this doctor may write what the patient told: in the own consult, and for some days after its paper. By the
 * tickets first: SQLite would begin with every Task that there is.
 */
export function mayTellFacts(practitionerId: string, patientId: string, now: string): Sql {
  const since = stillTakenSince(now);
  return {
    text: `SELECT 1 FROM ticket t CROSS JOIN res r ON r.type = 'Task' AND r.id = t.task_id
      WHERE t.patient_id = ? AND t.owner_id = ?
        AND (t.state IN ${workedStates} OR (t.state IN ${endedWell} AND r.last_updated > ?))`,
    values: [patientId, practitionerId, since],
  };
}

/** Whether the principal may write records of this patient now: a SELECT that yields a row if so. */
export function mayWriteFor(principal: Principal, patientId: string): Sql {
  switch (principal.role) {
    case "system":
      return { text: "SELECT 1", values: [] };
    case "operator":
      return { text: "SELECT 1 WHERE 0", values: [] };
    case "health-worker":
      return {
        text: "SELECT 1 FROM centre_patient WHERE patient_id = ? AND centre_id = ?",
        values: [patientId, principal.centreId],
      };
    case "doctor":
      return {
        text: `SELECT 1 FROM ticket WHERE patient_id = ? AND owner_id = ? AND state IN ${workedStates}`,
        values: [patientId, principal.practitionerId],
      };
  }
}
