import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { account, ask, openClinic, openPatient, type PracticeClinic } from "../desk/support/practice-desk.ts";

let clinic: PracticeClinic;
beforeAll(async () => {
  clinic = await openClinic();
  await clinic.hubUp();
});
afterAll(() => clinic.end());
const lockOf = (name: string) => path.join(clinic.folder, name, "desk.pid");

/** A living process that is no test's. */
async function somebody() {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  await once(child, "spawn");
  if (child.pid === undefined) throw new Error("it did not start");
  return { pid: child.pid, end: () => child.kill() };
}

describe("two windows on one data folder", () => {
  it("the second desk is refused with a sentence, and the first loses nothing", async () => {
    const first = await clinic.openDesk("shared");
    await ask(first, "session.signIn", account);
    const consultId = await openPatient(first, "Vidya Namuna Devi");
    await ask(first, "consult.open", { consultId });
    const edit = (insert: string, at: number) =>
      [{ kind: "splice", section: "complaint", at, remove: 0, insert }] as const;
    await ask(first, "draft.edit", { consultId, firstSeq: 1, edits: [...edit("Fever", 0)] });
    await expect(clinic.openDesk("shared")).rejects.toThrow(
      /A desk already runs on .*\(process \d+\)\. Use its window/u,
    );
    await ask(first, "draft.edit", { consultId, firstSeq: 2, edits: [...edit(" and cough", 5)] });
    expect((await ask(first, "consult.open", { consultId })).draft.sections.complaint).toBe(
      "Fever and cough",
    );
    await first.close();
    expect(existsSync(lockOf("shared"))).toBe(false);
  });

  it("a lock of another process that lives refuses; one of a killed desk, or half written, is harmless", async () => {
    await (await clinic.openDesk("stale")).close();
    const other = await somebody();
    writeFileSync(lockOf("stale"), String(other.pid));
    await expect(clinic.openDesk("stale")).rejects.toThrow(`process ${other.pid}`);
    expect(readFileSync(lockOf("stale"), "utf8")).toBe(String(other.pid));
    other.end();
    await expect.poll(() => isAlive(other.pid)).toBe(false);
    await (await clinic.openDesk("stale")).close();
    for (const left of ["", "12x", String(process.pid)]) {
      writeFileSync(lockOf("stale"), left);
      await (await clinic.openDesk("stale")).close();
    }
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe("a desk that cannot open", () => {
  it("ends with its sentence and not with a stack trace", async () => {
    const other = await somebody();
    await (await clinic.openDesk("told")).close();
    writeFileSync(lockOf("told"), String(other.pid));
    const settings = {
      dataFolder: path.dirname(lockOf("told")),
      pageFolder: clinic.folder,
      hubUrl: "http://127.0.0.1:9",
      practice: true,
      version: "0.0.0-test",
    };
    const program = fileURLToPath(new URL("../../electron/browser-host.ts", import.meta.url));
    const child = spawn(process.execPath, [program, JSON.stringify(settings)]);
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    const [code] = await once(child, "close");
    other.end();
    expect(code).toBe(1);
    expect(said).toContain('"cannotStart":"A desk already runs');
    expect(said).not.toMatch(/^\s+at /mu);
  });
});
