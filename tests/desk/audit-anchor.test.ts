import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { expect, it } from "vitest";
import { openDatabase } from "../../electron/desk/db/open-database.ts";
import { openFolders } from "../../electron/desk/folders.ts";
import { unlockKeyring } from "../../electron/desk/keys/keyring.ts";
import { auditHeadsCommand } from "../../hub/admin/audit-heads-command.ts";
import { readCommand } from "../../hub/admin/command.ts";
import { recoveryCommand } from "../../hub/admin/recovery-command.ts";
import type { RunningHub } from "../../hub/server.ts";
import { eachInClinic } from "./support/each-in-clinic.ts";
import { account, ask, type PracticeClinic, until } from "./support/practice-desk.ts";

const keyPassphrase = "the operator's own passphrase";
const osSecret = new Uint8Array(32).fill(5);
let clinic: PracticeClinic;
let hub: RunningHub;
eachInClinic(async (opened) => {
  clinic = opened;
  hub = await clinic.hubUp();
});

const headsAtHub = (): string => {
  const heads = auditHeadsCommand(hub.hub, account.username);
  if (!heads.ok) throw new Error(heads.error);
  return heads.value;
};

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();

/** As somebody who has the key. */
function tamper(sql: string): void {
  const place = openFolders(path.join(clinic.folder, "desk")).doctor(account.username);
  const unlocked = unlockKeyring(place.keyring, account.passphrase, Date.now(), osSecret);
  if (unlocked.state !== "open") throw new Error("The file does not open.");
  const db = openDatabase(place.database, unlocked.dataKey);
  db.exec(sql);
  db.close();
}

/** Knowing SQLite too: its own counter included. */
const cutTail =
  "DELETE FROM audit WHERE position > 1; UPDATE sqlite_sequence SET seq = 1 WHERE name = 'audit'";

async function verify(words: readonly string[], answerTo: (request: string) => Promise<string>) {
  const args = [
    "--disable-warning=ExperimentalWarning",
    "electron/verify-audit.ts",
    "--data",
    path.join(clinic.folder, "desk"),
    "--username",
    account.username,
    ...words,
  ];
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => {
    said.push(line);
    if (/^[\w-]{100,}$/.test(line)) void answerTo(line).then((answer) => child.stdin.end(`${answer}\n`));
  });
  const [code] = (await once(child, "close")) as [number];
  return { code, text: said.join("\n") };
}

it("an altered row is found, and a cut tail by what the hub was told; by the hospital's key too, where the PC's secret is not at hand", async () => {
  const keyFile = path.join(clinic.folder, "recovery-key.json");
  const operator = async (act: "make" | "open", words: readonly string[]) => {
    const command = readCommand(["--data", path.join(clinic.folder, "hub"), ...words], {});
    if (!command.ok) throw new Error(command.error);
    const done = await recoveryCommand(hub.hub, act, command.value, keyPassphrase);
    if (!done.ok) throw new Error(done.error);
    return done.value;
  };
  await operator("make", ["--out", keyFile]);
  const desk = await clinic.openDesk("desk", undefined, undefined, { osSecret });
  await ask(desk, "session.signIn", account);
  for (let made = 0; made < 3; made += 1) await ask(desk, "rescue.make", {}); // each leaves a trace
  await ask(desk, "session.signOut", {});
  await ask(desk, "session.signIn", account);
  await until(
    async () => headsAtHub(),
    // Of the second sign-in, behind what was made: what the first one told may be the first row alone.
    (heads) => heads.split("\n").some((line) => Number(line.split("\t")[0]) > 1),
    "the hub was told",
  );
  await ask(desk, "session.signOut", {});
  const heads = path.join(clinic.folder, "heads.txt");
  writeFileSync(heads, headsAtHub());

  const byHospital = ["--by-hospital-key", "--heads", heads];
  const answer = (request: string) => operator("open", ["--key", keyFile, "--request", request]);
  const examined = filesBelow(path.join(clinic.folder, "desk"));
  const whole = await verify(byHospital, answer);
  expect(filesBelow(path.join(clinic.folder, "desk"))).toEqual(examined);
  expect(whole).toMatchObject({ code: 0 });
  const told = headsAtHub().split("\n").length;
  expect(whole.text).toContain(`${told} of ${told} heads that the hub was told were compared.`);
  expect(whole.text).toContain("The audit is whole.");
  const byPassphrase = await verify([], answer);
  expect(byPassphrase.code).toBe(1);
  expect(byPassphrase.text).toContain("--by-hospital-key");
  expect(await verify(byHospital, async () => "bm8")).toMatchObject({ code: 1 });

  // Another subject under a row, and as it was.
  tamper("UPDATE audit SET subject = subject || '.' WHERE position = 2");
  const altered = await verify(byHospital, answer);
  expect(altered.code).toBe(1);
  expect(altered.text).toContain("Row 2 was altered.");
  tamper("UPDATE audit SET subject = substr(subject, 1, length(subject) - 1) WHERE position = 2");
  expect(await verify(byHospital, answer)).toMatchObject({ code: 0 });

  const otherDesks = path.join(clinic.folder, "other-desks.txt");
  const ofOthers = headsAtHub()
    .replaceAll(/[\da-f]{64}/g, "0".repeat(64))
    .replaceAll(/\S+$/gm, "another-desk");
  writeFileSync(otherDesks, ofOthers);
  const uncompared = await verify(["--by-hospital-key", "--heads", otherDesks], answer);
  expect(uncompared.code).toBe(1);
  expect(uncompared.text).toContain(`0 of ${told} heads`);
  expect(uncompared.text).toContain("none of the lines");
  expect(uncompared.text).not.toContain("is whole");
  writeFileSync(otherDesks, "\n"); // as the hub prints where it was told of none
  const none = await verify(["--by-hospital-key", "--heads", otherDesks], answer);
  expect(none).toMatchObject({ code: 0, text: expect.stringContaining("No head was compared") });

  tamper(cutTail);
  const cut = await verify(byHospital, answer);
  expect(cut.code).toBe(1);
  expect(cut.text).toMatch(/which the hub was told of on .* is gone/);
  // Whoever cut it took the desk's id away too: nothing is made in its place.
  const idFile = path.join(clinic.folder, "desk", "desk-id");
  const id = readFileSync(idFile, "utf8");
  rmSync(idFile);
  const unnamed = await verify(byHospital, answer);
  expect(unnamed.code).toBe(1);
  expect(unnamed.text).not.toContain("is whole");
  expect(existsSync(idFile)).toBe(false);
  writeFileSync(idFile, id);
  expect(filesBelow(path.join(clinic.folder, "desk"))).toEqual(examined);
  // The desk itself meets it at the next sign-in, and writes it down once.
  await ask(desk, "session.signIn", account);
  await until(
    async () => clinic.logged.join("\n"),
    (log) => log.includes("audit-cut"),
    "the desk says so",
  );
}, 240_000);
