import { afterAll, beforeAll, expect, it } from "vitest";
import type { Desk } from "../../electron/desk/desk.ts";
import { practiceDoctors } from "../../hub/practice/people.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import { chooseScan, scanOf } from "./support/own-file.ts";
import {
  account,
  ask,
  openClinic,
  openPatient,
  type PracticeClinic,
  until,
} from "./support/practice-desk.ts";

const patients = ["Vidya Namuna Devi", "Hari Kalpit", "Gopal Misal"] as const;
let clinic: PracticeClinic;
let desk: Desk;
let second: Desk;
/** Claimed here without line, while the second doctor was first at the hub. */
const lost: ConsultId[] = [];
const theirs: ConsultId[] = [];

beforeAll(async () => {
  clinic = await openClinic();
  await clinic.hubUp();
  const before = await clinic.openDesk("first");
  await ask(before, "session.signIn", account);
  for (const name of patients) lost.push(await openPatient(before, name));
  await clinic.hubDown();
  for (const consultId of lost) await ask(before, "consult.claim", { consultId });
  const scan = scanOf(900);
  const file = await chooseScan(before, lost[2] ?? expect.fail(), scan, "ECG of today");
  await ask(before, "file.attach", { ...file, about: "ECG of today" });
  await before.close();
  await clinic.hubUp();
  second = await clinic.openDesk("second");
  await ask(second, "session.signIn", { ...account, username: practiceDoctors[1]?.username ?? "" });
  for (const name of patients) theirs.push(await openPatient(second, name));
  for (const consultId of theirs) await ask(second, "consult.claim", { consultId });
  desk = await clinic.openDesk("first");
  await ask(desk, "session.signIn", account);
}, 240_000);
afterAll(() => clinic.end());

async function parkedClaim(consultId: ConsultId | undefined): Promise<string> {
  const { unsent } = await until(
    () => ask(desk, "sync.now", {}),
    (view) => view.unsent.some((item) => item.consultId === consultId && item.state === "parked"),
    "the claim waits for a person",
  );
  const item = unsent.find((one) => one.consultId === consultId);
  expect(item).toMatchObject({ kind: "claim", why: "already-claimed" });
  return item?.id ?? "";
}

it("sent again, a parked claim parks again while the other doctor holds it, and is taken when it is free", async () => {
  const [consultId] = lost;
  const [there] = theirs;
  if (consultId === undefined || there === undefined) throw new Error("no consult");
  const id = await parkedClaim(consultId);
  const still = await ask(desk, "sync.makeAgain", { id });
  expect(still.unsent.find((item) => item.id === id)).toMatchObject({ state: "parked" });
  await ask(second, "consult.act", {
    consultId: there,
    act: { act: "hand-back", reason: "end of my shift" },
  });
  const now = await ask(desk, "sync.makeAgain", { id });
  expect(now.unsent.filter((item) => item.id === id)).toEqual([]);
  const { ticket } = await ask(desk, "consult.open", { consultId });
  expect(ticket.mine).toBe(true);
  expect(await desk.dispatch("sync.makeAgain", { id })).toMatchObject({ error: { kind: "not-found" } });
});

it("set aside with a reason, a parked claim leaves the list, is never sent, and the other's consult stays", async () => {
  const [, consultId] = lost;
  const [, there] = theirs;
  if (there === undefined) throw new Error("no consult");
  const id = await parkedClaim(consultId);
  const after = await ask(desk, "sync.setAside", { id, reason: "the other doctor treats her" });
  expect(after.unsent.filter((item) => item.id === id)).toEqual([]);
  expect((await ask(desk, "sync.now", {})).unsent.filter((item) => item.id === id)).toEqual([]);
  expect((await ask(second, "consult.open", { consultId: there })).ticket.mine).toBe(true);
  expect(await desk.dispatch("sync.setAside", { id, reason: "once more" })).toMatchObject({
    error: { kind: "not-found" },
  });
});

it("let go in the inbox, a parked claim takes the document behind it along to a person", async () => {
  const [, , consultId] = lost;
  const id = await parkedClaim(consultId);
  await ask(desk, "inbox.decide", { id, decision: "let-go" });
  const { unsent } = await until(
    () => ask(desk, "sync.now", {}),
    (view) => !view.unsent.some(({ kind }) => kind === "binary"),
    "the content alone has gone",
  );
  expect(unsent.filter((item) => item.consultId === consultId)).toMatchObject([
    { kind: "document", state: "parked", why: "set-aside-before" },
  ]);
});
