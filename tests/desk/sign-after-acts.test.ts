import { expect, it } from "vitest";
import type { Desk } from "../../electron/desk/desk.ts";
import { storeOf } from "../../hub/server/store-of.ts";
import type { RunningHub } from "../../hub/server.ts";
import type { Input } from "../../shared/contract/calls.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { extension } from "../../shared/fhir/systems.ts";
import { extrasOf } from "../../shared/fhir/ticket-extras.ts";
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

eachInClinic(async (opened) => {
  clinic = opened;
  hub = await clinic.hubUp();
  desk = await clinic.openDesk();
  await ask(desk, "session.signIn", account);
  consultId = await openPatient(desk, "Vidya Namuna Devi");
  await ask(desk, "consult.claim", { consultId });
  await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
});

const act = (what: Input<"consult.act">["act"]) => ask(desk, "consult.act", { consultId, act: what });
const waiting = { act: "await-results", what: "HbA1c", owner: "the centre", due: "2999-01-02" } as const;
const sbar = { situation: "Fever", background: "", assessment: "", recommendation: "X-ray" };
const missing = async () => (await ask(desk, "consult.review", { consultId })).missing;
const issued = () =>
  until(
    async () => {
      await ask(desk, "sync.now", {});
      return ask(desk, "consult.open", { consultId });
    },
    ({ issue }) => issue.state === "issued",
    "the paper is issued",
  );

it("what the hub would never issue is not signed: an ended consult not at all, one that waits once it goes on", async () => {
  await act(waiting);
  expect(await missing()).toEqual(["not-resumed"]);
  const refused = await desk.dispatch("consult.sign", await reviewed(desk, consultId));
  expect(refused).toMatchObject({ ok: false, error: { kind: "incomplete", missing: ["not-resumed"] } });
  await act({ act: "resume" });
  expect(await missing()).toEqual([]);
  await act({ act: "advise-in-person", where: "CHC Misalgarh", byWhen: "tomorrow", sbar });
  expect(await missing()).toEqual(["ended"]);
  const never = await desk.dispatch("consult.sign", await reviewed(desk, consultId));
  expect(never).toMatchObject({ ok: false, error: { kind: "incomplete", missing: ["ended"] } });
}, 120_000);

it("signed without line after going on with it, the paper is issued though it is there before that act", async () => {
  await act(waiting);
  await clinic.hubDown();
  await act({ act: "resume" });
  await ask(desk, "consult.sign", await reviewed(desk, consultId));
  // Nobody is signed in when the line comes back: the sealed paper goes alone.
  await ask(desk, "session.signOut", {});
  hub = await clinic.hubUp();
  const store = storeOf(hub.hub.fhir.port, { role: "system" });
  const ticket = async () => {
    const [patient] = await store.search("Patient", { name: "Vidya" });
    const [task] = await store.search("Task", { patient: `Patient/${patient?.id}` });
    return task ?? expect.fail("no ticket at the hub");
  };
  await until(ticket, (task) => readTicket(task, undefined).state === "issued", "the hub has issued it");
  await ask(desk, "session.signIn", account);
  await issued();
  await until(
    () => ask(desk, "sync.now", {}),
    ({ unsent }) => unsent.length === 0,
    "nothing waits any more",
  );
  expect((await ask(desk, "inbox.list", {})).rows).toEqual([]);
  const acts = extrasOf(await ticket(), extension.acted).map((one) => one.act);
  expect(acts).toEqual(["await-results", "resume"]);
}, 120_000);
