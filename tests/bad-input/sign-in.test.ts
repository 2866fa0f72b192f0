import { afterAll, beforeAll, expect, it } from "vitest";
import type { Desk } from "../../electron/desk/desk.ts";
import type { RunningHub } from "../../hub/server.ts";
import type { Input } from "../../shared/contract/calls.ts";
import {
  account,
  ask,
  noteEdits,
  openClinic,
  openPatient,
  type PracticeClinic,
  reviewed,
  until,
} from "../desk/support/practice-desk.ts";

let clinic: PracticeClinic;
let hub: RunningHub;
let desk: Desk;
let nowMs: number;
beforeAll(async () => {
  clinic = await openClinic();
  hub = await clinic.hubUp();
  nowMs = Date.now();
  desk = await clinic.openDesk("desk", undefined, () => new Date(nowMs));
  await ask(desk, "session.signIn", account);
});
afterAll(() => clinic.end());

const typed = (insert: string): Input<"draft.edit">["edits"] => [
  { kind: "splice", section: "complaint", at: 0, remove: 0, insert },
];

it("one doctor on two PCs: the second goes on where the first stopped, and neither overwrites the other", async () => {
  const consultId = await openPatient(desk, "Hari Kalpit");
  await ask(desk, "consult.open", { consultId });
  await ask(desk, "consult.claim", { consultId });
  await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: typed("Wound of the foot") });
  await ask(desk, "draft.checkpoint", { consultId, reason: "hand-over" });
  await until(
    () => ask(desk, "sync.now", {}),
    ({ unsent }) => unsent.length === 0,
    "the draft is at the hub",
  );
  const second = await clinic.openDesk("second");
  await ask(second, "session.signIn", account);
  const there = await openPatient(second, "Hari Kalpit");
  const view = await until(
    () => ask(second, "consult.open", { consultId: there }),
    ({ draft }) => draft.sections.complaint !== "",
    "the draft came along",
  );
  expect(view.draft.sections.complaint).toBe("Wound of the foot");
  expect(view.ticket.mine).toBe(true);
  await second.close();
});

it("two windows on one data folder: a number that has other content is refused, never called saved", async () => {
  const consultId = await openPatient(desk, "Vidya Namuna Devi");
  await ask(desk, "consult.open", { consultId });
  await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: typed("from the first window") });
  const other = { consultId, firstSeq: 1, edits: typed("from the second window") };
  expect(await desk.dispatch("draft.edit", other)).toMatchObject({
    ok: false,
    error: { kind: "changed-meanwhile" },
  });
  const same = { consultId, firstSeq: 1, edits: typed("from the first window") };
  expect(await desk.dispatch("draft.edit", same)).toMatchObject({ ok: true });
  const { draft } = await ask(desk, "consult.open", { consultId });
  expect(draft.sections.complaint).toBe("from the first window");
});

it("account withdrawn while offline: the desk works, says so plainly at the next contact, and loses nothing", async () => {
  await ask(desk, "session.signOut", {});
  await clinic.hubDown();
  await ask(desk, "session.signIn", account);
  const consultId = await openPatient(desk, "Vidya Namuna Devi");
  const { draft, draftSeq } = await ask(desk, "consult.open", { consultId });
  await ask(desk, "consult.claim", { consultId });
  await ask(desk, "draft.edit", { consultId, firstSeq: draftSeq + 1, edits: noteEdits });
  await ask(desk, "consult.sign", await reviewed(desk, consultId));
  hub = await clinic.hubUp();
  hub.hub.auth.withdraw(account.username);
  const view = await until(
    () => ask(desk, "sync.now", {}),
    ({ trouble }) => trouble === "account-withdrawn",
    "the desk says that the account is withdrawn",
  );
  expect(view.line).toBe("offline");
  expect(view.unsent.length).toBeGreaterThan(0);
  const after = await ask(desk, "consult.open", { consultId });
  expect(after.draft.sections.complaint).toContain(draft.sections.complaint);
  expect(after.issue.state).not.toBe("not-signed");
});

it("wrong again and again without line: each is said, then a wait that no clock shortens, and the right one opens after it", async () => {
  await ask(desk, "session.signOut", {});
  await clinic.hubDown();
  const kinds: string[] = [];
  while (kinds.length < 10 && !kinds.includes("locked-out")) {
    const answer = await desk.dispatch("session.signIn", { ...account, passphrase: "not this one" });
    if (answer.ok) throw new Error("a wrong passphrase opened the file");
    kinds.push(answer.error.kind);
  }
  expect(kinds.length).toBeGreaterThan(3);
  expect(new Set(kinds)).toEqual(new Set(["wrong-passphrase", "locked-out"]));
  nowMs += 2 * 86_400_000;
  const early = await desk.dispatch("session.signIn", account);
  expect(early).toMatchObject({ ok: false, error: { kind: "locked-out" } });
  await until(
    () => desk.dispatch("session.signIn", account),
    ({ ok }) => ok,
    "the wait is over",
  );
  await ask(desk, "session.signOut", {});
});

it("empty: a name or a passphrase of nothing is wrong, not a bug", async () => {
  for (const given of [
    { username: "", passphrase: "" },
    { username: "   ", passphrase: "x" },
    { username: account.username, passphrase: "" },
  ]) {
    const answer = await desk.dispatch("session.signIn", given);
    expect(answer).toMatchObject({ ok: false });
    if (!answer.ok) expect(["first-sign-in-needs-hub", "wrong-passphrase"]).toContain(answer.error.kind);
  }
});
