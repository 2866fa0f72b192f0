import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Basic } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import { openFhirService } from "../../hub/fhir/fhir-service.ts";

const load = fileURLToPath(new URL("./fhir-load.ts", import.meta.url));

/** Lets a process write until `most` transactions were acknowledged, then kills it without warning. */
async function writeAndKill(file: string, first: number, most: number): Promise<number[]> {
  const child = spawn(process.execPath, [load, file, String(first)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const acknowledged: number[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(Number(line));
    if (acknowledged.length === most) child.kill("SIGKILL");
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  expect(child.signalCode).toBe("SIGKILL");
  return acknowledged;
}

it("a hub killed under load has all that it acknowledged, and nothing by halves", async () => {
  const folder = mkdtempSync(join(tmpdir(), "paramarsh-kill-"));
  const file = join(folder, "hub.db");
  const acknowledged: number[] = [];
  for (const round of [0, 1, 2])
    acknowledged.push(...(await writeAndKill(file, round * 100_000, 15 + round * 7)));
  const service = openFhirService({ file });
  const repository = service.repo({ role: "system" });
  const entries = new Map<string, number>();
  const all = await repository.searchResources<Basic>({ resourceType: "Basic", count: 1000 });
  for (const resource of all) {
    const number = String(resource.identifier?.[0]?.value);
    entries.set(number, (entries.get(number) ?? 0) + 1);
  }
  await service.close();
  rmSync(folder, { recursive: true });
  expect(all.length).toBeLessThan(1000); // one page holds them all
  expect(acknowledged.length).toBeGreaterThanOrEqual(66);
  expect([...new Set(entries.values())]).toEqual([10]);
  for (const number of acknowledged) expect(entries.get(String(number))).toBe(10);
});
