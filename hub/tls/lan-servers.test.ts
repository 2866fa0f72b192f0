import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { lanWords } from "../admin/lan-words.ts";
import { namesOf } from "./addresses.ts";
import { keptCertificates } from "./kept-certificates.ts";
import { openLan } from "./lan-servers.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "lan-servers-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function wordsAt(addresses: readonly string[]): Promise<string> {
  const lan = await openLan({
    inner: createServer(),
    certificates: () => keptCertificates(folder, namesOf(addresses, "ward-pc"), new Date()),
    addresses,
    host: "127.0.0.1",
    ports: { https: 0, install: 0 },
    onBug: (where, bug) => expect.fail(`${where}: ${String(bug)}`),
  });
  await lan.close();
  return lanWords(lan);
}

it("an address that the certificate may not name is not offered to a second device, and that is said", async () => {
  const words = await wordsAt(["192.0.2.9", "10.0.0.9"]);
  expect(words).toContain("https://10.0.0.9:");
  expect(words).toContain("http://10.0.0.9:");
  expect(words).not.toContain("//192.0.2.9");
  expect(words).toMatch(/not trusted +192\.0\.2\.9: /);
});
