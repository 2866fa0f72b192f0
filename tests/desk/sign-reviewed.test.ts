import { expect, it } from "vitest";
import { eachInClinic } from "./support/each-in-clinic.ts";
import {
  account,
  ask,
  noteEdits,
  openPatient,
  type PracticeClinic,
  reviewed,
} from "./support/practice-desk.ts";

let clinic: PracticeClinic;

eachInClinic(async (opened) => {
  clinic = opened;
  await clinic.hubUp();
});

it("signs what the review listed, and nothing that another window wrote behind it", async () => {
  const desk = await clinic.openDesk();
  await ask(desk, "session.signIn", account);
  const consultId = await openPatient(desk, "Vidya Namuna Devi");
  await ask(desk, "consult.claim", { consultId });
  await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
  const listed = await reviewed(desk, consultId);
  const [line] = (await ask(desk, "consult.open", { consultId })).draft.lines;
  if (line === undefined) throw new Error("the note has its medicine");
  await ask(desk, "draft.edit", {
    consultId,
    firstSeq: noteEdits.length + 1,
    edits: [{ kind: "put-line", line: { ...line, durationDays: 30 } }],
    windowId: "another",
  });
  // Before the PIN: what is not signed costs no try.
  expect(await desk.dispatch("consult.sign", { ...listed, pin: "1111" })).toMatchObject({
    ok: false,
    error: { kind: "changed-meanwhile" },
  });
  expect((await ask(desk, "consult.open", { consultId })).issue.state).toBe("not-signed");
  await ask(desk, "consult.sign", await reviewed(desk, consultId));
  expect((await ask(desk, "consult.open", { consultId })).issue.state).not.toBe("not-signed");
});
