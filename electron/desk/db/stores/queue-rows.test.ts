import Database from "better-sqlite3";
import type { Observation, Organization, Patient, Resource, Task } from "@medplum/fhirtypes";
import { beforeEach, expect, it } from "vitest";
import { requestEncounter, requestTask } from "../../../../shared/fhir/write-intake.ts";
import { migrate } from "../migrations/migrate.ts";
import { appendEdits } from "./journal.ts";
import { type KeptRow, judgeQueue } from "./queue-rows.ts";
import { type ReadQueue, readQueue } from "./read-queue.ts";
import { enqueue } from "./outbox.ts";
import { applyPulled, replaceOpenTickets } from "./resources.ts";
import { writingUnseen } from "./written.ts";

let db: Database.Database;
let version = 0;
const asked = "2026-01-10T10:00:00.000Z";
const minutesAfter = (minutes: number) => new Date(Date.parse(asked) + minutes * 60_000).toISOString();

function pull(...resources: readonly Resource[]): void {
  version += 1;
  applyPulled(db, {
    newLocalIds: resources.map(({ id }) => `local-${id}`),
    resources: resources.map((one) => ({
      type: one.resourceType,
      serverId: one.id ?? "",
      versionId: String(version),
      lastUpdated: minutesAfter(version),
      patientRef:
        one.resourceType === "Organization" ? undefined : one.id === "other" ? "Patient/q" : "Patient/p",
      encounterRef: undefined,
      json: JSON.stringify(one),
    })),
  });
}

const patient: Patient = {
  resourceType: "Patient",
  id: "p",
  name: [{ text: "Sunita Devi" }],
  birthDate: "1980-01-01",
};
const centre: Organization = { resourceType: "Organization", id: "o", name: "HWC Kandrour" };
const at = {
  centre: { reference: "Organization/o", display: "HWC" },
  worker: { reference: "Practitioner/w", display: "Anita" },
  at: asked,
};
const request = {
  subject: "Patient/p",
  speciality: "medicine",
  complaint: "Fever",
  flags: [],
  asker: "health-worker",
} as const;
const encounter = { ...requestEncounter(request, at), id: "e" };
const task: Task = { ...requestTask(request, "Encounter/e", at), id: "t" };
const pulse: Observation = {
  resourceType: "Observation",
  id: "v",
  status: "final",
  code: { coding: [{ system: "http://loinc.org", code: "8867-4" }] },
  encounter: { reference: "Encounter/e" },
  effectiveDateTime: asked,
  valueQuantity: { value: 140, unit: "/min", code: "/min", system: "http://unitsofmeasure.org" },
};

function rowsAt(now: string, owner?: string): KeptRow[] {
  return readyAt(now, owner).rows.map(([, row]) => JSON.parse(row) as KeptRow);
}
function readyAt(now: string, owner?: string, known?: number): ReadQueue {
  const read = readQueue(db, { now, owner, most: 50, known });
  if (read === undefined || read === "same") return expect.fail(`The queue is not told: ${read}`);
  return read;
}
const rowAt = (now: string) => rowsAt(now)[0]?.row;

beforeEach(() => {
  db = new Database(":memory:");
  migrate(db);
  version = 0;
  pull(patient, centre, encounter, task);
  replaceOpenTickets(db, ["t"]);
});

it("a row follows what is written of its patient, its centre and its ticket", () => {
  expect(rowAt(minutesAfter(1))).toMatchObject({ name: "Sunita Devi", centre: { name: "HWC Kandrour" } });
  pull({ ...patient, name: [{ text: "Sunita Thakur" }] });
  pull({ ...centre, name: "HWC Namhol" });
  pull(pulse);
  expect(rowAt(minutesAfter(1))).toMatchObject({
    name: "Sunita Thakur",
    centre: { name: "HWC Namhol" },
    urgency: { score: { value: 3 } },
  });
  pull({
    ...task,
    owner: { reference: "Practitioner/d", display: "Dr Negi" },
    businessStatus: { coding: [{ system: "urn:paramarsh:consult-state", code: "claimed" }] },
  });
  expect(rowAt(minutesAfter(1))).toMatchObject({ state: "claimed", holder: "Dr Negi" });
});

it("nothing is judged anew while nothing happened", () => {
  rowsAt(minutesAfter(1));
  expect(judgeQueue(db, minutesAfter(2), 10)).toEqual([]);
});

it("waiting and old vitals turn a row by the clock alone, and a clock that goes back turns it back", () => {
  pull(pulse);
  expect(rowAt(minutesAfter(59))?.urgency).toMatchObject({ raisedByWaiting: false });
  expect(rowAt(minutesAfter(59))?.urgency.vitalsOld).toBeUndefined();
  expect(rowAt(minutesAfter(61))?.urgency.vitalsOld).toBe(true);
  expect(rowAt(minutesAfter(2 * 24 * 60))?.urgency.vitalsOld).toBe(true);
  expect(rowAt(minutesAfter(10))?.urgency.vitalsOld).toBeUndefined();
});

it("a ticket that is listed before it is here, or leaves the listing, is in the queue as long as it is open", () => {
  replaceOpenTickets(db, ["t", "later"]);
  pull({ ...task, id: "later" });
  expect(rowsAt(minutesAfter(1)).map(({ row }) => row.consultId)).toEqual(["local-later", "local-t"]);
  replaceOpenTickets(db, ["later"]);
  expect(rowsAt(minutesAfter(1)).map(({ row }) => row.consultId)).toEqual(["local-later"]);
});

it("the doctor's own tickets and those with unsent work stand apart", () => {
  enqueue(db, { id: "c", kind: "claim", consultId: "local-t", createdAt: asked, subject: "{}" });
  const read = readyAt(minutesAfter(1), "Practitioner/d");
  expect(read.rows).toEqual([]);
  expect(read.touched.map(({ localId }) => localId)).toEqual(["local-t"]);
});

it("who asks again is told only what has changed", () => {
  const other: Task = { ...task, id: "other", for: { reference: "Patient/q" } };
  pull(other);
  replaceOpenTickets(db, ["t", "other"]);
  const first = readyAt(minutesAfter(1));
  const again = (minutes: number, known: number) =>
    readQueue(db, { now: minutesAfter(minutes), owner: undefined, most: 50, known });
  expect(again(2, first.answer)).toBe("same");
  pull({ ...other, description: "Fever and rash" });
  const second = readyAt(minutesAfter(2), undefined, first.answer);
  expect(second.tickets).toEqual(first.tickets);
  expect(second.rows.map(([ticket]) => ticket)).toEqual(["local-other"]);
  // Another window's answer lies between: all is told again.
  expect(readyAt(minutesAfter(2), undefined, first.answer).rows).toHaveLength(2);
});

it("the same queue is read again when another doctor asks, when a row's time has come and when the clock goes back", () => {
  const { answer } = readyAt(minutesAfter(30), "Practitioner/d");
  const again = (minutes: number, owner: string) =>
    readQueue(db, { now: minutesAfter(minutes), owner, most: 50, known: answer });
  expect(again(31, "Practitioner/d")).toBe("same");
  expect(again(31, "Practitioner/e")).not.toBe("same");
  const { answer: next } = readyAt(minutesAfter(30), "Practitioner/d");
  const later = (minutes: number) =>
    readQueue(db, { now: minutesAfter(minutes), owner: "Practitioner/d", most: 50, known: next });
  expect(later(29)).not.toBe("same");
  expect(later(61)).not.toBe("same");
});

it("letters that are typed are not told to a queue", () => {
  const { answer } = readyAt(minutesAfter(1));
  const edits = [{ kind: "splice", section: "history", at: 0, remove: 0, insert: "F" }] as const;
  writingUnseen(db, () => appendEdits(db, { consultId: "local-t", firstSeq: 1, edits, at: asked }));
  const again = () => readQueue(db, { now: minutesAfter(1), owner: undefined, most: 50, known: answer });
  expect(again()).toBe("same");
  enqueue(db, { id: "c", kind: "claim", consultId: "local-t", createdAt: asked, subject: "{}" });
  expect(again()).not.toBe("same");
});

it("the next patients are read in the queue's order without sorting them", () => {
  const plan = db
    .prepare<[], { detail: string }>(
      "EXPLAIN QUERY PLAN SELECT ticket, row FROM queue_row WHERE shown = 1 ORDER BY shown, unflagged, band, lateness, ticket LIMIT 50",
    )
    .all();
  expect(plan.map(({ detail }) => detail)).toEqual(["SEARCH queue_row USING PRIMARY KEY (shown=?)"]);
});

it("what was told of a patient and has not reached the hub touches every ticket of that patient", () => {
  const subject = JSON.stringify({ patientReference: "Patient/p" });
  enqueue(db, { id: "f", kind: "facts", consultId: "local-other", createdAt: asked, subject });
  expect(readyAt(minutesAfter(1)).touched.map(({ localId }) => localId)).toEqual(["local-t"]);
});
