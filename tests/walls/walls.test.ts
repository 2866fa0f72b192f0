import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";

const root = path.join(import.meta.dirname, "..", "..");
const bin = (name: string): string => path.join(root, "node_modules", ".bin", name);
const written: string[] = [];

afterAll(() => {
  written.forEach((file) => rmSync(file, { force: true }));
  rmSync(scratch, { recursive: true, force: true });
});

/** Writes a file into the tree, since both tools decide by a file's place. */
function put(file: string, text: string): string {
  const whole = path.join(root, file);
  writeFileSync(whole, text);
  written.push(whole);
  return whole;
}

const name = `breach-${process.pid}`;
const breaches: readonly (readonly [string, string, string])[] = [
  ["shared imports the desk", "shared/result", "../../electron/desk/desk.ts"],
  ["shared imports Node", "shared/result", "node:fs"],
  ["shared imports a package that is not zod", "shared/result", "jose"],
  ["shared imports a FHIR engine", "shared/result", "@medplum/fhir-router"],
  ["the desk imports the hub", "electron/desk/sync", "../../../hub/server/store.ts"],
  ["the desk imports the page", "electron/desk/sync", "../../../renderer/bridge/client.ts"],
  ["the desk core imports its host", "electron/desk/sync", "../../shell/core.ts"],
  ["the desk core imports Electron", "electron/desk/sync", "electron"],
  ["the browser host imports Electron", "electron/browser-host", "electron"],
  ["the Electron host imports the hub", "electron/shell", "../../hub/server/store.ts"],
  ["the page imports the desk", "renderer/bridge", "../../electron/desk/desk.ts"],
  ["the page imports the hub", "renderer/bridge", "../../hub/server/store.ts"],
  ["the page imports Node", "renderer/bridge", "node:fs"],
  ["the desk's page imports simple-peer", "renderer/desk/call", "simple-peer/simplepeer.min.js"],
  ["the centre's page imports simple-peer", "renderer/spoke/call", "simple-peer"],
  ["a call imports simple-peer past its transport", "renderer/call", "simple-peer/simplepeer.min.js"],
  ["a call imports what is built on simple-peer", "renderer/call", "./lasting-peer.ts"],
  ["the hub imports the desk", "hub/server", "../../electron/desk/desk.ts"],
  ["the hub imports the page", "hub/server", "../../renderer/bridge/client.ts"],
  ["the hub imports the tests", "hub/server", "../../tests/support/any.ts"],
];

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

const own =
  `import type { Result } from "../../../shared/result/result.ts";\n` +
  `import type { HubSession } from "../hub/hub-session.ts";\n` +
  `export type Own = Result<HubSession>;\n`;

const said = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) });
const places = {
  breach: (at: number) => `${breaches[at]?.[1]}/${name}-${at}.ts`,
  habit: (at: number) => `hub/server/${name}-habit-${at}.ts`,
  own: `electron/desk/sync/${name}-own.ts`,
};
const found = new Map<string, string[]>();

/** One run over all of them: each is judged by what was said of its own file. */
beforeAll(() => {
  const files = [
    ...breaches.map(([, , target], at) => put(places.breach(at), `import "${target}";\n`)),
    ...habits.map(([, text], at) => put(places.habit(at), text)),
    put(places.own, own),
  ];
  const linted = spawnSync(bin("oxlint"), ["--type-aware", "--format", "json", ...files], {
    cwd: root,
    encoding: "utf8",
  });
  for (const { code, filename } of said.parse(JSON.parse(linted.stdout)).diagnostics) {
    const file = path.relative(root, path.resolve(root, filename));
    found.set(file, [...(found.get(file) ?? []), code]);
  }
});

const saidOf = (file: string): string => (found.get(path.normalize(file)) ?? []).join(" ");

it.each(breaches.map(([what], at) => [what, at] as const))("lint refuses when %s", (_, at) => {
  expect(saidOf(places.breach(at))).toContain("no-restricted-imports");
});

it("lint lets a world import itself and shared", () => {
  expect(saidOf(places.own)).not.toContain("no-restricted-imports");
});

it.each(habits.map(([what, , rule], at) => [what, rule, at] as const))(
  "lint refuses when %s (%s)",
  (_, rule, at) => {
    expect(saidOf(places.habit(at))).toContain(rule);
  },
);

function longFunction(lines: number): string {
  return `export function long(): number {\n  let sum = 0;\n${"  sum += 1;\n".repeat(lines)}  return sum;\n}\n`;
}

/** Each world as its tsconfig has it, but for one file and an output of its own. */
const scratch = path.join(root, ".cache", `walls-${process.pid}`);

function compile(world: string, file: string): string {
  mkdirSync(scratch, { recursive: true });
  const compilerOptions = { outDir: scratch, tsBuildInfoFile: path.join(scratch, `${world}.tsbuildinfo`) };
  const text = { extends: "./tsconfig.json", compilerOptions, include: [], files: [file] };
  const config = put(path.join(world, `tsconfig.${name}.json`), JSON.stringify(text));
  return spawnSync(bin("tsc"), ["-p", config], { cwd: root, encoding: "utf8" }).stdout;
}

/** A file of another world that itself leads to few others. */
const other: Readonly<Record<string, string>> = {
  shared: "../hub/auth/passphrase.ts",
  hub: "../electron/desk/db/database-trouble.ts",
  electron: "../hub/auth/passphrase.ts",
  renderer: "../electron/desk/db/database-trouble.ts",
};

it.each(Object.entries(other))("%s does not compile with an import of %s", (world, target) => {
  const file = put(path.join(world, `${name}.ts`), `export * from "${target}";\n`);
  // 6307: the file belongs to no project that this world refers to.
  expect(compile(world, file)).toMatch(/TS6307/);
});
