import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Desk } from "../../electron/desk/desk.ts";
import { type CallName, calls } from "../../shared/contract/calls.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import {
  account,
  ask,
  openClinic,
  openPatient,
  type PracticeClinic,
  reviewed,
} from "./support/practice-desk.ts";

let clinic: PracticeClinic;
let desk: Desk;
let consultId: ConsultId;
beforeAll(async () => {
  clinic = await openClinic();
  await clinic.hubUp();
  desk = await clinic.openDesk();
});
afterAll(() => clinic.end());
beforeEach(async () => {
  await ask(desk, "session.signIn", account);
  consultId = await openPatient(desk, "Vidya Namuna Devi");
  await ask(desk, "consult.open", { consultId });
});

const typed = (insert: string, at: number) =>
  [{ kind: "splice", section: "complaint", at, remove: 0, insert }] as const;

const unlockWith = (given: { readonly pin: string } | { readonly passphrase: string }) =>
  desk.dispatch("session.unlock", given);

it("a locked desk answers nothing of a patient, and says whose session it is", async () => {
  await ask(desk, "session.lock", {});
  const answered: readonly CallName[] = [
    "desk.state",
    "session.signIn",
    "session.signOut",
    "session.active",
    "session.lock",
    "session.unlock",
    "settings.read",
    "settings.write", // a test of its own
  ];
  const names = Object.keys(calls) as CallName[];
  for (const name of names.filter((one) => !answered.includes(one))) {
    expect(await desk.dispatch(name, {}), name).toMatchObject({ ok: false, error: { kind: "locked" } });
  }
  const state = await ask(desk, "desk.state", {});
  expect(state.session).toMatchObject({ doctor: { username: account.username }, lock: { pinAllowed: true } });
  expect(JSON.stringify(state)).not.toContain("Vidya");
});

it("the lock screen may change language and colours, and nothing else of the settings", async () => {
  await ask(desk, "session.lock", {});
  expect(await desk.dispatch("settings.write", { language: "hi" })).toMatchObject({ ok: true });
  expect(await desk.dispatch("settings.write", { idleMinutes: 15 })).toMatchObject({ ok: false });
});

it("what was typed in the last moment comes in after the lock, and the lock made a revision of the rest", async () => {
  await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: [...typed("Fever", 0)] });
  await ask(desk, "session.lock", {});
  await ask(desk, "draft.edit", { consultId, firstSeq: 2, edits: [...typed(" and cough", 5)] });
  expect(await unlockWith({ pin: account.pin })).toMatchObject({ ok: true });
  const { draft } = await ask(desk, "consult.open", { consultId });
  expect(draft.sections.complaint).toBe("Fever and cough");
  expect((await ask(desk, "draft.checkpoint", { consultId, reason: "idle" })).revision).toBe(2);
});

it("a draft that is not open in the window takes nothing while locked", async () => {
  const other = await openPatient(desk, "Hari Kalpit");
  await ask(desk, "session.lock", {});
  const edit = { consultId: other, firstSeq: 1, edits: [...typed("x", 0)] };
  expect(await desk.dispatch("draft.edit", edit)).toMatchObject({ ok: false, error: { kind: "locked" } });
});

it("five wrong PINs need the passphrase, which makes the PIN usable again", async () => {
  await ask(desk, "session.lock", {});
  for (let tries = 1; tries < 5; tries += 1)
    expect(await unlockWith({ pin: "1111" })).toMatchObject({ error: { kind: "wrong-pin" } });
  expect(await unlockWith({ pin: "1111" })).toMatchObject({ error: { kind: "passphrase-needed" } });
  expect(await unlockWith({ pin: account.pin })).toMatchObject({ error: { kind: "passphrase-needed" } });
  expect((await ask(desk, "desk.state", {})).session?.lock).toMatchObject({ pinAllowed: false });
  expect(await unlockWith({ passphrase: "not this one" })).toMatchObject({
    error: { kind: "wrong-passphrase" },
  });
  expect(await unlockWith({ passphrase: account.passphrase })).toMatchObject({ ok: true });
  await ask(desk, "session.lock", {});
  expect(await unlockWith({ pin: account.pin })).toMatchObject({ ok: true });
});

it("PINs tried at the signature and at the lock are counted together", async () => {
  await ask(desk, "consult.claim", { consultId });
  const input = await reviewed(desk, consultId);
  const sign = (pin: string) => desk.dispatch("consult.sign", { ...input, pin });
  for (const pin of ["1", "2", "3"]) expect(await sign(pin)).toMatchObject({ error: { kind: "wrong-pin" } });
  await ask(desk, "session.lock", {});
  expect(await unlockWith({ pin: "1111" })).toMatchObject({ error: { kind: "wrong-pin" } });
  expect(await unlockWith({ passphrase: account.passphrase })).toMatchObject({ ok: true });
  for (const pin of ["1", "2", "3", "4"])
    expect(await sign(pin)).toMatchObject({ error: { kind: "wrong-pin" } });
  expect(await sign("5")).toMatchObject({ error: { kind: "passphrase-needed" } });
  expect(await sign(account.pin)).toMatchObject({ error: { kind: "passphrase-needed" } });
});

it("two PINs tried at the same moment are two tries", async () => {
  await ask(desk, "session.lock", {});
  const answers = await Promise.all(Array.from({ length: 8 }, () => unlockWith({ pin: "1111" })));
  const kinds = answers.map((answer) => (answer.ok ? "open" : answer.error.kind));
  expect(kinds.filter((kind) => kind === "wrong-pin")).toHaveLength(4);
  expect(kinds.filter((kind) => kind === "passphrase-needed")).toHaveLength(4);
});

it("another doctor may sign in instead; what the first left stays and is said", async () => {
  const other = await openPatient(desk, "Hari Kalpit");
  await ask(desk, "consult.open", { consultId: other });
  await clinic.hubDown();
  await ask(desk, "draft.edit", { consultId: other, firstSeq: 1, edits: [...typed("Wound", 0)] });
  await ask(desk, "session.lock", {});
  expect((await ask(desk, "session.signOut", {})).unsent).toBeGreaterThan(0);
  expect(await desk.dispatch("queue.list", {})).toMatchObject({ error: { kind: "not-signed-in" } });
  await ask(desk, "session.signIn", account);
  const kept = await ask(desk, "consult.open", { consultId: other });
  expect(kept.draft.sections.complaint).toBe("Wound");
});
