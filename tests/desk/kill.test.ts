import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { account, ask, openClinic, openPatient, type PracticeClinic } from "./support/practice-desk.ts";

let clinic: PracticeClinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.end());

/** A desk of its own process that types one letter after the other, and prints each number once it is durable. */
const typist = fileURLToPath(new URL("./support/typist.ts", import.meta.url));

it("every letter that was called saved is there after SIGKILL in the middle of typing", async () => {
  const hub = await clinic.hubUp();
  const first = await clinic.openDesk();
  await ask(first, "session.signIn", account);
  const consultId = await openPatient(first, "Hari Kalpit");
  await first.close();
  await clinic.hubDown();
  let acknowledged = 0;
  for (let round = 0; round < 3; round += 1) {
    const child = spawn(process.execPath, [typist, clinic.folder, hub.url, consultId], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const lines = createInterface({ input: child.stdout });
    const goal = acknowledged + 40;
    for await (const line of lines) {
      acknowledged = Number(line);
      if (acknowledged >= goal) break;
    }
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  const again = await clinic.openDesk();
  await ask(again, "session.signIn", account);
  const { draft, draftSeq } = await ask(again, "consult.open", { consultId });
  expect(acknowledged).toBeGreaterThanOrEqual(120);
  expect(draftSeq).toBeGreaterThanOrEqual(acknowledged);
  // Each edit wrote its own number: the text shows that none is missing and none came twice.
  const numbers = draft.sections.complaint.trim().split(" ").map(Number);
  expect(numbers).toEqual(Array.from({ length: draftSeq }, (_, index) => index + 1));
}, 120_000);
