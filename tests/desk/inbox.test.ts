import type { Task } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import type { Desk } from "../../electron/desk/desk.ts";
import { storeOf } from "../../hub/server/store-of.ts";
import type { RunningHub } from "../../hub/server.ts";
import type { Input } from "../../shared/contract/calls.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import { readyQuestions } from "../../shared/domain/return-questions.ts";
import { extension } from "../../shared/fhir/systems.ts";
import { extrasOf, questionTexts, withExtras } from "../../shared/fhir/ticket-extras.ts";
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

const name = "Vidya Namuna Devi";
let clinic: PracticeClinic;
let hub: RunningHub;
let desk: Desk;
let consultId: ConsultId;

eachInClinic(async (opened) => {
  clinic = opened;
  hub = await clinic.hubUp();
  desk = await clinic.openDesk();
  await ask(desk, "session.signIn", account);
  consultId = await openPatient(desk, name);
});

const store = () => storeOf(hub.hub.fhir.port, { role: "system" });
const act = (what: Input<"consult.act">["act"]) => ask(desk, "consult.act", { consultId, act: what });
const claim = () => ask(desk, "consult.claim", { consultId });

async function ticket(): Promise<Task> {
  const [patient] = await store().search("Patient", { name: "Vidya" });
  const [task] = await store().search("Task", { patient: `Patient/${patient?.id}` });
  return task ?? expect.fail("no ticket at the hub");
}

/** The inbox once it has just these kinds, after a round with the hub. */
const inbox = async (...kinds: readonly string[]) => {
  const { rows } = await until(
    async () => {
      await ask(desk, "sync.now", {});
      return ask(desk, "inbox.list", {});
    },
    (view) => view.rows.map(({ kind }) => kind).join() === kinds.join(),
    `the inbox holds ${kinds.join() || "nothing"}`,
  );
  return rows;
};

it("results stand in the inbox until they are due, then as due, and are gone when the consult goes on", async () => {
  await claim();
  await act({ act: "await-results", what: "HbA1c", owner: "the centre", due: "2999-01-02" });
  expect(await inbox("results-awaited")).toMatchObject([
    { patientName: name, words: "HbA1c", who: "the centre", due: "2999-01-02" },
  ]);
  await act({ act: "resume" });
  await inbox();
  await act({ act: "await-results", what: "HbA1c", owner: "the centre", due: "2020-01-02" });
  await inbox("results-due");
}, 240_000);

it("a transferred patient stands in the inbox until the arrival is recorded", async () => {
  await claim();
  const sbar = { situation: "Chest pain", background: "", assessment: "", recommendation: "ECG" };
  await act({ act: "transfer", by: "108", to: "Civil Hospital Ghumarwin", sbar });
  expect(await inbox("transferred")).toMatchObject([{ who: "Civil Hospital Ghumarwin" }]);
  const encounter = (await ticket()).encounter?.reference?.replace("Encounter/", "") ?? "";
  expect(await store().read("Encounter", encounter)).toMatchObject({
    status: "finished",
    period: { end: expect.any(String) as string },
  });
  await act({ act: "record-arrival", note: "arrived at 14:10, stable" });
  await inbox();
}, 240_000);

it("a returned request that came back with answers stands there until somebody takes it, also after a hand-back", async () => {
  await act({
    act: "return-for-information",
    questions: [{ about: "duration", text: readyQuestions.duration }],
  });
  await inbox();
  const task = await ticket();
  const answers = extrasOf(task, extension.question).map((one) =>
    questionTexts({ ...one, answer: "Since Monday" }),
  );
  await store().put(inState(withExtras(task, extension.question, answers), "waiting"));
  expect(await inbox("answered")).toMatchObject([{ words: "Since Monday" }]);
  const { rows } = await ask(desk, "queue.list", {});
  expect(rows.find((one) => one.consultId === consultId)).toMatchObject({ cameBack: "with-answers" });
  await claim();
  await inbox();
  await act({ act: "hand-back", reason: "end of my shift" });
  await inbox();
}, 240_000);

it("who left comes back to the queue", async () => {
  await claim();
  expect(await act({ act: "record-left" })).toMatchObject({ state: "left", mine: false });
  const row = (await ask(desk, "queue.list", {})).rows.find((one) => one.consultId === consultId);
  expect(row).toMatchObject({ state: "left" });
  expect(await act({ act: "come-back" })).toMatchObject({ state: "waiting" });
  const { rows } = await ask(desk, "queue.list", {});
  expect(rows.find((one) => one.consultId === consultId)).toMatchObject({ cameBack: "after-leaving" });
}, 240_000);

it("paper held at the centre tops the inbox with who told it, until the doctor releases it", async () => {
  await claim();
  await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
  await ask(desk, "consult.sign", await reviewed(desk, consultId));
  await until(
    () => ask(desk, "consult.open", { consultId }),
    ({ issue, ticket: { state } }) => issue.state === "issued" && state === "issued",
    "the paper is issued",
  );
  const held = { paper: "any", at: new Date().toISOString(), by: "Meena Misal", reason: "Allergy told" };
  await store().put(withExtras(await ticket(), extension.heldAtCentre, [held]));
  expect(await inbox("held-at-centre")).toMatchObject([{ words: "Allergy told", who: "Meena Misal" }]);
  await act({ act: "release-held", reason: "another medicine was meant" });
  await inbox();
  expect(extrasOf(await ticket(), extension.heldAtCentre)).toEqual([]);
}, 240_000);
