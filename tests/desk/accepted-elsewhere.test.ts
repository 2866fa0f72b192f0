import type { Basic, Task } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import { storeOf } from "../../hub/server/store-of.ts";
import type { RunningHub } from "../../hub/server.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { deciding } from "./support/deciding.ts";
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
const nowhere = "http://127.0.0.1:9";

let clinic: PracticeClinic;
let hub: RunningHub;
eachInClinic(async (opened) => {
  clinic = opened;
  hub = await clinic.hubUp();
});

const store = () => storeOf(hub.hub.fhir.port, { role: "system" });
async function ticket(): Promise<Task> {
  const [found] = await store().search("Patient", { name: "Vidya" });
  const [task] = await store().search("Task", { patient: `Patient/${found?.id}` });
  return task ?? expect.fail("no ticket at the hub");
}
const inUse = async () => {
  const encounter = `Encounter/${readTicket(await ticket(), undefined).encounterId}`;
  const papers = await store().search("Composition", { encounter, type: "440545006" });
  return papers.filter(({ status }) => status === "final").length;
};
const sit = async (pc: string, hubUrl?: string) => {
  const desk = await clinic.openDesk(pc, hubUrl);
  await ask(desk, "session.signIn", account);
  return { desk, consultId: await openPatient(desk, patient) };
};

/** Signed at PC A without line, claimed at PC B by the same doctor, and accepted there while A is shut. */
async function acceptedWhileAway(alter: (late: Basic) => Basic): Promise<void> {
  const there = await sit("pc-b");
  await (await sit("pc-a")).desk.close();
  const { desk: offline, consultId } = await sit("pc-a", nowhere);
  await ask(offline, "consult.claim", { consultId });
  await ask(offline, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
  await ask(offline, "consult.sign", await reviewed(offline, consultId));
  await offline.close();
  await ask(there.desk, "consult.claim", { consultId: there.consultId });
  const online = await sit("pc-a");
  await until(
    () => ask(online.desk, "consult.open", { consultId: online.consultId }),
    ({ issue }) => issue.state === "signed-late",
    "it is known as late where it was signed",
  );
  await online.desk.close();
  const row = await until(
    async () => {
      await ask(there.desk, "sync.now", {});
      return (await ask(there.desk, "inbox.list", {})).rows.find(({ kind }) => kind === "late-of-own");
    },
    (one) => one !== undefined,
    "it is in the inbox of the other PC",
  );
  await ask(
    there.desk,
    "conflict.decide",
    await deciding(there.desk, { id: row?.id ?? "", decision: "accept" }),
  );
  await there.desk.close();
  for (const late of await store().search("Basic", {}))
    if (JSON.stringify(late.code).includes("late")) await store().put(alter(late));
}

const eightDaysAgo = (late: Basic): Basic => ({
  ...late,
  extension: (late.extension ?? []).map((one) => {
    if (one.valueString?.includes('"accepted"') !== true) return one;
    const answer = JSON.parse(one.valueString) as { at: string };
    const at = new Date(Date.parse(answer.at) - 8 * 86_400_000).toISOString();
    return { ...one, valueString: JSON.stringify({ ...answer, at }) };
  }),
});
/** As a list that says nothing of it any more, whatever is asked. */
const inNoList = (late: Basic): Basic => ({
  ...late,
  code: { coding: (late.code.coding ?? []).filter(({ code }) => code?.includes("late") !== true) },
});

it.each([
  ["by asking for it, though it was decided eight days ago", eightDaysAgo],
  ["by the paper that is in use, where no list says so", inNoList],
])(
  "a late paper that was accepted at another PC is issued where it was signed too, %s; a version of it takes its place",
  async (_how, alter) => {
    await acceptedWhileAway(alter);
    const { desk, consultId } = await sit("pc-a");
    await until(
      async () => {
        await ask(desk, "sync.now", {});
        return ask(desk, "consult.open", { consultId });
      },
      ({ issue }) => issue.state === "issued",
      "the PC where it was signed knows that it was issued",
    );
    expect((await ask(desk, "inbox.list", {})).rows).toEqual([]);
    await ask(desk, "consult.act", { consultId, act: { act: "amend", reason: "too long" } });
    await ask(desk, "consult.sign", await reviewed(desk, consultId));
    await until(
      async () => {
        await ask(desk, "sync.now", {});
        return ask(desk, "consult.open", { consultId });
      },
      ({ issue }) => issue.state === "issued" && issue.version === 2,
      "its second version is issued",
    );
    expect(await inUse()).toBe(1);
  },
  300_000,
);
