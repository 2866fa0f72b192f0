import { afterEach, beforeEach } from "vitest";
import { openClinic, type PracticeClinic } from "./practice-desk.ts";

/** A clinic of its own for each test of a file, opened as `begin` says; where a test failed, what its desks and hub said. */
export function eachInClinic(begin: (clinic: PracticeClinic) => Promise<void>): void {
  const held: { clinic: PracticeClinic | undefined } = { clinic: undefined };
  beforeEach(async () => {
    held.clinic = await openClinic();
    await begin(held.clinic);
  }, 240_000);
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") console.error(held.clinic?.logged.join("\n"));
    await held.clinic?.end();
    held.clinic = undefined;
  });
}
