import { type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";

const program = `
  import { whenStarterIsGone } from ${JSON.stringify(new URL("starter.ts", import.meta.url).href)};
  whenStarterIsGone(() => process.stdout.write("gone"));
  setTimeout(() => process.stdout.write("still here"), 500).unref();
`;

async function saidBy(stdin: "pipe" | "ignore"): Promise<string> {
  const stdio: StdioOptions = [stdin, "pipe", "inherit"];
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], { stdio });
  child.stdin?.end();
  const said: string[] = [];
  child.stdout?.on("data", (data: Buffer) => said.push(data.toString()));
  await once(child, "close");
  return said.join("");
}

it("tells when the pipe of its starter ends", async () => {
  expect(await saidBy("pipe")).toBe("gone");
});

it("does not take an input that was never there for a starter who left", async () => {
  expect(await saidBy("ignore")).toBe("");
});
