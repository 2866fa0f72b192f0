import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, expect, it } from "vitest";

const root = path.join(import.meta.dirname, "..", "..");
const bin = (name: string): string => path.join(root, "node_modules", ".bin", name);
const written: string[] = [];

afterEach(() => written.splice(0).forEach((file) => rmSync(file, { force: true })));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Writes a file that breaks a rule into the tree, since both tools decide by a file's place. */
function offend(file: string, text: string): string {
  const whole = path.join(root, file);
  writeFileSync(whole, text);
  written.push(whole);
  return whole;
}

function lint(file: string): string {
  const { stdout } = spawnSync(bin("oxlint"), ["--type-aware", file], { cwd: root, encoding: "utf8" });
  return stdout;
}

const name = `breach-${process.pid}`;
const breaches: readonly (readonly [string, string, string])[] = [
  ["shared imports the desk", `shared/result/${name}.ts`, "../../electron/desk/desk.ts"],
  ["shared imports Node", `shared/result/${name}.ts`, "node:fs"],
  ["shared imports a package that is not zod", `shared/result/${name}.ts`, "jose"],
  ["shared imports a FHIR engine", `shared/result/${name}.ts`, "@medplum/fhir-router"],
  ["the desk imports the hub", `electron/desk/sync/${name}.ts`, "../../../hub/server/store.ts"],
  ["the desk imports the page", `electron/desk/sync/${name}.ts`, "../../../renderer/bridge/client.ts"],
  ["the desk core imports its host", `electron/desk/sync/${name}.ts`, "../../shell/core.ts"],
  ["the desk core imports Electron", `electron/desk/sync/${name}.ts`, "electron"],
  ["the browser host imports Electron", `electron/browser-host/${name}.ts`, "electron"],
  ["the Electron host imports the hub", `electron/shell/${name}.ts`, "../../hub/server/store.ts"],
  ["the page imports the desk", `renderer/bridge/${name}.ts`, "../../electron/desk/desk.ts"],
  ["the page imports the hub", `renderer/bridge/${name}.ts`, "../../hub/server/store.ts"],
  ["the page imports Node", `renderer/bridge/${name}.ts`, "node:fs"],
  ["the hub imports the desk", `hub/server/${name}.ts`, "../../electron/desk/desk.ts"],
  ["the hub imports the page", `hub/server/${name}.ts`, "../../renderer/bridge/client.ts"],
  ["the hub imports the tests", `hub/server/${name}.ts`, "../../tests/support/any.ts"],
];

it.each(breaches)("lint refuses when %s", (_, file, target) => {
  const output = lint(offend(file, `import "${target}";\n`));
  expect(output).toContain("no-restricted-imports");
});

it("lint lets a world import itself and shared", () => {
  const file = offend(
    `electron/desk/sync/${name}.ts`,
    `import type { Result } from "../../../shared/result/result.ts";\n` +
      `import type { HubSession } from "../hub/hub-session.ts";\n` +
      `export type Own = Result<HubSession>;\n`,
  );
  expect(lint(file)).not.toContain("no-restricted-imports");
});

const habits: readonly (readonly [string, string, string])[] = [
  ["a type is any", "export const loose = (given: any): void => void given;\n", "no-explicit-any"],
  [
    "a promise is let go",
    "const later = async (): Promise<void> => {};\nexport const start = (): void => {\n  later();\n};\n",
    "no-floating-promises",
  ],
  ["a module has a default export", "export default 1;\n", "no-default-export"],
  [
    "a switch forgets a case",
    'export function say(one: "a" | "b"): void {\n  switch (one) {\n    case "a":\n      return;\n  }\n}\n',
    "switch-exhaustiveness-check",
  ],
  ["a server prints", 'console.log("words");\n', "no-console"],
  ["a function is longer than 80 lines", longFunction(90), "max-lines-per-function"],
];

it.each(habits)("lint refuses when %s", (_, text, rule) => {
  expect(lint(offend(`hub/server/${name}.ts`, text))).toContain(rule);
});

function longFunction(lines: number): string {
  return `export function long(): number {\n  let sum = 0;\n${"  sum += 1;\n".repeat(lines)}  return sum;\n}\n`;
}

/** Each world as its tsconfig has it, but for one file and an output of its own. */
const scratch = path.join(root, ".cache", `walls-${process.pid}`);

function compile(world: string, file: string): string {
  mkdirSync(scratch, { recursive: true });
  const config = path.join(root, world, `tsconfig.${name}.json`);
  written.push(config);
  const compilerOptions = { outDir: scratch, tsBuildInfoFile: path.join(scratch, `${world}.tsbuildinfo`) };
  writeFileSync(
    config,
    JSON.stringify({ extends: "./tsconfig.json", compilerOptions, include: [], files: [file] }),
  );
  return spawnSync(bin("tsc"), ["-p", config], { cwd: root, encoding: "utf8" }).stdout;
}

const other: Readonly<Record<string, string>> = {
  shared: "../hub/server/store.ts",
  hub: "../electron/desk/desk.ts",
  electron: "../hub/server/store.ts",
  renderer: "../electron/desk/options.ts",
};

it.each(Object.entries(other))("%s does not compile with an import of %s", (world, target) => {
  const file = offend(path.join(world, `${name}.ts`), `export * from "${target}";\n`);
  // 6307: the file belongs to no project that this world refers to.
  expect(compile(world, file)).toMatch(/TS6307/);
});
