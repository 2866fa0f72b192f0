import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import type { Communication, Composition, Task } from "@medplum/fhirtypes";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrations } from "../../electron/desk/db/migrations/migrate.ts";
import { unlockKeyring } from "../../electron/desk/keys/keyring.ts";
import { storeOf } from "../../hub/server/store-of.ts";
import {
  account,
  ask,
  openClinic,
  openPatient,
  type PracticeClinic,
  until,
} from "../desk/support/practice-desk.ts";
import { folderOf, releases } from "./releases.ts";

describe.each(releases.released)("data folders written by release $version", ({ version, steps }) => {
  let clinic: PracticeClinic;
  beforeEach(async () => {
    clinic = await openClinic();
    execFileSync("tar", ["--extract", "--gzip", "--file", folderOf(version), "--directory", clinic.folder]);
  });
  afterEach(async (context) => {
    if (context.task.result?.state === "fail") console.error(clinic.logged.join("\n"));
    await clinic.end();
  });

  it("hold unsent rows of every kind and the steps that the list names", () => {
    const { db, column } = openFile(clinic.folder);
    expect(column("SELECT number FROM migration ORDER BY number")).toEqual(steps);
    const unsent = "SELECT DISTINCT kind FROM outbox WHERE state IN ('waiting', 'sending') ORDER BY kind";
    expect(column(unsent)).toEqual(["act", "chat", "checkpoint", "claim", "signed"]);
    db.close();
  });

  it("open with this program, keep what was typed, and deliver every unsent row once", async () => {
    const desk = await clinic.openDesk("desk", "http://127.0.0.1:9"); // no line yet
    await ask(desk, "session.signIn", account);
    const written = await openPatient(desk, "Prem Kalpit");
    const view = await ask(desk, "consult.open", { consultId: written });
    expect(view.draft.sections.complaint).toBe("No checkpoint yet. Typed before the update");
    await desk.close();

    const hub = await clinic.hubUp();
    const online = await clinic.openDesk();
    await ask(online, "session.signIn", account);
    await until(
      () => ask(online, "sync.state", {}),
      ({ unsent }) => unsent.length === 0,
      "everything is sent",
    );
    const store = storeOf(hub.hub.fhir.port, { role: "system" });
    expect(await store.search("Composition", { type: "440545006" })).toHaveLength(1);
    const drafts: readonly Composition[] = await store.search("Composition", { status: "preliminary" });
    expect(drafts.filter((draft) => JSON.stringify(draft).includes("Typed before the update"))).toHaveLength(
      1,
    );
    const messages: readonly Communication[] = await store.search("Communication", {});
    expect(messages.filter((one) => JSON.stringify(one).includes("Chat before the update"))).toHaveLength(1);
    const tasks: readonly Task[] = await store.search("Task", {});
    expect(tasks.some((task) => JSON.stringify(task).includes("Sent before the update"))).toBe(true);
    const { db, column } = openFile(clinic.folder);
    expect(new Set(column("SELECT number FROM migration"))).toEqual(
      new Set(migrations.map(({ number }) => number)),
    );
    db.close();
  }, 240_000);
});

function openFile(clinicFolder: string) {
  const doctors = path.join(clinicFolder, "desk", "doctors");
  const folder = path.join(doctors, readdirSync(doctors)[0] ?? "");
  const unlocked = unlockKeyring(path.join(folder, "keyring.json"), account.passphrase, Date.now());
  if (unlocked.state !== "open") throw new Error("The file does not open.");
  const db = new Database(path.join(folder, "desk.db"), { readonly: true });
  db.pragma("cipher='sqlcipher'");
  db.pragma(`key="x'${unlocked.dataKey.toString("hex")}'"`);
  return { db, column: (sql: string) => db.prepare(sql).pluck().all() };
}
