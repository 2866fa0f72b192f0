import { expect, it } from "vitest";
import { eachInClinic } from "./support/each-in-clinic.ts";
import { account, ask, noteEdits, openPatient, type PracticeClinic, until } from "./support/practice-desk.ts";

let clinic: PracticeClinic;

eachInClinic(async (opened) => {
  clinic = opened;
  await clinic.hubUp();
});

it("what is being written counts as unsent, and is a revision when the doctor signs out", async () => {
  const desk = await clinic.openDesk();
  await ask(desk, "session.signIn", account);
  const consultId = await openPatient(desk, "Vidya Namuna Devi");
  await ask(desk, "consult.claim", { consultId });
  const sent = (what: string) =>
    until(
      () => ask(desk, "sync.now", {}),
      ({ unsent }) => unsent.length === 0,
      what,
    );
  await sent("the claim is taken");
  expect(await ask(desk, "session.unsent", {})).toEqual({ unsent: 0 });
  await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
  expect(await ask(desk, "session.unsent", {})).toEqual({ unsent: 1 });
  await clinic.hubDown();
  expect(await ask(desk, "session.signOut", {})).toEqual({ unsent: 1 });
  await ask(desk, "session.signIn", account);
  expect((await ask(desk, "sync.state", {})).unsent).toMatchObject([{ kind: "checkpoint", consultId }]);
}, 240_000);
