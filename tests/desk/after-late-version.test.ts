import type { Task } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
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
eachInClinic(async (opened) => {
  clinic = opened;
  hub = await clinic.hubUp();
});
const store = () => storeOf(hub.hub.fhir.port, { role: "system" });
type Seat = Awaited<ReturnType<typeof sit>>;
const sit = async (hubUrl?: string, known?: ConsultId) => {
  const desk = await clinic.openDesk("pc-a", hubUrl);
  await ask(desk, "session.signIn", account);
  return { desk, consultId: known ?? (await openPatient(desk, "Vidya Namuna Devi")) };
};
async function ticket(): Promise<Task> {
  const [found] = await store().search("Patient", { name: "Vidya" });
  const [task] = await store().search("Task", { patient: `Patient/${found?.id}` });
  return task ?? expect.fail("no ticket at the hub");
}
const stands = ({ desk, consultId }: Seat, state: string) =>
  until(
    async () => {
      await ask(desk, "sync.now", {});
      return ask(desk, "consult.open", { consultId });
    },
    ({ issue }) => issue.state === state,
    `it stands as ${state}`,
  );
const signLater = async ({ desk, consultId }: Seat) => {
  await ask(desk, "consult.act", { consultId, act: { act: "amend", reason: "dose was too high" } });
  const view = await ask(desk, "consult.open", { consultId });
  await ask(desk, "consult.sign", await reviewed(desk, consultId));
  return view.amending;
};

/** Called back at the doctor's other PC, while this one had no line. */
async function recallElsewhere(): Promise<void> {
  const task = await ticket();
  const { ownerReference: byReference } = readTicket(task, undefined);
  const at = new Date().toISOString();
  const recall = { id: "other-pc", act: "recall", at, by: "Dr", byReference, reason: "wrong dose" };
  const acted = [...extrasOf(task, extension.acted), recall];
  await store().put(withExtras(inState(task, "recalled"), extension.acted, acted));
}

it("after a later version that came late, the next one takes the place of the paper that was issued", async () => {
  const first = await sit();
  const { desk, consultId } = first;
  await ask(desk, "consult.claim", { consultId });
  await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
  await ask(desk, "consult.sign", await reviewed(desk, consultId));
  await stands(first, "issued");
  await desk.close();
  const offline = await sit("http://127.0.0.1:9", consultId);
  await signLater(offline);
  await offline.desk.close();
  await recallElsewhere();
  const online = await sit(undefined, consultId);
  await stands(online, "signed-late");
  expect(await signLater(online)).toMatchObject({ version: 3, replacesVersion: 1, issued: true });
  await stands(online, "issued");
  const encounter = `Encounter/${readTicket(await ticket(), undefined).encounterId}`;
  const papers = await store().search("Composition", { encounter, type: "440545006" });
  expect(papers.map(({ status }) => status).toSorted()).toEqual(["amended", "final"]);
  await online.desk.close();
}, 240_000);
