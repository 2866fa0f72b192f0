import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { AuditEvent } from "@medplum/fhirtypes";
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { readCommand } from "../../hub/admin/command.ts";
import { recoveryCommand } from "../../hub/admin/recovery-command.ts";
import { givePassphrase } from "../../hub/admin/account-command.ts";
import { practiceDoctors } from "../../hub/practice/people.ts";
import type { RunningHub } from "../../hub/server.ts";
import { eachInClinic } from "./support/each-in-clinic.ts";
import { account, ask, openPatient, type PracticeClinic } from "./support/practice-desk.ts";

const keyPassphrase = "the operator's own passphrase";
const next = "another long passphrase";
let clinic: PracticeClinic;
let hub: RunningHub;
eachInClinic(async (opened) => {
  clinic = opened;
  hub = await clinic.hubUp();
});

const operator = async (act: "make" | "open", words: readonly string[], passphrase = keyPassphrase) => {
  const command = readCommand(["--data", path.join(clinic.folder, "hub"), ...words], {});
  if (!command.ok) throw new Error(command.error);
  return recoveryCommand(hub.hub, act, command.value, passphrase);
};
const keyFile = () => path.join(clinic.folder, "recovery-key.json");

it("a lost passphrase: the operator's answer opens the file, work is there, and desk and hub have the trace", async () => {
  expect(await operator("make", ["--out", path.join(clinic.folder, "hub", "key")])).toMatchObject({
    ok: false,
  });
  expect(await operator("make", ["--out", keyFile()])).toMatchObject({ ok: true });
  const desk = await clinic.openDesk();
  await ask(desk, "session.signIn", account);
  const consultId = await openPatient(desk, "Vidya Namuna Devi");
  const edits = [{ kind: "splice", section: "complaint", at: 0, remove: 0, insert: "Kept" } as const];
  await ask(desk, "consult.claim", { consultId });
  await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits });
  await ask(desk, "session.signOut", {});

  const { username } = account;
  const { request } = await ask(desk, "session.askRecovery", { username });
  const words = ["--key", keyFile(), "--request", request];
  expect(await operator("open", words, "a wrong passphrase")).toMatchObject({ ok: false });
  const answer = await operator("open", words);
  if (!answer.ok) throw new Error(answer.error);
  // An answer to another request opens nothing.
  const other = await ask(desk, "session.askRecovery", { username });
  const recover = { username, answer: answer.value, next };
  expect(await desk.dispatch("session.recover", recover)).toMatchObject({ error: { kind: "wrong-answer" } });
  const second = await operator("open", ["--key", keyFile(), "--request", other.request]);
  if (!second.ok) throw new Error(second.error);
  await ask(desk, "session.recover", { ...recover, answer: second.value });
  expect(await givePassphrase(hub.hub, username, next)).toMatchObject({ ok: true });

  expect(await desk.dispatch("session.signIn", account)).toMatchObject({ ok: false });
  await ask(desk, "session.signIn", { username, passphrase: next });
  expect((await ask(desk, "consult.open", { consultId })).draft.sections.complaint).toBe("Kept");
  expect(clinic.logged.join("\n")).toContain("recovered-by-hospital-key");
  // The search of AuditEvent answers the access log; what the command wrote is a resource.
  const stored = new Database(path.join(clinic.folder, "hub", "fhir.db"), { readonly: true });
  const events = stored.prepare("SELECT json FROM res WHERE type = 'AuditEvent'").pluck().all();
  stored.close();
  const uses = events
    .map((json) => JSON.parse(String(json)) as AuditEvent)
    .filter(({ subtype }) => subtype?.[0]?.display === "Recovery key used");
  expect(uses).toHaveLength(3);
  expect(uses.filter(({ outcome }) => outcome === "8")).toHaveLength(1); // refused
}, 240_000);

it("the hub's folder holds nothing of the private part, and the operator's file nothing in the clear", async () => {
  await operator("make", ["--out", keyFile()]);
  const { wrapped } = JSON.parse(readFileSync(keyFile(), "utf8")) as { wrapped: string };
  for (const name of readdirSync(path.join(clinic.folder, "hub")))
    expect(readFileSync(path.join(clinic.folder, "hub", name)).includes(wrapped)).toBe(false);
  expect(await operator("make", ["--out", keyFile()])).toMatchObject({ ok: false }); // never over another
});

it("a changed passphrase holds at the hub and on this PC; another PC asks once for the old one", async () => {
  const desk = await clinic.openDesk();
  const second = await clinic.openDesk("second");
  await ask(second, "session.signIn", account);
  await ask(second, "session.signOut", {});
  await ask(desk, "session.signIn", account);
  const wrong = { passphrase: "not the present one", next };
  expect(await desk.dispatch("session.changePassphrase", wrong)).toMatchObject({ ok: false });
  await ask(desk, "session.changePassphrase", { passphrase: account.passphrase, next });
  await ask(desk, "session.signOut", {});
  expect(await desk.dispatch("session.signIn", account)).toMatchObject({
    error: { kind: "wrong-passphrase" },
  });
  const credentials = { username: account.username, passphrase: next };
  await ask(desk, "session.signIn", credentials);

  expect(await second.dispatch("session.signIn", credentials)).toMatchObject({
    error: { kind: "old-passphrase-needed" },
  });
  await ask(second, "session.signIn", { ...credentials, oldPassphrase: account.passphrase });
  await ask(second, "session.signOut", {});
  await ask(second, "session.signIn", credentials);

  await clinic.hubDown();
  const again = { passphrase: next, next: account.passphrase };
  expect(await desk.dispatch("session.changePassphrase", again)).toMatchObject({
    error: { kind: "hub-unreachable" },
  });
  await ask(desk, "session.signOut", {});
  await ask(desk, "session.signIn", credentials); // without line, and unchanged
}, 240_000);

it("another doctor on the same system login cannot open the first's file, not even with its wrap laid in place", async () => {
  const osSecret = new Uint8Array(32).fill(9);
  const desk = await clinic.openDesk("desk", undefined, undefined, { osSecret });
  await ask(desk, "session.signIn", account);
  await ask(desk, "session.signOut", {});
  const other = practiceDoctors.find(({ username }) => username !== account.username);
  if (!other) throw new Error("There is one doctor only.");
  const doctors = path.join(clinic.folder, "desk", "doctors");
  const [first = ""] = readdirSync(doctors);
  await ask(desk, "session.signIn", { username: other.username, passphrase: account.passphrase });
  await ask(desk, "session.signOut", {});
  const [second = ""] = readdirSync(doctors).filter((name) => name !== first);
  // The first's name with the second's passphrase, and the second's wrap over the first's file.
  await clinic.hubDown();
  const stolen = { username: account.username, passphrase: `${account.passphrase}x` };
  expect(await desk.dispatch("session.signIn", stolen)).toMatchObject({
    error: { kind: "wrong-passphrase" },
  });
  writeFileSync(path.join(doctors, second, "desk.db"), readFileSync(path.join(doctors, first, "desk.db")));
  const own = { username: other.username, passphrase: account.passphrase };
  expect(await desk.dispatch("session.signIn", own)).toMatchObject({ error: { kind: "storage-damaged" } });
}, 180_000);
