import type { Composition, MedicationRequest, Task } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import type { Desk } from "../../electron/desk/desk.ts";
import { storeOf } from "../../hub/server/store-of.ts";
import type { RunningHub } from "../../hub/server.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { extension } from "../../shared/fhir/systems.ts";
import { extrasOf, withExtras } from "../../shared/fhir/ticket-extras.ts";
import { inState } from "../../shared/fhir/write-state.ts";
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

let clinic: PracticeClinic;
let hub: RunningHub;
let desk: Desk;
let consultId: ConsultId;
const store = () => storeOf(hub.hub.fhir.port, { role: "system" });

eachInClinic(async (opened) => {
  clinic = opened;
  hub = await clinic.hubUp();
  desk = await clinic.openDesk();
  await ask(desk, "session.signIn", account);
  consultId = await openPatient(desk, "Vidya Namuna Devi");
  await ask(desk, "consult.claim", { consultId });
  await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
  await ask(desk, "consult.sign", await reviewed(desk, consultId));
  await issued(undefined);
});

const issued = (version: number | undefined) =>
  until(
    () => ask(desk, "consult.open", { consultId }),
    ({ issue, ticket }) => issue.state === "issued" && issue.version === version && ticket.state === "issued",
    `version ${version ?? 1} is issued`,
  );
const prescriptions = (): Promise<readonly Composition[]> =>
  store().search("Composition", { type: "440545006" });
const medicines = async (): Promise<readonly MedicationRequest[]> => {
  const [paper] = await prescriptions();
  return store().search("MedicationRequest", { encounter: paper?.encounter?.reference ?? "" });
};
async function task(): Promise<Task> {
  const [paper] = await prescriptions();
  const [found] = await store().search("Task", { encounter: paper?.encounter?.reference ?? "" });
  if (!found) throw new Error("no ticket");
  return found;
}
const reachTheCentre = async (): Promise<void> => {
  await store().put(inState(await task(), "reached"));
  await until(
    () => ask(desk, "sync.now", {}).then(() => ask(desk, "consult.open", { consultId })),
    ({ ticket }) => ticket.state === "reached",
    "the desk knows that the paper reached",
  );
};
async function amendAndSign(): Promise<void> {
  const act = { act: "amend" as const, reason: "dose was too high" };
  await ask(desk, "consult.act", { consultId, act });
  const { amending, draftSeq, draft } = await ask(desk, "consult.open", { consultId });
  expect(amending).toMatchObject({ version: 2, reason: "dose was too high", issued: true });
  expect(draft.sections.diagnosis).toBe("Likely chest infection");
  const [line] = draft.lines;
  if (!line) throw new Error("the signed draft has its medicine");
  await ask(desk, "draft.edit", {
    consultId,
    firstSeq: draftSeq + 1,
    edits: [{ kind: "put-line", line: { ...line, durationDays: 3 } }],
  });
  await ask(desk, "consult.sign", await reviewed(desk, consultId));
}

it("an amendment replaces the paper once, and stops the old medicines", async () => {
  await amendAndSign();
  await issued(2);
  const papers = await prescriptions();
  const old = papers.find(({ extension: all }) => all?.some(({ url }) => url === extension.replacedBy));
  const fresh = papers.find(({ relatesTo }) => relatesTo !== undefined);
  expect(papers).toHaveLength(2);
  expect([old?.status, fresh?.status]).toEqual(["amended", "final"]);
  expect(fresh?.relatesTo?.[0]?.targetReference?.reference).toBe(`Composition/${old?.id}`);
  expect((await medicines()).map(({ status }) => status).toSorted()).toEqual(["active", "stopped"]);
  expect(extrasOf(await task(), extension.recall)).toEqual([]);
  const { html } = await ask(desk, "paper.html", { consultId });
  expect(html).toMatch(/VERSION 2, replaces version 1/);
}, 240_000);

it("an allergy told at the centre after signing stands in the chart, holds the next version, and is on its paper", async () => {
  const { patientReference = "" } = readTicket(await task(), undefined);
  await store().create({
    resourceType: "AllergyIntolerance",
    patient: { reference: patientReference },
    clinicalStatus: {
      coding: [
        { system: "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical", code: "active" },
      ],
    },
    code: { text: "paracetamol" },
    recordedDate: new Date().toISOString(),
  });
  const held = { paper: "any", at: new Date().toISOString(), by: "Meena Misal", reason: "Allergy told" };
  await store().put(withExtras(await task(), extension.heldAtCentre, [held]));
  await until(
    () => ask(desk, "consult.open", { consultId }),
    ({ patient: { allergies } }) => /paracetamol/i.test(JSON.stringify(allergies)),
    "the chart on this PC has the allergy",
  );
  await ask(desk, "consult.act", { consultId, act: { act: "amend", reason: "allergy" } });
  const report = await ask(desk, "prescription.check", { consultId });
  expect(report.findings.map(({ text }) => text.en).join()).toMatch(/allergy to paracetamol/i);
  const { draftSeq, draft } = await ask(desk, "consult.open", { consultId });
  const edits = draft.lines.map(({ id: lineId }) => ({ kind: "remove-line" as const, lineId }));
  await ask(desk, "draft.edit", { consultId, firstSeq: draftSeq + 1, edits });
  await ask(desk, "consult.sign", await reviewed(desk, consultId));
  await issued(2);
  const { html } = await ask(desk, "paper.html", { consultId });
  expect(html.replaceAll(/<[^>]*>/g, "")).toMatch(/ALLERGY[^.]{0,120}paracetamol/i);
  await ask(desk, "sync.now", {});
  expect((await ask(desk, "inbox.list", {})).rows).toEqual([]);
  expect(extrasOf(await task(), extension.heldAtCentre)).toEqual([]);
}, 240_000);

it("while amending, the paper shown is the version being written, and version 1 is no medicine the patient takes", async () => {
  const act = { act: "amend" as const, reason: "dose was too high" };
  await ask(desk, "consult.act", { consultId, act });
  const view = await ask(desk, "consult.open", { consultId });
  const taken = view.patient.currentMedicines;
  expect(JSON.stringify(taken)).not.toMatch(/paracetamol/i);
  const report = await ask(desk, "prescription.check", { consultId });
  expect(report.findings.filter(({ ruleId }) => /duplicate/.test(ruleId))).toEqual([]);
  const edits = [
    { kind: "splice" as const, section: "advice" as const, at: 0, remove: 0, insert: "Only at night. " },
  ];
  await ask(desk, "draft.edit", { consultId, firstSeq: view.draftSeq + 1, edits });
  const { html } = await ask(desk, "paper.html", { consultId });
  expect(html).toMatch(/VERSION 2, replaces version 1/);
  expect(html).toContain("Only at night.");
}, 240_000);

it("an opened version given up leaves what was signed as it was, and can be opened again", async () => {
  await ask(desk, "consult.act", { consultId, act: { act: "amend", reason: "opened by mistake" } });
  const open = await ask(desk, "consult.open", { consultId });
  expect(open.ticket.acts).toContain("give-up-amendment");
  const edits = [
    { kind: "splice" as const, section: "advice" as const, at: 0, remove: 0, insert: "Not this. " },
  ];
  await ask(desk, "draft.edit", { consultId, firstSeq: open.draftSeq + 1, edits });
  await ask(desk, "consult.act", { consultId, act: { act: "give-up-amendment" } });
  const after = await ask(desk, "consult.open", { consultId });
  expect(after).toMatchObject({ issue: { state: "issued" }, draft: open.draft });
  expect(after.amending).toBeUndefined();
  expect(after.ticket.acts).not.toContain("give-up-amendment");
  expect(after.draftSeq).toBeGreaterThan(open.draftSeq + 1);
  const { entries } = await ask(desk, "note.earlier", { consultId });
  expect(entries).toMatchObject([
    { how: "given-up", sections: [{ section: "advice", text: "Not this. Fluids, rest" }], lines: [] },
  ]);
  await amendAndSign();
  await issued(2);
}, 240_000);

it("an amendment signed without line is issued once, when the line is back", async () => {
  await clinic.hubDown();
  await amendAndSign();
  hub = await clinic.hubUp();
  await issued(2);
  expect(await prescriptions()).toHaveLength(2);
}, 240_000);

it("after the paper reached the centre an amendment calls the old one back until a named person answers", async () => {
  await reachTheCentre();
  await amendAndSign();
  await issued(2);
  const [recall] = extrasOf(await task(), extension.recall);
  expect(recall).toMatchObject({ kind: "amended", reason: "dose was too high" });
  const inbox = await ask(desk, "inbox.list", {});
  expect(inbox.rows).toMatchObject([{ kind: "recall-unanswered", consultId }]);
  await ask(desk, "consult.act", { consultId, act: { act: "answer-recall", answer: "exchanged" } });
  expect(extrasOf(await task(), extension.recall)).toMatchObject([{ answer: "exchanged" }]);
  expect((await ask(desk, "inbox.list", {})).rows).toEqual([]);
}, 240_000);

it.each([
  ["cancelled", "cancelled"],
  ["wrong-patient", "entered-in-error"],
] as const)(
  "a recall as %s takes all paper out of use, and alarms where it had reached",
  async (kind, status) => {
    await reachTheCentre();
    const act = { act: "recall" as const, kind, reason: "not this patient" };
    const { state } = await ask(desk, "consult.act", { consultId, act });
    expect(state).toBe("recalled");
    expect((await medicines()).map((one) => one.status)).toEqual([status]);
    expect((await prescriptions()).map((one) => one.status)).toEqual(["entered-in-error"]);
    expect(extrasOf(await task(), extension.recall)).toMatchObject([{ kind, reason: "not this patient" }]);
    expect((await ask(desk, "inbox.list", {})).rows).toMatchObject([{ kind: "recall-unanswered" }]);
  },
  240_000,
);

it("a recall that arrives after the later version calls that one not back, and waits for its author with the reason", async () => {
  await clinic.hubDown();
  const recall = { act: "recall" as const, kind: "cancelled" as const, reason: "the wrong dose" };
  await ask(desk, "consult.act", { consultId, act: recall });
  await amendAndSign();
  await ask(desk, "session.signOut", {});
  hub = await clinic.hubUp();
  await until(prescriptions, (papers) => papers.length === 2, "the sender brings the later version alone");
  await ask(desk, "session.signIn", account);
  const { rows } = await until(
    () => ask(desk, "sync.now", {}).then(() => ask(desk, "inbox.list", {})),
    ({ rows: found }) => found.length > 0,
    "the recall waits for its author",
  );
  expect(rows).toMatchObject([{ kind: "parked", item: "act", reason: "signed-since", consultId }]);
  expect((await prescriptions()).map(({ status }) => status).toSorted()).toEqual(["amended", "final"]);
  expect((await medicines()).map(({ status }) => status).toSorted()).toEqual(["active", "stopped"]);
  // The later one is recalled by a recall of its own.
  await ask(desk, "inbox.decide", { id: rows[0]?.id ?? "", decision: "let-go" });
  expect((await ask(desk, "consult.act", { consultId, act: recall })).state).toBe("recalled");
  expect((await medicines()).map(({ status }) => status).toSorted()).toEqual(["cancelled", "stopped"]);
}, 240_000);

it("what never reached the centre is recalled without an alarm", async () => {
  await clinic.hubDown();
  await ask(desk, "consult.act", {
    consultId,
    act: { act: "recall", kind: "cancelled", reason: "changed my mind" },
  });
  expect((await ask(desk, "consult.open", { consultId })).ticket).toMatchObject({
    state: "recalled",
    unsentAct: { act: "recall", parked: false },
  });
  // Nothing that looks as if it counted leaves this PC meanwhile.
  for (const { html } of [
    await ask(desk, "paper.html", { consultId }),
    await ask(desk, "slip.html", { consultId, kind: "attendance" }),
  ])
    expect(html).toContain("NOT VALID");
  hub = await clinic.hubUp();
  await until(
    () => ask(desk, "sync.now", {}),
    ({ unsent }) => unsent.length === 0,
    "the recall is sent",
  );
  expect(readTicket(await task(), undefined).state).toBe("recalled");
  expect(extrasOf(await task(), extension.recall)).toEqual([]);
  expect((await ask(desk, "inbox.list", {})).rows).toEqual([]);
}, 240_000);
