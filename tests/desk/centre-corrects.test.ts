import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Desk } from "../../electron/desk/desk.ts";
import { storeOf } from "../../hub/server/store-of.ts";
import type { RunningHub } from "../../hub/server.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import type { PatientDetails } from "../../shared/domain/patient-details.ts";
import { detailsOf } from "../../shared/fhir/patient-details.ts";
import { deciding } from "./support/deciding.ts";
import { signedInPage, someIntake, someRegistration, type SpokePage } from "../hub/support/spoke-page.ts";
import {
  account,
  ask,
  openClinic,
  openPatient,
  type PracticeClinic,
  until,
} from "./support/practice-desk.ts";

const name = "Sudhar Namunevali";
let clinic: PracticeClinic;
let hub: RunningHub;
let page: SpokePage;
let desk: Desk;
let consultId: ConsultId;
let taskId: string;
let patientId: string;

beforeEach(async () => {
  clinic = await openClinic();
  hub = await clinic.hubUp();
  page = await signedInPage(hub.url, "practice.namunakot");
  const registration = someRegistration({ name });
  ({ taskId, patientId } = await page.ask("request.send", {
    patient: { registration },
    intake: someIntake(),
  }));
  desk = await clinic.openDesk();
  await ask(desk, "session.signIn", account);
  consultId = await openPatient(desk, name);
  await ask(desk, "consult.claim", { consultId });
}, 240_000);
afterEach(async (context) => {
  if (context.task.result?.state === "fail") console.error(clinic.logged.join("\n"));
  await clinic.end();
});

const atHub = async (): Promise<PatientDetails> => {
  const patient = await storeOf(hub.hub.fhir.port, { role: "system" }).read("Patient", patientId);
  return patient ? detailsOf(patient) : expect.fail("no patient");
};
const atCentre = async () => (await page.ask("patient.details", { taskId })).details;
const correct = (base: PatientDetails, mine: PatientDetails) =>
  page.ask("patient.correct", { id: randomUUID(), taskId, base, mine });
const atDesk = async () => (await ask(desk, "patient.details", { consultId })).details;
const settled = () =>
  until(
    async () => {
      await ask(desk, "sync.now", {});
      return ask(desk, "consult.open", { consultId });
    },
    ({ unsentFacts }) => unsentFacts.every(({ parked }) => parked),
    "what the doctor told is at the hub, or waits for a person",
  );

it("the centre corrects age and phone while the doctor without line corrects the village: both stand, at both ends", async () => {
  const seen = await atDesk();
  await clinic.hubDown();
  await ask(desk, "patient.tell", {
    consultId,
    change: { kind: "details", base: seen, mine: { ...seen, village: "Bani Kalan" } },
  });
  hub = await clinic.hubUp();
  page = await signedInPage(hub.url, "practice.namunakot");
  const base = await atCentre();
  const id = randomUUID();
  const sent = { id, taskId, base, mine: { ...base, birthDate: "1974", phones: ["98160 33333"] } };
  await page.ask("patient.correct", sent);
  await page.ask("patient.correct", sent); // its answer was lost
  await settled();
  expect(await atHub()).toMatchObject({
    village: "Bani Kalan",
    birthDate: "1974",
    phones: ["98160 33333"],
    name,
  });
  await until(
    async () => {
      await ask(desk, "sync.now", {});
      return atDesk();
    },
    ({ birthDate, village }) => birthDate === "1974" && village === "Bani Kalan",
    "the desk shows both",
  );
}, 240_000);

it("a field that both changed: whoever comes later is told, nothing of it is stored, and the one at the desk decides in the inbox", async () => {
  const seen = await atDesk();
  const base = await atCentre();
  await correct(base, { ...base, village: "Banikhet" });
  const late = { id: randomUUID(), taskId, base, mine: { ...base, village: "Elsewhere", birthDate: "1975" } };
  expect(await page.refused("patient.correct", late)).toMatchObject({ kind: "changed-meanwhile" });
  expect(await atHub()).toMatchObject({ village: "Banikhet", birthDate: base.birthDate });
  await ask(desk, "patient.tell", {
    consultId,
    change: { kind: "details", base: seen, mine: { ...seen, village: "Bani Kalan" } },
  });
  await settled();
  const { rows } = await ask(desk, "inbox.list", {});
  const row = rows.find(({ kind }) => kind === "facts-conflict") ?? expect.fail("no question in the inbox");
  const shown = await ask(desk, "conflict.show", { id: row.id });
  expect(shown.parts.find(({ part }) => part === "village")).toMatchObject({
    mine: "Bani Kalan",
    theirs: "Banikhet",
  });
  await ask(desk, "conflict.decide", await deciding(desk, { id: row.id, decision: "keep-mine" }));
  await settled();
  expect((await atHub()).village).toBe("Bani Kalan");
}, 240_000);

it("another centre, an empty name and a stranger's ticket are refused", async () => {
  const other = await signedInPage(hub.url, "practice.misalgarh");
  const base = await atCentre();
  const sent = { id: randomUUID(), taskId, base, mine: { ...base, village: "Elsewhere" } };
  expect(await other.refused("patient.correct", sent)).toMatchObject({ kind: "not-found" });
  const { name: _name, ...nameless } = base;
  const empty = { ...sent, id: randomUUID(), mine: nameless };
  expect(await page.refused("patient.correct", empty)).toMatchObject({ kind: "invalid-input" });
  expect(await atHub()).toEqual(base);
}, 240_000);
