import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { practicePassphrase } from "../../hub/practice/people.ts";
import { storeOf } from "../../hub/server/store-of.ts";
import { claimedTask } from "../../shared/fhir/write-claim.ts";
import { eachInClinic } from "./support/each-in-clinic.ts";
import { account, ask, openPatient, type PracticeClinic, until } from "./support/practice-desk.ts";

const colleague = { username: "practice.second", passphrase: practicePassphrase };
let clinic: PracticeClinic;
eachInClinic(async (opened) => {
  clinic = opened;
  await clinic.hubUp();
});

it("what was typed without line in a consult that a colleague has by now is kept, and the inbox says who has it since when", async () => {
  const before = await clinic.openDesk();
  await ask(before, "session.signIn", account);
  const consultId = await openPatient(before, "Vidya Namuna Devi");
  await ask(before, "consult.claim", { consultId });
  const two = await clinic.openDesk("pc-2");
  const { doctor } = await ask(two, "session.signIn", colleague);
  await clinic.hubDown();
  await ask(before, "chat.send", { consultId, id: randomUUID(), text: "Said without line" });
  const edits = [
    { kind: "splice", section: "complaint", at: 0, remove: 0, insert: "Typed without line" } as const,
  ];
  await ask(before, "draft.edit", { consultId, firstSeq: 1, edits });
  await ask(before, "draft.checkpoint", { consultId, reason: "hand-over" });
  await before.close();
  const { hub } = await clinic.hubUp();
  const store = storeOf(hub.fhir.port, { role: "system" });
  const [there] = await store.search("Patient", { name: "Vidya" });
  const [task] = await store.search("Task", { patient: `Patient/${there?.id}` });
  const claim = {
    practitionerReference: `Practitioner/${doctor.id}`,
    claimId: "theirs",
    display: doctor.name,
  };
  await store.put(claimedTask(task ?? expect.fail("no ticket"), claim));

  const desk = await clinic.openDesk();
  await ask(desk, "session.signIn", account);
  const { unsent } = await until(
    () => ask(desk, "sync.now", {}),
    (view) => view.unsent.length === 2 && view.unsent.every(({ state }) => state === "parked"),
    "both wait for a person",
  );
  expect(unsent.map(({ kind, why }) => `${kind} ${why}`).toSorted()).toEqual([
    "chat already-claimed",
    "checkpoint already-claimed",
  ]);
  const { rows } = await ask(desk, "inbox.list", {});
  expect(rows.map(({ kind, item, movedOn }) => `${kind} ${item} ${movedOn?.holder}`).toSorted()).toEqual([
    `taken-over chat ${doctor.name}`,
    `taken-over checkpoint ${doctor.name}`,
  ]);
  expect(rows.every(({ movedOn }) => movedOn?.since !== undefined)).toBe(true);
  const view = await ask(desk, "consult.open", { consultId });
  expect(view.draft.sections.complaint).toBe("Typed without line");
  expect(view.ticket.holder).toBe(doctor.name);
  for (const { id } of rows) await ask(desk, "inbox.decide", { id, decision: "let-go" });
  expect((await ask(desk, "inbox.list", {})).rows).toEqual([]);
  expect((await ask(desk, "consult.open", { consultId })).draft.sections.complaint).toBe(
    "Typed without line",
  );
}, 240_000);
