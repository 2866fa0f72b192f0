import { cpSync, rmSync } from "node:fs";
import path from "node:path";
import type { Composition, Provenance, Task } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import type { Desk } from "../../electron/desk/desk.ts";
import { storeOf } from "../../hub/server/store-of.ts";
import type { RunningHub } from "../../hub/server.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
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

/** One doctor at two PCs: the one in the ward, where it is signed, and the one in the OPD. */
type Seat = { readonly desk: Desk; readonly consultId: ConsultId };
const patient = "Vidya Namuna Devi";

let clinic: PracticeClinic;
let hub: RunningHub;
let ward: Seat;
let opd: Seat;

const sit = async (pc: string): Promise<Seat> => {
  const desk = await clinic.openDesk(pc);
  await ask(desk, "session.signIn", account);
  return { desk, consultId: await openPatient(desk, patient) };
};
const view = ({ desk, consultId }: Seat) => ask(desk, "consult.open", { consultId });
const act = ({ desk, consultId }: Seat, done: Parameters<typeof ask<"consult.act">>[2]["act"]) =>
  ask(desk, "consult.act", { consultId, act: done });
const sign = async ({ desk, consultId }: Seat) => ask(desk, "consult.sign", await reviewed(desk, consultId));

eachInClinic(async (opened) => {
  clinic = opened;
  hub = await clinic.hubUp();
  ward = await sit("pc-ward");
  opd = await sit("pc-opd");
  await ask(ward.desk, "consult.claim", { consultId: ward.consultId });
  await ask(ward.desk, "draft.edit", { consultId: ward.consultId, firstSeq: 1, edits: noteEdits });
});

/** Shown on this PC as issued, in this version. */
const issued = (seat: Seat, version: number | undefined) =>
  until(
    async () => {
      await ask(seat.desk, "sync.now", {});
      return view(seat);
    },
    ({ issue }) => issue.state === "issued" && issue.version === version,
    `version ${version ?? 1} is issued`,
  );
async function amend(seat: Seat, durationDays: number): Promise<void> {
  await act(seat, { act: "amend", reason: "dose was too high" });
  const { draft, draftSeq } = await view(seat);
  const [line] = draft.lines;
  await ask(seat.desk, "draft.edit", {
    consultId: seat.consultId,
    firstSeq: draftSeq + 1,
    edits: [{ kind: "put-line", line: { ...(line ?? expect.fail("no line")), durationDays } }],
  });
  await sign(seat);
}

const store = () => storeOf(hub.hub.fhir.port, { role: "system" });
async function ticket(): Promise<Task> {
  const [found] = await store().search("Patient", { name: "Vidya" });
  const [task] = await store().search("Task", { patient: `Patient/${found?.id}` });
  return task ?? expect.fail("no ticket at the hub");
}
async function prescriptions(): Promise<readonly Composition[]> {
  const encounter = `Encounter/${readTicket(await ticket(), undefined).encounterId}`;
  return store().search("Composition", { encounter, type: "440545006" });
}
const inUse = async () => (await prescriptions()).filter(({ status }) => status === "final");

const hubFolder = () => path.join(clinic.folder, "hub");
const backupFolder = () => path.join(clinic.folder, "backup");
async function backUp(): Promise<void> {
  await clinic.hubDown();
  cpSync(hubFolder(), backupFolder(), { recursive: true });
  hub = await clinic.hubUp();
}
async function restore(): Promise<void> {
  await clinic.hubDown();
  rmSync(hubFolder(), { recursive: true });
  cpSync(backupFolder(), hubFolder(), { recursive: true });
  hub = await clinic.hubUp();
}

it("what was signed at one PC is read, amended and recalled at the other, with what was written there", async () => {
  await sign(ward);
  const { draft } = await issued(ward, undefined);
  // Before it has looked for what was signed: nothing is signed a second time.
  await until(
    async () => {
      await ask(opd.desk, "sync.now", {});
      return ask(opd.desk, "consult.review", { consultId: opd.consultId });
    },
    ({ missing, canSign }) => missing.includes("signed-elsewhere") && !canSign,
    "the other PC knows that it was signed",
  );
  expect((await issued(opd, undefined)).draft).toEqual(draft);
  await amend(opd, 3);
  await issued(opd, 2);
  // Nobody opens it there: what is read out without line is the version in use.
  await until(
    async () => {
      await ask(ward.desk, "sync.now", {});
      return ask(ward.desk, "consult.review", { consultId: ward.consultId });
    },
    ({ lineWords }) => JSON.stringify(lineWords).includes("3 days"),
    "the first PC has the second version of itself",
  );
  const { draft: second } = await issued(ward, 2);
  expect(second.lines.map(({ durationDays }) => durationDays)).toEqual([3]);
  const [paper, ...others] = await inUse();
  expect(others).toEqual([]);
  const old = (await prescriptions()).find(({ status }) => status === "amended");
  // Rule 29: each authorship is of a version, and the later one names that which it replaced.
  const written = await store().search("Provenance", { target: `Composition/${paper?.id}` });
  const targets = written.flatMap(({ target }: Provenance) => target.map(({ reference }) => reference));
  expect(targets).toContain(`Composition/${paper?.id}/_history/1`);
  expect(JSON.stringify(written.map(({ entity }) => entity))).toContain(`Composition/${old?.id}/_history/1`);
  await act(ward, { act: "recall", kind: "cancelled", reason: "not for this patient" });
  expect(await inUse()).toEqual([]);
  expect(readTicket(await ticket(), undefined).state).toBe("recalled");
}, 240_000);

it("after a restore both versions are sent again: the second replaces the first by its birth identifier", async () => {
  await backUp();
  await sign(ward);
  await issued(ward, undefined);
  await amend(ward, 3);
  await issued(ward, 2);
  const before = await prescriptions();
  await restore();
  await until(
    async () => {
      await ask(ward.desk, "sync.now", {});
      return prescriptions();
    },
    (papers) => papers.length === 2,
    "both are at the hub again",
  );
  const [paper, ...others] = await inUse();
  expect(others).toEqual([]);
  expect(before.map(({ id }) => id)).not.toContain(paper?.id);
  const old = (await prescriptions()).find(({ status }) => status === "amended");
  expect(paper?.relatesTo?.[0]?.targetReference?.reference).toBe(`Composition/${old?.id}`);
  await issued(ward, 2);
  await issued(opd, 2);
  await amend(opd, 2);
  await issued(opd, 3);
  expect((await prescriptions()).map(({ status }) => status).toSorted()).toEqual([
    "amended",
    "amended",
    "final",
  ]);
}, 240_000);

it("where the restored hub has lost what a later version replaces, that one stands for itself, and the first comes too late", async () => {
  await backUp();
  await sign(ward);
  await issued(ward, undefined);
  await ward.desk.close();
  await issued(opd, undefined); // the other PC has heard of it
  await amend(opd, 3);
  await issued(opd, 2);
  await restore();
  await until(
    async () => {
      await ask(opd.desk, "sync.now", {});
      return inUse();
    },
    (papers) => papers.length === 1,
    "the second version is at the hub again",
  );
  const desk = await clinic.openDesk("pc-ward");
  await ask(desk, "session.signIn", account);
  await until(
    async () => {
      await ask(desk, "sync.now", {});
      return (await ask(desk, "inbox.list", {})).rows;
    },
    (rows) => rows.some(({ kind }) => kind === "signed-late"),
    "the first version's author is told",
  );
  const [paper, ...others] = await inUse();
  expect(others).toEqual([]);
  expect(paper?.relatesTo?.[0]?.targetIdentifier?.value).toBeDefined();
}, 240_000);
