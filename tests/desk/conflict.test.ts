import type { Task } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import type { Desk } from "../../electron/desk/desk.ts";
import { principalOf } from "../../hub/auth/auth.ts";
import { practicePassphrase } from "../../hub/practice/people.ts";
import { storeOf } from "../../hub/server/store-of.ts";
import type { RunningHub } from "../../hub/server.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import { detailsOf } from "../../shared/fhir/patient-details.ts";
import { claimedTask } from "../../shared/fhir/write-claim.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { deciding } from "./support/deciding.ts";
import { auditKinds } from "./support/audit-kinds.ts";
import { eachInClinic } from "./support/each-in-clinic.ts";
import {
  account,
  ask,
  noteEdits,
  openPatient,
  type PracticeClinic,
  reviewed,
  until,
} from "./support/practice-desk.ts";

const patient = "Vidya Namuna Devi";
const secondAccount = { username: "practice.second", passphrase: practicePassphrase };
const nowhere = "http://127.0.0.1:9";

let clinic: PracticeClinic;
let hub: RunningHub;
eachInClinic(async (opened) => {
  clinic = opened;
  hub = await clinic.hubUp();
});

const store = () => storeOf(hub.hub.fhir.port, { role: "system" });
/** As the health worker writes. */
const atCentre = () => {
  const worker = hub.hub.auth.accounts.find("practice.namunakot") ?? expect.fail("no health worker");
  return storeOf(hub.hub.fhir.port, principalOf(worker));
};
const atHub = async () => {
  const [found] = await store().search("Patient", { name: "Vidya" });
  return found ?? expect.fail("no patient at the hub");
};
async function ticket(): Promise<Task> {
  const [task] = await store().search("Task", { patient: `Patient/${(await atHub()).id}` });
  return task ?? expect.fail("no ticket at the hub");
}
const undisputed = async () => {
  const encounter = `Encounter/${readTicket(await ticket(), undefined).encounterId}`;
  const papers = await store().search("Composition", { encounter, status: "final" });
  return papers.filter(({ title }) => /prescription/i.test(title)).length;
};
const rowOf = (desk: Desk, kind: string) =>
  until(
    async () => {
      await ask(desk, "sync.now", {});
      return (await ask(desk, "inbox.list", {})).rows.find((row) => row.kind === kind);
    },
    (row) => row !== undefined,
    `a row of kind ${kind} is in the inbox`,
  ).then((row) => row ?? expect.fail("no row"));

/** The first doctor signs without line; meanwhile the second takes over; then the first's PC has line again. */
async function signedLate(): Promise<{ one: Desk; two: Desk; consultId: ConsultId; second: ConsultId }> {
  // While it waits: what another doctor holds is nobody else's to read.
  const two = await clinic.openDesk("pc-2");
  await ask(two, "session.signIn", secondAccount);
  const second = await openPatient(two, patient);
  const online = await clinic.openDesk("pc-1");
  await ask(online, "session.signIn", account);
  const consultId = await openPatient(online, patient);
  await ask(online, "consult.claim", { consultId });
  await online.close();
  const offline = await clinic.openDesk("pc-1", nowhere);
  await ask(offline, "session.signIn", account);
  await ask(offline, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
  await ask(offline, "consult.sign", await reviewed(offline, consultId));
  await offline.close();
  const task = await ticket();
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  const period = { start: minutesAgo(30), end: minutesAgo(10) };
  await store().put({ ...task, restriction: { ...task.restriction, period } });
  await until(
    async () => {
      await ask(two, "sync.now", {});
      return ask(two, "consult.open", { consultId: second });
    },
    (view) => view.ticket.acts.includes("take-over"),
    "it may be taken over",
  );
  await ask(two, "consult.act", { consultId: second, act: { act: "take-over" } });
  const one = await clinic.openDesk("pc-1");
  await ask(one, "session.signIn", account);
  return { one, two, consultId, second };
}

it("a paper signed late is shown to both doctors, and reaches the centre once, when the owner accepts it", async () => {
  const { one, two, consultId, second } = await signedLate();
  await rowOf(one, "signed-late");
  const row = await rowOf(two, "late-of-another");
  expect(row.who).toBe("Dr Chandrika Kalpit");
  expect(await undisputed()).toBe(0);
  const shown = await ask(two, "conflict.show", { id: row.id });
  expect(shown.parts.find(({ part }) => part === "complaint")?.theirs).toBe("Fever and cough for 4 days");
  const lines = shown.parts.find(({ part }) => part === "lines");
  expect(lines?.theirs).toMatch(/PARACETAMOL.*: 1 tablet/);
  expect(lines?.hindi?.theirs).toMatch(/PARACETAMOL.*: .*गोली/);
  expect(shown.decisions).toEqual(["accept", "decline"]);
  expect(
    await one.dispatch("conflict.decide", await deciding(two, { id: row.id, decision: "accept" })),
  ).toMatchObject({
    ok: false,
  });
  await ask(two, "conflict.decide", await deciding(two, { id: row.id, decision: "accept" }));
  expect(await undisputed()).toBe(1);
  expect(readTicket(await ticket(), undefined).state).toBe("issued");
  await until(
    async () => {
      await ask(one, "sync.now", {});
      return ask(one, "consult.open", { consultId });
    },
    ({ issue }) => issue.state === "issued",
    "the author sees that it was issued",
  );
  await ask(two, "draft.edit", { consultId: second, firstSeq: 1, edits: noteEdits });
  await two.dispatch("consult.sign", await reviewed(two, second));
  await ask(two, "sync.now", {});
  expect(await undisputed()).toBe(1);
}, 300_000);

it("signed without line at one PC and claimed at the other by the same doctor, it is decided by that doctor, at either", async () => {
  const claimed = await clinic.openDesk("pc-b");
  await ask(claimed, "session.signIn", account);
  const there = await openPatient(claimed, patient);
  const online = await clinic.openDesk("pc-a");
  await ask(online, "session.signIn", account);
  const consultId = await openPatient(online, patient);
  await online.close();
  const offline = await clinic.openDesk("pc-a", nowhere);
  await ask(offline, "session.signIn", account);
  await ask(offline, "consult.claim", { consultId });
  await ask(offline, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
  await ask(offline, "consult.sign", await reviewed(offline, consultId));
  await offline.close();
  await ask(claimed, "consult.claim", { consultId: there });

  const signed = await clinic.openDesk("pc-a");
  await ask(signed, "session.signIn", account);
  const here = await rowOf(signed, "late-of-own");
  expect((await ask(signed, "inbox.list", {})).rows.map(({ kind }) => kind)).toEqual(["late-of-own"]);
  const row = await rowOf(claimed, "late-of-own");
  expect(row.id).toBe(here.id);
  expect(await undisputed()).toBe(0);
  expect(await ask(claimed, "conflict.show", { id: row.id })).toMatchObject({
    kind: "late-own",
    decisions: ["accept", "decline"],
  });
  await ask(claimed, "conflict.decide", await deciding(claimed, { id: row.id, decision: "accept" }));
  expect(await undisputed()).toBe(1);
  expect((await ask(claimed, "inbox.list", {})).rows).toEqual([]);
  await until(
    async () => {
      await ask(signed, "sync.now", {});
      return ask(signed, "consult.open", { consultId });
    },
    ({ issue }) => issue.state === "issued",
    "the PC where it was signed knows that it was issued",
  );
  expect((await ask(signed, "inbox.list", {})).rows).toEqual([]);
}, 300_000);

it("a paper that the owner declines reaches nobody; its author reads who declined it, and why", async () => {
  const { one, two } = await signedLate();
  const row = await rowOf(two, "late-of-another");
  expect(
    await two.dispatch("conflict.decide", await deciding(two, { id: row.id, decision: "decline" })),
  ).toMatchObject({
    ok: false,
    error: { kind: "incomplete" },
  });
  await ask(
    two,
    "conflict.decide",
    await deciding(two, { id: row.id, decision: "decline", reason: "I examine her again" }),
  );
  expect((await ask(two, "inbox.list", {})).rows.map(({ kind }) => kind)).not.toContain("late-of-another");
  await until(
    async () => rowOf(one, "signed-late"),
    ({ words, who }) => words === "I examine her again" && who === "Dr Suresh Misal",
    "the author reads the reason",
  );
  expect(await undisputed()).toBe(0);
  expect(readTicket(await ticket(), undefined).state).toBe("claimed");
}, 300_000);

it("a later version that was signed late takes the first one's place when the owner accepts it, and reading it is written down", async () => {
  const two = await clinic.openDesk("pc-2");
  const { doctor } = await ask(two, "session.signIn", secondAccount);
  await openPatient(two, patient);
  const online = await clinic.openDesk("pc-1");
  await ask(online, "session.signIn", account);
  const consultId = await openPatient(online, patient);
  await ask(online, "consult.claim", { consultId });
  await ask(online, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
  await ask(online, "consult.sign", await reviewed(online, consultId));
  await until(
    () => ask(online, "consult.open", { consultId }),
    ({ issue, ticket: shown }) => issue.state === "issued" && shown.state === "issued",
    "the first version is issued",
  );
  await online.close();
  const offline = await clinic.openDesk("pc-1", nowhere);
  await ask(offline, "session.signIn", account);
  await ask(offline, "consult.act", { consultId, act: { act: "amend", reason: "dose was too high" } });
  const { draftSeq, draft } = await ask(offline, "consult.open", { consultId });
  const [line] = draft.lines;
  await ask(offline, "draft.edit", {
    consultId,
    firstSeq: draftSeq + 1,
    edits: [{ kind: "put-line", line: { ...(line ?? expect.fail("no line")), durationDays: 3 } }],
  });
  await ask(offline, "consult.sign", await reviewed(offline, consultId));
  await offline.close();
  // The hospital gave the consult to the second doctor meanwhile.
  const given = claimedTask(await ticket(), {
    practitionerReference: `Practitioner/${doctor.id}`,
    claimId: "by-the-hospital",
    display: doctor.name,
  });
  await store().put(given);
  const one = await clinic.openDesk("pc-1");
  await ask(one, "session.signIn", account);
  await rowOf(one, "signed-late");
  const row = await rowOf(two, "late-of-another");
  await ask(two, "conflict.decide", await deciding(two, { id: row.id, decision: "accept" }));
  expect(await undisputed()).toBe(1);
  const encounter = `Encounter/${readTicket(await ticket(), undefined).encounterId}`;
  const medicines = await store().search("MedicationRequest", { encounter });
  expect(medicines.map(({ status }) => status).toSorted()).toEqual(["active", "stopped"]);
  const reads = await store().search("AuditEvent", {
    patient: `Patient/${(await atHub()).id}`,
    agent: `Practitioner/${doctor.id}`,
  });
  const read = reads.filter(({ entity }) =>
    entity?.some(({ what }) => what?.reference?.startsWith("Basic/")),
  );
  expect(read.length).toBeGreaterThan(0);
}, 300_000);

it.each([
  ["keep-mine", "Bani Kalan"],
  ["keep-theirs", "Banikhet"],
] as const)(
  "a village that doctor and centre both changed waits for the doctor, who says %s",
  async (decision, village) => {
    const desk = await clinic.openDesk();
    await ask(desk, "session.signIn", account);
    const consultId = await openPatient(desk, patient);
    await ask(desk, "consult.claim", { consultId });
    const { details } = await ask(desk, "patient.details", { consultId });
    await clinic.hubDown();
    const mine = { ...details, village: "Bani Kalan", phones: ["98160 11111"] };
    await ask(desk, "patient.tell", { consultId, change: { kind: "details", base: details, mine } });
    hub = await clinic.hubUp();
    const there = await atHub();
    await atCentre().put({ ...there, address: [{ ...there.address?.[0], city: "Banikhet" }] });
    const row = await rowOf(desk, "facts-conflict");
    expect(detailsOf(await atHub()).village).toBe("Banikhet");
    const shown = await ask(desk, "conflict.show", { id: row.id });
    expect(shown.mine.by).toBe("Dr Chandrika Kalpit");
    expect(shown.theirs).toEqual({ by: "Meena Misal", at: (await atHub()).meta?.lastUpdated });
    expect(shown.parts.find(({ part }) => part === "village")).toMatchObject({
      mine: "Bani Kalan",
      theirs: "Banikhet",
      asks: true,
    });
    await ask(desk, "conflict.decide", await deciding(desk, { id: row.id, decision }));
    await until(
      async () => {
        await ask(desk, "sync.now", {});
        return ask(desk, "consult.open", { consultId });
      },
      ({ unsentFacts }) => unsentFacts.length === 0,
      "what was decided has reached the hub",
    );
    expect(detailsOf(await atHub())).toMatchObject({ village, phones: ["98160 11111"] });
    expect((await ask(desk, "inbox.list", {})).rows.filter(({ kind }) => kind === "facts-conflict")).toEqual(
      [],
    );
    await desk.close();
    expect(auditKinds(clinic)).toContain(`conflict-${decision}`);
  },
  240_000,
);
