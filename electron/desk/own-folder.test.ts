import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, uptime } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { takeFolder } from "./own-folder.ts";

let root = "";
let other: ChildProcess;
const lock = () => path.join(root, "desk.pid");
beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), "desk-folder-"));
  const program = `
    const { takeFolder } = await import(${JSON.stringify(new URL("own-folder.ts", import.meta.url).href)});
    takeFolder(${JSON.stringify(root)});
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
const expectTaken = (): void => takeFolder(root)();

it("a desk that runs keeps its folder", () => {
  expect(() => takeFolder(root)).toThrow(`process ${other.pid}`);
});

it("a lock from before a power cut whose number another program has now keeps no desk shut", () => {
  const [pid = "", start = ""] = readFileSync(lock(), "utf8").split("\n");
  writeFileSync(lock(), [pid, `${start}1`, bootedAt()].join("\n"));
  expectTaken();
});

it("where the system tells no process's start, the PC's own tells whether the lock is of this run", () => {
  const lines = (startedAt: number) => [other.pid, "", startedAt].join("\n");
  writeFileSync(lock(), lines(bootedAt() - 30_000)); // its clock was set right meanwhile
  expect(() => takeFolder(root)).toThrow(`process ${other.pid}`);
  writeFileSync(lock(), lines(bootedAt() - 3_600_000));
  expectTaken();
});

it("a clock that was set by hours gives no folder away: how long the PC has run tells whether it was started anew", () => {
  const lines = (ranForMs: number) => [other.pid, "", bootedAt() - 5.5 * 3_600_000, ranForMs].join("\n");
  writeFileSync(lock(), lines(Math.round(uptime() * 1000) - 60_000));
  expect(() => takeFolder(root)).toThrow(`process ${other.pid}`);
  writeFileSync(lock(), lines(Math.round(uptime() * 1000) + 60_000));
  expectTaken();
});

it("a process that may not be asked holds its folder, unless the PC was started anew since", () => {
  vi.spyOn(process, "kill").mockImplementation(() => {
    throw Object.assign(new Error("kill EPERM"), { code: "EPERM" });
  });
  expect(() => takeFolder(root)).toThrow(`process ${other.pid}`);
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
  expect(() => takeFolder(root)).toThrow(`process ${other.pid}`);
  expect(readFileSync(lock(), "utf8")).toBe(others);
  expect(readdirSync(root)).toEqual([path.basename(lock())]);
});
