import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

const url = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href);
const program = `
  import { logRejections } from ${url("log-rejections.ts")};
  import { writeLog } from ${url("write-log.ts")};
  logRejections(writeLog);
  void Promise.reject(new RangeError("Vidya Devi\\n    at home since 12:30"));
  setTimeout(() => process.stdout.write("lives on"), 50);
`;

const run = (text: string) =>
  spawnSync(process.execPath, ["--input-type=module", "--eval", text], { encoding: "utf8" });

it("a promise that fails and that nobody holds ends no process: its kind and place are logged, never its words", () => {
  const { status, stdout, stderr } = run(program);
  expect({ status, stdout }).toEqual({ status: 0, stdout: "lives on" });
  expect(JSON.parse(stderr)).toMatchObject({
    kind: "RangeError",
    at: expect.stringMatching(/^at .*:\d+:\d+/),
  });
  expect(stderr).not.toMatch(/Vidya|home/);
});

it("a start that fails ends as it did: a process that is half there answers nothing", () => {
  const { status } = run(`${program} await Promise.reject(new Error("no folder"));`);
  expect(status).toBe(1);
});
