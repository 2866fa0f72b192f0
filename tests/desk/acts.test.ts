import type { Task } from "@medplum/fhirtypes";
import { describe, expect, it } from "vitest";
import { storeOf } from "../../hub/server/store-of.ts";
import type { RunningHub } from "../../hub/server.ts";
import type { Desk } from "../../electron/desk/desk.ts";
import type { Input } from "../../shared/contract/calls.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import { readyQuestions } from "../../shared/domain/return-questions.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { extension } from "../../shared/fhir/systems.ts";
import { extrasOf } from "../../shared/fhir/ticket-extras.ts";
import { eachInClinic } from "./support/each-in-clinic.ts";
import { account, ask, noteEdits, openPatient, type PracticeClinic, until } from "./support/practice-desk.ts";

const name = "Vidya Namuna Devi";
let clinic: PracticeClinic;
let hub: RunningHub;
eachInClinic(async (opened) => {
  clinic = opened;
  hub = await clinic.hubUp();
});

type Act = Input<"consult.act">["act"];
const store = () => storeOf(hub.hub.fhir.port, { role: "system" });

async function tasksOf(patientName: string): Promise<readonly Task[]> {
  const patients = await store().search("Patient", { name: patientName.split(" ")[0] ?? "" });
  const patient = patients.find((one) => JSON.stringify(one.name).includes(patientName.split(" ")[0] ?? ""));
  return store().search("Task", { patient: `Patient/${patient?.id}` });
}
const onlyTask = async (): Promise<Task> => {
  const [task] = await tasksOf(name);
  if (!task) throw new Error("no ticket at the hub");
  return task;
};
const hubState = async () => readTicket(await onlyTask(), undefined).state;

async function signedIn(deskName?: string): Promise<{ desk: Desk; consultId: ConsultId }> {
  const desk = await clinic.openDesk(deskName);
  await ask(desk, "session.signIn", account);
  return { desk, consultId: await openPatient(desk, name) };
}
const act = (desk: Desk, consultId: ConsultId, what: Act) =>
  ask(desk, "consult.act", { consultId, act: what });

const sbar = {
  situation: "Chest pain",
  background: "Diabetes",
  assessment: "Likely ACS",
  recommendation: "ECG",
};
const questions = [{ about: "vitals" as const, text: readyQuestions.vitals }];

const fromClaimed: readonly (readonly [Act, string])[] = [
  [{ act: "begin" }, "in-consult"],
  [{ act: "hand-back", reason: "end of my shift" }, "waiting"],
  [{ act: "return-for-information", questions }, "returned"],
  [{ act: "refer", to: "cardiology", reason: "needs a cardiologist" }, "referred"],
  [{ act: "transfer", by: "108", to: "Civil Hospital Ghumarwin", sbar }, "transferred"],
  [{ act: "advise-in-person", where: "CHC Misalgarh", byWhen: "tomorrow", sbar }, "in-person-advised"],
  [{ act: "await-results", what: "HbA1c", owner: "centre", due: "2026-12-01" }, "awaiting-results"],
  [{ act: "record-left" }, "left"],
  [{ act: "give-up-reaching", reason: "three calls unanswered" }, "not-reachable"],
  [{ act: "record-death", reason: "told by the centre" }, "deceased"],
];

describe("each act on a claimed consult", () => {
  it.each(fromClaimed)(
    "$act reaches the hub at once with a line",
    async (what, state) => {
      const { desk, consultId } = await signedIn();
      await ask(desk, "consult.claim", { consultId });
      expect((await act(desk, consultId, what)).state).toBe(state);
      const tasks = await tasksOf(name);
      expect(tasks.map((task) => readTicket(task, undefined).state)).toContain(state);
    },
    60_000,
  );

  it("all are shown at once without line and delivered when it comes back, in order", async () => {
    const { desk, consultId } = await signedIn();
    await ask(desk, "consult.claim", { consultId });
    await clinic.hubDown();
    expect((await act(desk, consultId, { act: "begin" })).state).toBe("in-consult");
    await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits.slice(0, 1) });
    const back = await act(desk, consultId, { act: "hand-back", reason: "power cut here" });
    expect(back).toMatchObject({
      state: "waiting",
      mine: false,
      unsentAct: { act: "hand-back", parked: false },
    });
    const row = (await ask(desk, "queue.list", {})).rows.find((one) => one.consultId === consultId);
    expect(row).toMatchObject({ mine: false, unsentAct: "hand-back" });
    hub = await clinic.hubUp();
    await until(
      () => ask(desk, "sync.now", {}),
      ({ unsent }) => unsent.length === 0,
      "all is sent",
    );
    const task = await onlyTask();
    expect(readTicket(task, undefined)).toMatchObject({ state: "waiting" });
    expect(task.owner).toBeUndefined();
    expect(extrasOf(task, extension.acted).map((one) => one.act)).toEqual(["begin", "hand-back"]);
    const drafts = await store().search("Composition", { status: "preliminary" });
    expect(drafts).toHaveLength(1);
  }, 60_000);
});

describe("a waiting consult, not claimed", () => {
  it("is returned with its questions, and no claim is made", async () => {
    const { desk, consultId } = await signedIn();
    await act(desk, consultId, { act: "return-for-information", questions });
    const task = await onlyTask();
    expect(readTicket(task, undefined).state).toBe("returned");
    expect(extrasOf(task, extension.question)).toMatchObject([
      { about: "vitals", text: readyQuestions.vitals },
    ]);
    expect(task.owner).toBeUndefined();
  }, 60_000);

  it("goes to another speciality with its waiting time and history", async () => {
    const { desk, consultId } = await signedIn();
    const before = await onlyTask();
    await act(desk, consultId, { act: "re-route", to: "cardiology", reason: "chest pain on effort" });
    const tasks = await tasksOf(name);
    const old = tasks.find(({ id }) => id === before.id);
    const fresh = tasks.find(({ id }) => id !== before.id);
    expect([old?.status, old && readTicket(old, undefined).state]).toEqual(["completed", "referred"]);
    expect(fresh && readTicket(fresh, undefined)).toMatchObject({
      state: "waiting",
      speciality: "cardiology",
    });
    expect([fresh?.authoredOn, fresh?.encounter, fresh?.partOf]).toEqual([
      before.authoredOn,
      before.encounter,
      [{ reference: `Task/${before.id}` }],
    ]);
    expect(fresh && extrasOf(fresh, extension.acted)).toMatchObject([{ act: "re-route", to: "cardiology" }]);
  }, 60_000);

  it.each<Act>([
    { act: "hand-back", reason: "not mine" },
    { act: "begin" },
    { act: "recall", kind: "cancelled", reason: "nothing signed" },
    { act: "take-over" },
  ])(
    "refuses to $act",
    async (what) => {
      const { desk, consultId } = await signedIn();
      const answer = await desk.dispatch("consult.act", { consultId, act: what });
      expect(answer).toMatchObject({ ok: false, error: { kind: "not-allowed" } });
    },
    60_000,
  );
});

describe("two who act on one ticket", () => {
  it("a return made without line parks with what happened when another doctor was first", async () => {
    const { desk, consultId } = await signedIn();
    await clinic.hubDown();
    await act(desk, consultId, { act: "return-for-information", questions });
    await desk.close();
    hub = await clinic.hubUp();
    const task = await onlyTask();
    await store().put({
      ...task,
      status: "accepted",
      businessStatus: { coding: [{ system: "urn:paramarsh:consult-state", code: "claimed" }] },
      owner: { reference: "Practitioner/another", display: "Dr S. Misal" },
    });
    const again = await clinic.openDesk();
    await ask(again, "session.signIn", account);
    const { unsent } = await until(
      () => ask(again, "sync.now", {}),
      (sync) => sync.unsent.some(({ state }) => state === "parked"),
      "the act is parked",
    );
    expect(unsent).toMatchObject([{ kind: "act", why: "moved-on" }]);
    const { rows } = await ask(again, "inbox.list", {});
    expect(rows.find(({ kind }) => kind === "parked")?.movedOn).toEqual({
      state: "claimed",
      holder: "Dr S. Misal",
    });
    expect(await hubState()).toBe("claimed");
  }, 60_000);

  it("one doctor on two PCs: the second PC's claim stands by what the first did", async () => {
    const one = await signedIn("pc-1");
    const two = await signedIn("pc-2");
    await ask(one.desk, "consult.claim", { consultId: one.consultId });
    const seen = await until(
      () => ask(two.desk, "consult.open", { consultId: two.consultId }),
      ({ ticket }) => ticket.mine,
      "the other PC sees the claim",
    );
    expect(seen.ticket.acts).toContain("hand-back");
    await act(two.desk, two.consultId, { act: "hand-back", reason: "wrong PC" });
    expect(await hubState()).toBe("waiting");
  }, 60_000);
});
