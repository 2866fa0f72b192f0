import type { Task } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import type { Desk } from "../../electron/desk/desk.ts";
import { practicePassphrase } from "../../hub/practice/people.ts";
import { storeOf } from "../../hub/server/store-of.ts";
import type { RunningHub } from "../../hub/server.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { eachInClinic } from "./support/each-in-clinic.ts";
import { account, ask, noteEdits, openPatient, type PracticeClinic, until } from "./support/practice-desk.ts";

const patient = "Vidya Namuna Devi";
const first = "Dr Chandrika Kalpit";
const second = "Dr Suresh Misal";
const secondAccount = { username: "practice.second", passphrase: practicePassphrase, pin: "1357" };

let clinic: PracticeClinic;
let hub: RunningHub;
type Seat = { readonly desk: Desk; readonly consultId: ConsultId };
let one: Seat;
let two: Seat;

eachInClinic(async (opened) => {
  clinic = opened;
  hub = await clinic.hubUp();
  const sit = async (pc: string, who: typeof account | typeof secondAccount): Promise<Seat> => {
    const desk = await clinic.openDesk(pc);
    await ask(desk, "session.signIn", who);
    return { desk, consultId: await openPatient(desk, patient) };
  };
  one = await sit("pc-1", account);
  two = await sit("pc-2", secondAccount);
});

const store = () => storeOf(hub.hub.fhir.port, { role: "system" });

async function ticket(): Promise<Task> {
  const patients = await store().search("Patient", { name: "Vidya" });
  const [task] = await store().search("Task", { patient: `Patient/${patients[0]?.id}` });
  return task ?? expect.fail("no ticket at the hub");
}

/** As if the twenty minutes were over: only the hub judges a lease, and only by what it wrote. */
async function endLease(): Promise<void> {
  const task = await ticket();
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  await store().put({
    ...task,
    restriction: { ...task.restriction, period: { start: minutesAgo(30), end: minutesAgo(10) } },
  });
}

const write = ({ desk, consultId }: Seat) =>
  ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits.slice(0, 2) });
const complaintOf = async ({ desk, consultId }: Seat) =>
  (await ask(desk, "consult.open", { consultId })).draft.sections.complaint;
const seen = ({ desk, consultId }: Seat, holder: string | undefined) =>
  until(
    async () => {
      await ask(desk, "sync.now", {});
      return ask(desk, "consult.open", { consultId });
    },
    (view) => view.ticket.holder === holder,
    `the desk sees ${holder ?? "nobody"} as holder`,
  );

it("of two who open one ticket in the same second one has it; the other is told who, and keeps what was typed", async () => {
  const claim = async (seat: Seat) => {
    const [answer] = await Promise.all([
      seat.desk.dispatch("consult.claim", { consultId: seat.consultId }),
      write(seat),
    ]);
    return answer;
  };
  const answers = await Promise.all([claim(one), claim(two)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const lost = answers.findIndex(({ ok }) => !ok);
  const [loser, winner] = lost === 0 ? [one, second] : [two, first];
  expect(answers[lost]).toMatchObject({ ok: false, error: { kind: "already-claimed", holder: winner } });
  const view = await ask(loser.desk, "consult.open", { consultId: loser.consultId });
  expect(view.ticket).toMatchObject({ mine: false, holder: winner });
  expect(view.draft.sections.complaint).toBe("Fever and cough for 4 days");
  expect(readTicket(await ticket(), undefined).ownerDisplay).toBe(winner);
}, 240_000);

it("a running lease lets nobody take over; an ended one does, and what the first wrote stays with the first", async () => {
  await ask(one.desk, "consult.claim", { consultId: one.consultId });
  await write(one);
  const running = await seen(two, first);
  expect(running.ticket.acts).not.toContain("take-over");
  const takeOver = { consultId: two.consultId, act: { act: "take-over" as const } };
  expect(await two.desk.dispatch("consult.act", takeOver)).toMatchObject({
    ok: false,
    error: { kind: "already-claimed", holder: first },
  });
  const ended = await until(
    async () => {
      // The first desk is on line and renews what it holds: the end is told again until the second has seen it.
      await endLease();
      await ask(two.desk, "sync.now", {});
      return ask(two.desk, "consult.open", { consultId: two.consultId });
    },
    (view) => view.ticket.acts.includes("take-over"),
    "it may be taken over",
  );
  expect(ended.ticket).toMatchObject({ holder: first, leaseLeftMs: 0 });
  // The holder's desk may renew between what was seen and what is done: then the lease runs, and it is tried again.
  const taken = await until(
    async () => {
      await endLease();
      await ask(two.desk, "sync.now", {});
      return two.desk.dispatch("consult.act", takeOver);
    },
    ({ ok }) => ok,
    "it is taken over",
  );
  expect(taken).toMatchObject({ value: { mine: true, state: "claimed" } });
  expect(readTicket(await ticket(), undefined).ownerDisplay).toBe(second);
  expect(await complaintOf(two)).toBe("");
  const lost = await seen(one, second);
  expect(lost.ticket.mine).toBe(false);
  expect(lost.draft.sections.complaint).toBe("Fever and cough for 4 days");
}, 240_000);
