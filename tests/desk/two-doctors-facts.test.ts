import type { Encounter, Patient, Task } from "@medplum/fhirtypes";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Desk } from "../../electron/desk/desk.ts";
import { practicePassphrase } from "../../hub/practice/people.ts";
import { storeOf } from "../../hub/server/store-of.ts";
import type { RunningHub } from "../../hub/server.ts";
import type { FactChange } from "../../shared/domain/fact-change.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import type { PatientDetails } from "../../shared/domain/patient-details.ts";
import { detailsOf } from "../../shared/fhir/patient-details.ts";
import { account, ask, openClinic, type PracticeClinic, until } from "./support/practice-desk.ts";

/** Two consults of one patient, each with a doctor of its own, and both doctors learn something. */
const name = "Vidya Namuna Devi";
const secondAccount = { username: "practice.second", passphrase: practicePassphrase };
type Seat = { readonly desk: Desk; readonly consultId: ConsultId };

let clinic: PracticeClinic;
let hub: RunningHub;
let one: Seat;
let two: Seat;

const store = () => storeOf(hub.hub.fhir.port, { role: "system" });
async function atHub(): Promise<Patient> {
  const [found] = await store().search("Patient", { name: "Vidya" });
  return found ?? expect.fail("no patient at the hub");
}

/** The centre asks another doctor too. */
async function secondRequest(): Promise<void> {
  const [task] = await store().search("Task", { patient: `Patient/${(await atHub()).id}` });
  const encounter = await store().read("Encounter", task?.encounter?.reference?.split("/")[1] ?? "");
  if (!task || !encounter) throw new Error("the patient has no request");
  const { id: _id, meta: _meta, identifier: _mine, ...visit } = encounter;
  const made: Encounter = await store().create(visit);
  const { id: _task, meta: _taskMeta, identifier: _number, ...asked } = task;
  await store().create<Task>({ ...asked, encounter: { reference: `Encounter/${made.id}` } });
}

async function sit(pc: string, who: { readonly username: string; readonly passphrase: string }, nth: number) {
  const desk = await clinic.openDesk(pc);
  await ask(desk, "session.signIn", who);
  const { rows } = await until(
    () => ask(desk, "queue.list", {}),
    (queue) => queue.rows.filter((row) => row.name === name && row.readyOffline !== "coming").length === 2,
    "both requests are ready",
  );
  const ids = rows.filter((row) => row.name === name).map(({ consultId }) => consultId);
  const tickets = await Promise.all(ids.map((consultId) => ask(desk, "consult.open", { consultId })));
  const free = tickets.filter(({ ticket }) => ticket.holder === undefined);
  const { consultId } = free[nth] ?? expect.fail("no request is free");
  await ask(desk, "consult.claim", { consultId });
  return { desk, consultId };
}

beforeEach(async () => {
  clinic = await openClinic();
  hub = await clinic.hubUp();
  await secondRequest();
  one = await sit("pc-1", account, 0);
  two = await sit("pc-2", secondAccount, 0);
}, 240_000);
afterEach(async (context) => {
  if (context.task.result?.state === "fail") console.error(clinic.logged.join("\n"));
  await clinic.end();
});

const detailsAt = async ({ desk, consultId }: Seat): Promise<PatientDetails> =>
  (await ask(desk, "patient.details", { consultId })).details;
const tell = ({ desk, consultId }: Seat, change: FactChange) =>
  ask(desk, "patient.tell", { consultId, change });
const arrived = ({ desk, consultId }: Seat) =>
  until(
    async () => {
      await ask(desk, "sync.now", {});
      return ask(desk, "consult.open", { consultId });
    },
    ({ unsentFacts }) => unsentFacts.every(({ parked }) => parked),
    "what was told is at the hub, or waits for a person",
  );

it("what two doctors learn of one patient without line is all kept, and a field that both changed asks the later one", async () => {
  const [base, same] = [await detailsAt(one), await detailsAt(two)];
  expect(same).toEqual(base);
  await clinic.hubDown();
  await tell(one, { kind: "details", base, mine: { ...base, village: "Bani Kalan" } });
  await tell(one, { kind: "allergy", allergy: { substance: "penicillin", severity: "severe" } });
  await tell(two, {
    kind: "details",
    base,
    mine: { ...base, phones: [...(base.phones ?? []), "98160 22222"] },
  });
  await tell(two, { kind: "allergy", allergy: { substance: "ibuprofen", severity: "mild" } });
  await tell(two, {
    kind: "details",
    base: { ...base, phones: [...(base.phones ?? []), "98160 22222"] },
    mine: { ...base, phones: [...(base.phones ?? []), "98160 22222"], village: "Banikhet" },
  });
  hub = await clinic.hubUp();
  await arrived(one);
  await arrived(two);
  const details = detailsOf(await atHub());
  expect(details.phones).toContain("98160 22222");
  const asked = [one, two].map(async ({ desk }) => (await ask(desk, "inbox.list", {})).rows);
  const [first = [], second = []] = await Promise.all(asked);
  const conflicts = [...first, ...second].filter(({ kind }) => kind === "facts-conflict");
  expect(conflicts).toHaveLength(1);
  const asker = second.length > 0 ? two : one;
  const shown = await ask(asker.desk, "conflict.show", { id: conflicts[0]?.id ?? "" });
  const village = shown.parts.find(({ part }) => part === "village");
  expect(new Set([village?.mine, village?.theirs])).toEqual(new Set(["Bani Kalan", "Banikhet"]));
  expect(village?.theirs).toBe(details.village);
  const allergies = await store().search("AllergyIntolerance", { patient: `Patient/${(await atHub()).id}` });
  const substances = allergies.map(({ code }) => code?.text ?? code?.coding?.[0]?.display);
  expect(substances).toEqual(expect.arrayContaining(["penicillin", "ibuprofen"]));
}, 240_000);
