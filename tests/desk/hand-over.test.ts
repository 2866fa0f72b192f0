import { readdir, readFile, utimes } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import type { Desk } from "../../electron/desk/desk.ts";
import { practiceDoctors } from "../../hub/practice/people.ts";
import { handOverCode } from "../../shared/domain/hand-over-code.ts";
import { eachInClinic } from "./support/each-in-clinic.ts";
import { chooseScan, scanOf } from "./support/own-file.ts";
import { account, ask, openPatient, type PracticeClinic } from "./support/practice-desk.ts";

const patient = "Hari Kalpit";
const second = practiceDoctors.find(({ username }) => username !== account.username);
if (!second) throw new Error("There is one doctor only.");
const colleague = { username: second.username, passphrase: account.passphrase };

let clinic: PracticeClinic;
let old: Desk;
eachInClinic(async (opened) => {
  clinic = opened;
  await clinic.hubUp();
  old = await clinic.openDesk("old");
  await ask(old, "session.signIn", account);
});

async function filesAtHub(): Promise<readonly string[]> {
  const folder = path.join(clinic.folder, "hub", "hand-over");
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.filter((name) => name.includes(".")).map((name) => path.join(folder, name));
}
const fetchAt = (desk: Desk, code: string) => ask(desk, "rescue.fetch", { code });

it("what was chosen and written at one PC is taken in at another by its digits, by its own doctor, once and within a week", async () => {
  const consultId = await openPatient(old, patient);
  await ask(old, "consult.claim", { consultId });
  const [scan, about] = [scanOf(1_300_000), "Wound of the left foot, second w"];
  await chooseScan(old, consultId, scan, about);
  const { code, handOverId } = await ask(old, "rescue.handOver", {});
  expect(await ask(old, "rescue.handed", { handOverId })).toEqual({ state: "waiting" });
  const [file = ""] = await filesAtHub();
  const sealed = await readFile(file);
  // The hub has neither the words nor the code: what it holds opens by the digits alone.
  for (const word of [about, patient, code.replaceAll(" ", ""), scan.subarray(100, 164)])
    expect(sealed.includes(word)).toBe(false);

  const other = await clinic.openDesk("other");
  await ask(other, "session.signIn", colleague);
  expect(await fetchAt(other, code)).toEqual({ state: "none" });
  await ask(other, "session.signOut", {});

  await ask(other, "session.signIn", account);
  expect(await fetchAt(other, "1234 5678")).toEqual({ state: "none" });
  expect(await fetchAt(other, handOverCode([...Array(19).keys()].map((at) => at % 10)))).toEqual({
    state: "none",
  });
  const there = await openPatient(other, patient);
  expect(await fetchAt(other, code.replaceAll(" ", "-"))).toMatchObject({
    state: "waiting",
    work: "taken",
    files: 1,
  });
  const [chosen] = (await ask(other, "file.chosen", { consultId: there })).files;
  expect(chosen).toMatchObject({ about, held: scan.length });
  const content = await ask(other, "file.content", { consultId: there, fileId: chosen?.fileId ?? "" });
  expect(content.base64).toBe(scan.toString("base64"));

  expect(await ask(old, "rescue.handed", { handOverId })).toEqual({ state: "taken" });
  expect(await fetchAt(other, code)).toEqual({ state: "taken" });
  expect((await readFile((await filesAtHub())[0] ?? "")).length).toBe(0);
  expect((await ask(other, "file.chosen", { consultId: there })).files).toHaveLength(1);

  // Nobody fetches the next one for a week.
  const again = await ask(old, "rescue.handOver", {});
  const waiting = (await filesAtHub()).find((name) => name.includes(again.handOverId)) ?? "";
  const before = new Date(Date.now() - 8 * 86_400_000);
  await utimes(waiting, before, before);
  expect(await fetchAt(other, again.code)).toEqual({ state: "ended" });
  expect(await ask(old, "rescue.handed", { handOverId: again.handOverId })).toEqual({ state: "ended" });
  await clinic.hubDown();
  const down = { ok: false, error: { kind: "hub-unreachable" } };
  expect(await old.dispatch("rescue.handOver", {})).toMatchObject(down);
  expect(await other.dispatch("rescue.fetch", { code })).toMatchObject(down);
}, 240_000);
