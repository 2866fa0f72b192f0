import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";

const root = path.join(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(os.tmpdir(), "emergency-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

function hub(...args: string[]) {
  const env = {
    ...process.env,
    PARAMARSH_HUB_PASSPHRASE: "long enough for a test",
    PARAMARSH_HUB_DATA: folder,
  };
  const ended = spawnSync(process.execPath, [path.join(root, "hub/admin/cli.ts"), ...args], {
    env,
    encoding: "utf8",
    input: "",
  });
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}

it("names the emergency doctor and the phone, one after the other, and tells what is missing", () => {
  expect(hub("emergency", "--help").out).toContain("emergency set");
  expect(hub("emergency").out).toContain("After 2 minutes: nobody is named");
  expect(hub("emergency", "set", "--doctor", "nobody")).toMatchObject({ code: 1 });
  const doctor = ["--full-name", "Dr Misal", "--council", "Example", "--registration", "EX-0"];
  const more = ["--role", "doctor", "--qualification", "MD", "--speciality", "medicine"];
  expect(hub("account", "add", "misal", ...doctor, ...more)).toMatchObject({ code: 0 });
  expect(hub("emergency", "set", "--phone", "call me")).toMatchObject({ code: 1 });
  hub("emergency", "set", "--phone", "00000 00108", "--phone-name", "Casualty");
  expect(hub("emergency", "set", "--doctor", "misal").out).toBe(
    "After 2 minutes: Dr Misal\nAfter 5 minutes: Casualty 00000 00108\n",
  );
  expect(hub("emergency", "clear").out).toContain("nobody is named");
  expect(hub("emergency", "sit")).toMatchObject({ code: 2 });
});
