import { type KeyObject, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { practicePassphrase as passphrase } from "../../hub/practice/people.ts";
import { type SpokeInput, type SpokePaper, writtenByHeader } from "../../shared/contract/spoke-calls.ts";
import { known } from "../../shared/domain/fact.ts";
import { prescriptionLine } from "../../shared/domain/medicine.ts";
import { medicines } from "../../shared/rules/medicines/index-of-medicines.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { extension } from "../../shared/fhir/systems.ts";
import { extrasOf, questionTexts, withExtras } from "../../shared/fhir/ticket-extras.ts";
import { businessStatus } from "../../shared/fhir/write-claim.ts";
import { type EdgeHub, registeredDesk, startEdgeHub } from "./support/edge-hub.ts";
import { claim, issuePaper } from "./support/issue-paper.ts";
import {
  measuredVitals,
  signedInPage,
  someIntake,
  someRegistration,
  type SpokePage,
} from "./support/spoke-page.ts";

const world: { hub?: EdgeHub; page?: SpokePage; other?: SpokePage; key?: KeyObject } = {};
const hub = (): EdgeHub => world.hub ?? expect.fail("no hub");
const page = (): SpokePage => world.page ?? expect.fail("no page");
const other = (): SpokePage => world.other ?? expect.fail("no other page");

beforeAll(async () => {
  world.hub = await startEdgeHub();
  world.key = await registeredDesk(hub(), "practice.doctor", "desk-1");
  world.page = await signedInPage(hub().running.url, "practice.namunakot");
  world.other = await signedInPage(hub().running.url, "practice.misalgarh");
});
afterAll(async () => {
  await world.hub?.close();
});

const id = () => randomUUID();
const taskOf = async (taskId: string) =>
  (await hub().store().read("Task", taskId)) ?? expect.fail("no ticket");
const stateOf = async (taskId: string) => readTicket(await taskOf(taskId), undefined).state;

async function freshRequest(): Promise<string> {
  const sent = await page().ask("request.send", {
    patient: { registration: someRegistration() },
    intake: someIntake(),
  });
  return sent.taskId;
}

async function listed(taskId: string) {
  const { consults } = await page().ask("request.list", {});
  return consults.find((one) => one.taskId === taskId) ?? expect.fail("not listed");
}

async function issuedRequest(): Promise<string> {
  const taskId = await freshRequest();
  await issuePaper(hub(), taskId, world.key ?? expect.fail("no key"), "desk-1");
  return taskId;
}

describe("a returned request", () => {
  const question = {
    id: "q1",
    about: "duration" as const,
    text: { en: "Since when?", hi: "कब से?" },
  };

  async function returned(): Promise<string> {
    const taskId = await freshRequest();
    const task = await taskOf(taskId);
    const asked = withExtras(task, extension.question, [questionTexts(question)]);
    await hub()
      .store()
      .put({ ...asked, status: "on-hold", businessStatus: businessStatus("returned") });
    return taskId;
  }

  it("shows its questions, waits again at its old time once all are answered, and a replay changes nothing", async () => {
    const taskId = await returned();
    const { authoredOn } = await taskOf(taskId);
    expect((await listed(taskId)).questions).toEqual([question]);
    const nothing = { id: id(), taskId, answers: [] };
    expect(await page().refused("request.answer", nothing)).toMatchObject({
      kind: "incomplete",
      missing: ["q1"],
    });
    const input = { id: id(), taskId, answers: [{ questionId: "q1", answer: "तीन दिन से" }] };
    const answers = await Promise.all([
      page().ask("request.answer", input),
      page().ask("request.answer", input),
    ]);
    expect(answers).toEqual([{ state: "waiting" }, { state: "waiting" }]);
    const task = await taskOf(taskId);
    expect(task.authoredOn).toBe(authoredOn);
    expect(task.status).toBe("requested");
    const { meta } = task;
    expect(await page().ask("request.answer", input)).toEqual({ state: "waiting" });
    expect((await taskOf(taskId)).meta).toEqual(meta);
    const now = await listed(taskId);
    expect(now.questions).toEqual([{ ...question, answer: "तीन दिन से" }]);
    expect(now.place).toBeGreaterThan(0);
  });

  it("a question that nobody asked, and a request that was not returned, are refused", async () => {
    const taskId = await returned();
    const unknown = { id: id(), taskId, answers: [{ questionId: "q2", answer: "x" }] };
    expect(await page().refused("request.answer", unknown)).toMatchObject({ kind: "invalid-input" });
    const waiting = { id: id(), taskId: await freshRequest(), answers: [] };
    expect(await page().refused("request.answer", waiting)).toMatchObject({ kind: "not-allowed" });
  });
});

describe("what the centre notes while a doctor holds the ticket", () => {
  it("a worry makes it red and is taken back by an act of its own; both are remembered, claim and owner stand", async () => {
    const taskId = await freshRequest();
    await claim(hub(), taskId);
    const before = await taskOf(taskId);
    const on = { id: id(), taskId, worried: true };
    await page().ask("request.worried", on);
    expect((await listed(taskId)).urgency).toMatchObject({ band: "red", flags: ["worried"] });
    await page().ask("request.worried", { id: id(), taskId, worried: false });
    // A late copy of the first act does not bring the worry back.
    await page().ask("request.worried", on);
    expect((await listed(taskId)).urgency.flags).toEqual([]);
    const after = await taskOf(taskId);
    expect(after.note?.map(({ text }) => text)).toEqual([
      "The health worker is worried.",
      "The health worker is no longer worried.",
    ]);
    expect([after.owner, after.restriction]).toEqual([before.owner, before.restriction]);
    expect(await listed(taskId)).toMatchObject({ state: "claimed", doctor: "Dr Chandrika Kalpit" });
  });

  it("108, vitals taken again and a fact are stored once", async () => {
    const taskId = await freshRequest();
    await claim(hub(), taskId);
    await page().ask("request.ambulance", { id: id(), taskId, ambulance: "no-answer" });
    await page().ask("request.ambulance", { id: id(), taskId, ambulance: "called" });
    const vitals = { id: id(), taskId, vitals: measuredVitals({ pulsePerMin: 131 }) };
    await Promise.all([page().ask("request.vitals", vitals), page().ask("request.vitals", vitals)]);
    const facts: SpokeInput<"request.facts"> = {
      id: id(),
      taskId,
      facts: { medicines: known([{ name: "Amlodipine 5 mg" }]) },
      weightKg: 54,
    };
    await page().ask("request.facts", facts);
    await page().ask("request.facts", facts);
    const one = await listed(taskId);
    expect(one.ambulance).toBe("called");
    expect(one.vitals.pulsePerMin).toMatchObject({ state: "measured", reading: { value: 131 } });
    expect(one.vitals.weightKg).toMatchObject({ state: "measured", reading: { value: 54 } });
    const patient = `Patient/${one.patient.id}`;
    expect(await hub().store().search("MedicationStatement", { patient })).toHaveLength(1);
    expect(await hub().store().search("Observation", { patient, code: "8867-4" })).toHaveLength(2);
    const nothing = { id: id(), taskId, vitals: measuredVitals({}) };
    expect(await page().refused("request.vitals", nothing)).toMatchObject({ kind: "incomplete" });
    // The number of an act belongs to that act.
    const misused = { id: facts.id, taskId, worried: true };
    expect(await page().refused("request.worried", misused)).toMatchObject({ kind: "invalid-input" });
  });

  it("who left and came back waits again; what was cancelled stays so", async () => {
    const taskId = await freshRequest();
    expect(await page().ask("request.leave", { id: id(), taskId, how: "left" })).toEqual({ state: "left" });
    const back = { id: id(), taskId, how: "came-back" as const };
    expect(await page().ask("request.leave", back)).toEqual({ state: "waiting" });
    expect(await page().ask("request.leave", back)).toEqual({ state: "waiting" });
    expect((await listed(taskId)).place).toBeGreaterThan(0);
    await page().ask("request.leave", { id: id(), taskId, how: "cancelled" });
    const again = { id: id(), taskId, how: "came-back" };
    expect(await page().refused("request.leave", again)).toMatchObject({ kind: "not-allowed" });
    expect(await stateOf(taskId)).toBe("cancelled");
  });
});

describe("another centre", () => {
  it("finds none of this centre's consults behind any call", async () => {
    const taskId = await freshRequest();
    const uuid = id();
    const calls: readonly (readonly [string, object])[] = [
      ["request.answer", { answers: [] }],
      ["request.vitals", { vitals: measuredVitals({ pulsePerMin: 80 }) }],
      ["request.facts", { facts: {} }],
      ["request.worried", { worried: true }],
      ["request.ambulance", { ambulance: "called" }],
      ["request.leave", { how: "left" }],
      ["paper.receive", {}],
      ["paper.give", { paperId: "x", how: "printed" }],
      ["paper.explain", { paperId: "x", rows: [] }],
      ["paper.dispense", { paperId: "x", lines: [{ line: 1, outcome: "whole" }] }],
      ["recall.answer", { answer: "stopped" }],
      ["attachment.original", { documentId: "x", binaryId: "x", sha256: "x" }],
    ];
    for (const [name, more] of calls)
      expect([name, await other().refused(name, { id: uuid, taskId, ...more })]).toMatchObject([
        name,
        { kind: "not-found" },
      ]);
    expect(await stateOf(taskId)).toBe("waiting");
  });
});

describe("what the centre has", () => {
  it("is told of any medicine on the list; the newest word counts however late it comes, and is the centre's own", async () => {
    const named = (await page().ask("stock.find", { text: "azithro" })).rows.map(({ title }) => title);
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((title) => !title.startsWith("AZITHROMYCIN"))).toEqual([]);
    const { rows } = await page().ask("stock.find", { text: "paracetamol 500" });
    const [row] = rows;
    expect(row).toMatchObject({ title: "PARACETAMOL 500 mg tablet", state: "in" });
    expect(row?.told).toBeUndefined();
    const medicineId = row?.medicineId ?? "";
    const told = (state: "in" | "out", at: string) =>
      page().ask("stock.set", { id: id(), told: [{ medicineId, state, at }] });
    await told("out", "2026-11-20T06:00:00.000Z");
    await told("in", "2026-11-19T06:00:00.000Z");
    // A clock that runs ahead would have the last word for ever.
    await told("out", "2099-01-01T00:00:00.000Z");
    const here = (await page().ask("stock.find", { text: "paracetamol 500" })).rows[0];
    expect(here).toMatchObject({ state: "out", told: { by: "Meena Misal" } });
    expect(Date.parse(here?.told?.at ?? "")).toBeLessThanOrEqual(Date.now());
    expect((await other().ask("stock.find", { text: "paracetamol 500" })).rows[0]).toEqual(row);
    await told("in", new Date().toISOString());
  });
});

it("what a colleague kept without line is sent under the colleague's name; whoever is of another centre is not believed", async () => {
  const { accounts } = hub().running.hub.auth;
  const meena = accounts.find("practice.namunakot") ?? expect.fail("no worker");
  if (meena.role !== "health-worker") expect.fail("no worker");
  const foreigner = accounts.find("practice.misalgarh") ?? expect.fail("no worker");
  const added = await accounts.add({
    ...{ role: "health-worker", username: "practice.colleague", passphrase, name: "Udaharan Colleague" },
    ...{ practitionerId: id(), centreId: meena.centreId },
  });
  expect(added.ok).toBe(true);
  const colleague = await signedInPage(hub().running.url, "practice.colleague");
  const taskId = await freshRequest();
  const say = async (writtenBy: string, text: string) => {
    const from = { side: "spoke" as const, name: "as the page has it" };
    const message = { id: id(), taskId, at: new Date().toISOString(), from, text };
    const answer = await colleague.raw("chat.send", { message }, { [writtenByHeader]: writtenBy });
    expect(answer.status).toBe(200);
  };
  await say(meena.practitionerId, "one");
  await say(foreigner.practitionerId, "two");
  await say("nobody", "three");
  const heard = await page().ask("chat.list", { taskId });
  expect(heard.map(({ message }) => [message.text, message.from.name])).toEqual([
    ["one", "Meena Misal"],
    ["two", "Udaharan Colleague"],
    ["three", "Udaharan Colleague"],
  ]);
});

describe("a paper at the centre", () => {
  const rows = (paper: SpokePaper) => paper.readBack.map((row) => row.id);

  it("goes requested → waiting → claimed → signed → issued → reached → given → explained", async () => {
    const taskId = await freshRequest();
    expect(await page().refused("paper.receive", { taskId })).toMatchObject({ kind: "not-found" });
    await issuePaper(hub(), taskId, world.key ?? expect.fail("no key"), "desk-1");
    expect(await listed(taskId)).toMatchObject({ state: "issued", papers: [{ given: false, void: false }] });
    const { papers } = await listed(taskId);
    const paperId = papers[0]?.id ?? expect.fail("no paper");
    const early = { id: id(), taskId, paperId, how: "printed" };
    expect(await page().refused("paper.give", early)).toMatchObject({ kind: "not-allowed" });

    const paper = await page().ask("paper.receive", { taskId });
    expect(paper).toMatchObject({ paperId, stops: [], doctor: "Dr Chandrika Kalpit" });
    expect(await stateOf(taskId)).toBe("reached");
    const again = await page().ask("paper.receive", { taskId });
    expect({ ...again, checkedAt: "", facts: {} }).toEqual({ ...paper, checkedAt: "", facts: {} });
    expect(paper.readBack[0]?.title.hi).toMatch(/[\u0900-\u097f]/);
    expect(paper.readBack.at(-1)).toMatchObject({ id: "danger-signs", hasHindi: true });
    expect(paper.readBack.some((row) => !row.hasHindi)).toBe(true);

    const unchecked = { id: id(), taskId, paperId, how: "handwritten", checkedLines: [1] };
    expect(await page().refused("paper.give", unchecked)).toMatchObject({ kind: "incomplete" });
    const soon = { id: id(), taskId, paperId, rows: rows(paper) };
    expect(await page().refused("paper.explain", soon)).toMatchObject({ kind: "not-allowed" });
    const checkedLines = paper.lines.map((_, index) => index + 1);
    const give = { id: id(), taskId, paperId, how: "handwritten" as const, checkedLines };
    const given = await Promise.all([page().ask("paper.give", give), page().ask("paper.give", give)]);
    expect(given).toEqual([{ state: "given" }, { state: "given" }]);

    const partly = { id: id(), taskId, paperId, rows: rows(paper).slice(1) };
    expect(await page().refused("paper.explain", partly)).toMatchObject({ missing: [rows(paper)[0]] });
    const explain = { id: id(), taskId, paperId, rows: rows(paper) };
    expect(await page().ask("paper.explain", explain)).toEqual({ state: "explained" });
    expect(await page().ask("paper.explain", explain)).toEqual({ state: "explained" });
    expect(await listed(taskId)).toMatchObject({
      state: "explained",
      papers: [{ id: paperId, given: true, explained: true, void: false }],
    });
    expect(await page().ask("paper.receive", { taskId })).toMatchObject({
      given: { how: "handwritten", by: "Meena Misal" },
      explained: { by: "Meena Misal" },
    });
    expect(extrasOf(await taskOf(taskId), extension.handedOver)).toHaveLength(2);

    const first = { id: id(), taskId, paperId, lines: [{ line: 1, outcome: "not-available" as const }] };
    await page().ask("paper.dispense", first);
    await page().ask("paper.dispense", first);
    // What the paper tells of a medicine is its newest word, whatever was told of others before.
    const stock = async () => (await page().ask("stock.list", {})).rows.map(({ state }) => state);
    const [newest] = await stock();
    expect(newest).toBe("out");
    const lines = [
      { line: 1, outcome: "whole" as const },
      { line: 2, outcome: "partly" as const, note: "10 tablets" },
    ];
    await page().ask("paper.dispense", { id: id(), taskId, paperId, lines });
    expect((await stock()).slice(0, 2).toSorted()).toEqual(["in", "low"]);
    const none = { id: id(), taskId, paperId, lines: [{ line: 40, outcome: "whole" as const }] };
    expect(await page().refused("paper.dispense", none)).toMatchObject({ kind: "invalid-input" });
    const told = (await page().ask("paper.receive", { taskId })).dispensed;
    expect(told?.map(({ by: _by, at: _at, ...rest }) => rest)).toEqual(lines);
    expect(extrasOf(await taskOf(taskId), extension.dispensed)).toHaveLength(3);
    expect(await stateOf(taskId)).toBe("explained");
  });

  it("a fact told at the centre holds it, and the ticket says so to the doctor's desk", async () => {
    const taskId = await issuedRequest();
    const { paperId } = await page().ask("paper.receive", { taskId });
    const fact = known([{ substance: "Metformin", reaction: "rash" }]);
    await page().ask("request.facts", { id: id(), taskId, facts: { allergies: fact } });
    const [held] = extrasOf(await taskOf(taskId), extension.heldAtCentre);
    expect(held).toMatchObject({ paper: paperId, by: "Meena Misal" });
    const paper = await page().ask("paper.receive", { taskId });
    expect(paper.stops.map(({ ruleId }) => ruleId)).toEqual(["allergy"]);
    expect(paper.facts.allergies).toMatchObject({ state: "known" });
    const give = { id: id(), taskId, paperId, how: "printed" as const };
    expect(await page().refused("paper.give", give)).toMatchObject({ kind: "stopped-by-rule" });
    expect(await stateOf(taskId)).toBe("reached");
    expect(extrasOf(await taskOf(taskId), extension.heldAtCentre)).toHaveLength(1);
  });

  const sildenafil = prescriptionLine.parse({
    ...{ id: "line-1", medicineId: medicines.find((one) => one.id.startsWith("sildenafil"))?.id },
    ...{ doseAmount: 1, frequency: "once-daily", meal: "any", durationDays: 5 },
  });

  it("held by what would ask the doctor for a reason it may be given once the doctor lets it go", async () => {
    const taskId = await freshRequest();
    await issuePaper(hub(), taskId, world.key ?? expect.fail("no key"), "desk-1", sildenafil);
    const { paperId, stops } = await page().ask("paper.receive", { taskId });
    expect(stops).toEqual([]);
    const facts = { medicines: known([{ name: "Sorbitrate 5 mg" }]) };
    await page().ask("request.facts", { id: id(), taskId, facts });
    const give = { id: id(), taskId, paperId, how: "printed" as const };
    expect(await page().refused("paper.give", give)).toMatchObject({ kind: "stopped-by-rule" });
    const task = await taskOf(taskId);
    const release = { id: id(), act: "release-held", at: new Date().toISOString(), by: "Dr Kalpit" };
    const acted = [...extrasOf(task, extension.acted), { ...release, byReference: "Practitioner/x" }];
    await hub()
      .store()
      .put(withExtras(withExtras(task, extension.heldAtCentre, []), extension.acted, acted));
    expect(await page().ask("paper.give", give)).toEqual({ state: "given" });
  });

  it("a hold stands until a doctor releases it; then the same act goes through", async () => {
    const taskId = await issuedRequest();
    const { paperId } = await page().ask("paper.receive", { taskId });
    const note = { paper: paperId, at: new Date().toISOString(), by: "Meena Misal", reason: "to be asked" };
    await hub()
      .store()
      .put(withExtras(await taskOf(taskId), extension.heldAtCentre, [note]));
    expect((await page().ask("paper.receive", { taskId })).stops).toHaveLength(1);
    const give = { id: id(), taskId, paperId, how: "printed" as const };
    expect(await page().refused("paper.give", give)).toMatchObject({ kind: "stopped-by-rule" });
    await hub()
      .store()
      .put(withExtras(await taskOf(taskId), extension.heldAtCentre, []));
    expect(await page().ask("paper.give", give)).toEqual({ state: "given" });
  });

  it("what was recalled is refused with its reason, and the recall is answered by name", async () => {
    const taskId = await issuedRequest();
    const { paperId } = await page().ask("paper.receive", { taskId });
    const called = {
      kind: "cancelled",
      at: new Date().toISOString(),
      by: "Dr Chandrika Kalpit",
      reason: "wrong dose",
    };
    const task = withExtras(await taskOf(taskId), extension.recall, [called]);
    await hub()
      .store()
      .put({ ...task, businessStatus: businessStatus("recalled") });
    expect(await listed(taskId)).toMatchObject({ recall: called, papers: [{ void: true }] });
    const refusal = await page().refused("paper.receive", { taskId });
    expect(refusal).toMatchObject({ kind: "not-allowed" });
    expect(refusal.message).toContain("wrong dose");
    const give = { id: id(), taskId, paperId, how: "printed" };
    expect(await page().refused("paper.give", give)).toMatchObject({ kind: "not-allowed" });
    await page().ask("recall.answer", { id: id(), taskId, answer: "not-reachable" });
    await page().ask("recall.answer", { id: id(), taskId, answer: "stopped" });
    expect((await listed(taskId)).recall).toMatchObject({ answer: "stopped", answeredBy: "Meena Misal" });
    const late = { id: id(), taskId, answer: "exchanged" };
    expect(await page().refused("recall.answer", late)).toMatchObject({ kind: "changed-meanwhile" });
    const none = { id: id(), taskId: await freshRequest(), answer: "stopped" };
    expect(await page().refused("recall.answer", none)).toMatchObject({ kind: "not-found" });
  });
});

it("the hub met no bug in all this", () => {
  expect(hub().bugs).toEqual([]);
});
