import { afterAll, beforeAll, expect, it } from "vitest";
import type { Desk } from "../../electron/desk/desk.ts";
import type { RunningHub } from "../../hub/server.ts";
import {
  account,
  ask,
  noteEdits,
  openClinic,
  openPatient,
  type PracticeClinic,
  until,
} from "./support/practice-desk.ts";

let clinic: PracticeClinic;
let hub: RunningHub;
let desk: Desk;
beforeAll(async () => {
  clinic = await openClinic();
  hub = await clinic.hubUp();
  // A clock that stands still: whoever asks must not wait for a time that does not come.
  const now = new Date();
  desk = await clinic.openDesk("desk", undefined, () => now);
  await ask(desk, "session.signIn", account);
});
afterAll(() => clinic.end());

it("withdrawn while signed in: said plainly at once and for good, everybody who asks is answered, nothing is lost", async () => {
  const consultId = await openPatient(desk, "Hari Kalpit");
  const { draftSeq } = await ask(desk, "consult.open", { consultId });
  await ask(desk, "consult.claim", { consultId });
  await ask(desk, "draft.edit", { consultId, firstSeq: draftSeq + 1, edits: noteEdits });
  hub.hub.auth.withdraw(account.username);
  await ask(desk, "draft.checkpoint", { consultId, reason: "hand-over" });
  const first = await Promise.all([1, 2, 3, 4].map(() => ask(desk, "sync.now", {})));
  const last = await ask(desk, "sync.now", {});
  for (const view of [...first, last])
    expect(view).toMatchObject({ line: "offline", trouble: "account-withdrawn" });
  expect(last.unsent.map(({ kind, state, why }) => [kind, state, why])).toEqual([
    ["checkpoint", "waiting", "account-withdrawn"],
  ]);
  const { draft } = await ask(desk, "consult.open", { consultId });
  expect(draft.sections.complaint).toContain("Fever and cough for 4 days");
});

it("a hub that is away and comes back answers whoever asks in the middle of a round that fails", async () => {
  await clinic.hubDown();
  await Promise.all([1, 2, 3].map(() => ask(desk, "sync.now", {})));
  hub = await clinic.hubUp();
  await until(
    () => ask(desk, "sync.now", {}),
    ({ trouble }) => trouble === "account-withdrawn",
    "the desk has spoken to the hub again",
  );
});
