import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";

const root = path.join(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(os.tmpdir(), "edge-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));
const dataIn = (name: string) => ["--data", path.join(folder, name)];

function start(args: readonly string[]) {
  const env = { ...process.env, PARAMARSH_HUB_PASSPHRASE: "long enough for a test" };
  const child = spawn(process.execPath, [path.join(root, "hub/admin/cli.ts"), ...args], { env });
  const text = { out: "", err: "" };
  child.stdout.on("data", (part: Buffer) => (text.out += part.toString()));
  child.stderr.on("data", (part: Buffer) => (text.err += part.toString()));
  return { child, text };
}

async function hubCommand(...args: string[]) {
  const { child, text } = start(args);
  child.stdin.end();
  const [code] = await once(child, "close");
  return { code: z.number().nullable().parse(code), ...text };
}

async function practiceHub(name: string): Promise<{ child: ChildProcess; url: string }> {
  const { child, text } = start(["practice", ...dataIn(name), "--port", "0"]);
  while (!text.out.includes("\n")) await once(child.stdout, "data");
  return { child, ...z.object({ url: z.string(), pid: z.literal(child.pid) }).parse(JSON.parse(text.out)) };
}

describe("npm run hub", () => {
  it("helps, and says what was typed wrongly", async () => {
    expect((await hubCommand("--help")).out).toContain("operator add NAME");
    expect(await hubCommand("frob")).toMatchObject({ code: 2 });
    expect((await hubCommand("--port", "much")).err).toContain("The port must be a whole number");
  });

  it("adds the first operator and a doctor, who needs council and registration", async () => {
    const data = dataIn("site");
    expect((await hubCommand("operator", "add", "namuna", ...data)).out).toContain("Added operator namuna");
    expect((await hubCommand("operator", "add", "Namuna", ...data)).err).toContain("already is an account");
    const doctor = ["account", "add", "misal", "--role", "doctor", "--full-name", "Dr Misal", ...data];
    expect((await hubCommand(...doctor)).err).toContain("--council and --registration");
    const more = ["--council", "Example", "--registration", "EX-0", "--qualification", "MD"];
    const added = await hubCommand(...doctor, ...more, "--speciality", "medicine");
    expect(added).toMatchObject({ code: 0 });
    expect((await hubCommand("account", "withdraw", "misal", ...data)).out).toContain("Withdrawn: misal");
    expect((await hubCommand("account", "list", ...data)).out).toBe(
      "misal\tdoctor\twithdrawn\nnamuna\toperator\tactive\n",
    );
  });

  it("does not start on a used port, an unwritable folder or a newer database, and says so", async () => {
    const blocker = createServer().listen(0, "127.0.0.1");
    await once(blocker, "listening");
    const address = blocker.address();
    const port = address && typeof address === "object" ? address.port : 0;
    const used = await hubCommand("--port", String(port), ...dataIn("used"));
    blocker.close();
    expect(used.code).toBe(1);
    expect(used.err).toBe(`Port ${port} on 127.0.0.1 is in use. Choose another with --port.\n`);
    writeFileSync(path.join(folder, "a-file"), "");
    expect((await hubCommand(...dataIn("a-file/below"), "--port", "0")).err).toContain("cannot be written");
    await hubCommand("account", "list", ...dataIn("newer"));
    const accounts = new Database(path.join(folder, "newer", "accounts.db"));
    accounts.pragma("user_version = 99");
    accounts.close();
    expect((await hubCommand(...dataIn("newer"), "--port", "0")).err).toContain("Start the newer hub");
  });

  it("starts a practice hub that ends with its starter; its store is refused to a site's hub for ever", async () => {
    const { child, url } = await practiceHub("practice");
    expect((await fetch(`${url}/hub/info`)).status).toBe(200);
    expect((await hubCommand("account", "list", ...dataIn("practice"))).err).toContain(
      "in use by a running hub",
    );
    child.stdin?.end();
    expect(await once(child, "close")).toEqual([0, null]);
    expect((await hubCommand(...dataIn("practice"), "--port", "0")).err).toContain("practice for ever");
  }, 60_000);

  it("starts again on a folder whose hub was killed", async () => {
    const first = await practiceHub("killed");
    first.child.kill("SIGKILL");
    await once(first.child, "close");
    const second = await practiceHub("killed");
    second.child.stdin?.end();
    expect(await once(second.child, "close")).toEqual([0, null]);
  }, 60_000);

  it("imports 20 MB in bounded memory", async () => {
    const file = path.join(folder, "large.json");
    await writeLargeBundle(file, 20_000_000);
    const { code, out } = await hubCommand("import", file, ...dataIn("import"));
    expect(code).toBe(0);
    const peak = Number(/peak memory (\d+) MB/.exec(out)?.[1]);
    console.log(out.trim());
    expect(peak).toBeLessThan(600);
  }, 120_000);
});

/** Many observations with long notes: large as files of real records are large. */
async function writeLargeBundle(file: string, bytes: number): Promise<void> {
  const stream = createWriteStream(file);
  stream.write('{"resourceType":"Bundle","type":"collection","entry":[');
  const note = [{ text: "An invented note, long on purpose. ".repeat(200) }];
  const code = { text: "example" };
  for (let written = 0, at = 0; written < bytes; at += 1) {
    const resource = { resourceType: "Observation", id: `large-${at}`, status: "final", code, note };
    const text = `${at === 0 ? "" : ","}${JSON.stringify({ resource })}`;
    written += text.length;
    if (!stream.write(text)) await once(stream, "drain");
  }
  stream.end("]}");
  await once(stream, "close");
}
