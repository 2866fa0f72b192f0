import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";

const root = path.join(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(os.tmpdir(), "centre-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

function hub(...args: string[]) {
  const env = { ...process.env, PARAMARSH_HUB_DATA: path.join(folder, "data") };
  const ended = spawnSync(process.execPath, [path.join(root, "hub/admin/cli.ts"), ...args], {
    env,
    encoding: "utf8",
    input: "",
  });
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}

it("an imported centre says what kind it is, and the operator may say otherwise", () => {
  expect(hub("centre").out).toContain("There is no centre yet");
  const organization = (id: string, name: string, type?: string) => ({
    fullUrl: `Organization/${id}`,
    resource: {
      resourceType: "Organization",
      id,
      name,
      ...(type === undefined ? {} : { type: [{ text: type }] }),
    },
    request: { method: "PUT", url: `Organization/${id}` },
  });
  const file = path.join(folder, "centres.json");
  const entry = [organization("kot", "Namunakot"), organization("pur", "Misalpur", "Primary Health Centre")];
  writeFileSync(file, JSON.stringify({ resourceType: "Bundle", type: "transaction", entry }));
  expect(hub("import", file)).toMatchObject({ code: 0 });
  const lines = () => hub("centre").out.trim().split("\n").toSorted();
  expect(lines()).toEqual(["kot\tSHC\tNamunakot", "pur\tPHC\tMisalpur"]);
  expect(hub("centre", "kind", "kot", "chc").out).toBe("kot\tCHC\tNamunakot\n");
  expect(lines()).toEqual(["kot\tCHC\tNamunakot", "pur\tPHC\tMisalpur"]);
  expect(hub("centre", "kind", "kot", "clinic")).toMatchObject({ code: 1 });
  expect(hub("centre", "kind", "nowhere", "PHC").err).toContain("no centre with the id nowhere");
  expect(hub("centre", "sort")).toMatchObject({ code: 1 });
});
