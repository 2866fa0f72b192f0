import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, uptime } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { takeLock } from "../../shared/lock/take-lock.ts";
import { takeDataFolder } from "./data-folder.ts";
import { lockDisk } from "./lock-system.ts";

let root = "";
let other: ChildProcess;
const lock = () => path.join(root, "hub.pid");
beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), "hub-folder-"));
  const program = `
    const { takeDataFolder } = await import(${JSON.stringify(new URL("data-folder.ts", import.meta.url).href)});
    takeDataFolder(${JSON.stringify(root)});
    process.stdout.write("taken");
    setInterval(() => undefined, 1000);
  `;
  other = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (other.stdout) await once(other.stdout, "data");
});
afterEach(() => {
  vi.restoreAllMocks();
  other.kill();
  rmSync(root, { recursive: true });
});

const bootedAt = () => Math.round(Date.now() - uptime() * 1000);
const expectTaken = (): void => takeDataFolder(root).release();

it("a hub that runs keeps its folder", () => {
  expect(() => takeDataFolder(root)).toThrow(`process ${other.pid}`);
  expect(() => takeDataFolder(root)).toThrow(`delete ${lock()}`);
});

it("a lock of an earlier release, its number alone, keeps a folder while that process lives, and no longer", async () => {
  writeFileSync(lock(), String(other.pid));
  expect(() => takeDataFolder(root)).toThrow(`process ${other.pid}`);
  other.kill();
  await once(other, "close");
  expectTaken();
});

it("a lock from before a power cut whose number another program has now keeps no hub shut", () => {
  const [pid = "", start = ""] = readFileSync(lock(), "utf8").split("\n");
  writeFileSync(lock(), [pid, `${start}1`, bootedAt()].join("\n"));
  expectTaken();
});

it("where the system tells no process's start, the PC's own tells whether the lock is of this run", () => {
  const lines = (startedAt: number) => [other.pid, "", startedAt].join("\n");
  writeFileSync(lock(), lines(bootedAt() - 30_000)); // its clock was set right meanwhile
  expect(() => takeDataFolder(root)).toThrow(`process ${other.pid}`);
  writeFileSync(lock(), lines(bootedAt() - 3_600_000));
  expectTaken();
});

it("a clock that was set by hours gives no folder away: how long the PC has run tells whether it was started anew", () => {
  const lines = (ranForMs: number) => [other.pid, "", bootedAt() - 5.5 * 3_600_000, ranForMs].join("\n");
  writeFileSync(lock(), lines(Math.round(uptime() * 1000) - 60_000));
  expect(() => takeDataFolder(root)).toThrow(`process ${other.pid}`);
  writeFileSync(lock(), lines(Math.round(uptime() * 1000) + 60_000));
  expectTaken();
});

it("a process that may not be asked holds its folder, unless the PC was started anew since", () => {
  vi.spyOn(process, "kill").mockImplementation(() => {
    throw Object.assign(new Error("kill EPERM"), { code: "EPERM" });
  });
  expect(() => takeDataFolder(root)).toThrow(`process ${other.pid}`);
  const [pid = "", start = "", ...rest] = readFileSync(lock(), "utf8").split("\n");
  writeFileSync(lock(), [pid, start.replace(/^[^/]*/, "another-run"), ...rest].join("\n"));
  expectTaken();
});

it("a process that is gone holds nothing", () => {
  vi.spyOn(process, "kill").mockImplementation(() => {
    throw Object.assign(new Error("kill ESRCH"), { code: "ESRCH" });
  });
  expectTaken();
});

it("of two that find a stale lock together, one takes the folder: what the other has taken stays its own", () => {
  const others = readFileSync(lock(), "utf8");
  const [pid = "", start = "", ...rest] = others.split("\n");
  writeFileSync(lock(), [pid, `${start}1`, ...rest].join("\n"));
  const ask = process.kill.bind(process);
  vi.spyOn(process, "kill").mockImplementationOnce((asked, signal) => {
    writeFileSync(lock(), others);
    return ask(asked, signal);
  });
  expect(() => takeDataFolder(root)).toThrow(`process ${other.pid}`);
  expect(readFileSync(lock(), "utf8")).toBe(others);
  expect(readdirSync(root)).toEqual([path.basename(lock())]);
});

it("where the file system gives no second names, a folder is taken and kept all the same", () => {
  const asked = { lock: path.join(root, "no-links.pid"), text: "1", holderIn: Number };
  const disk = {
    ...lockDisk,
    link: () => {
      throw Object.assign(new Error("link EPERM"), { code: "EPERM" });
    },
  };
  expect(takeLock({ ...asked, ownName: "a" }, disk)).toBeUndefined();
  expect(takeLock({ ...asked, ownName: "b" }, disk)).toBe(1);
});
