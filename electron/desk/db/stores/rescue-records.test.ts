import { expect, it } from "vitest";
import { applyPulled, resourceByReference } from "./resources.ts";
import { at, carry, consultId, openFile, write } from "./two-files.fixture.ts";

const ticket = (versionId: string, lastUpdated: string, json: string) => ({
  type: "Task",
  serverId: "t-1",
  versionId,
  lastUpdated,
  patientRef: undefined,
  encounterRef: undefined,
  json,
});

it("a ticket that came with carried work is what the hub shows as soon as it does, though its hub came from a backup since", () => {
  const [first, other] = [openFile(), openFile()];
  const claimed = ticket("2", at, '{"status":"accepted"}');
  applyPulled(first, { resources: [claimed], newLocalIds: [consultId] });
  write(first, "fever");
  carry(first, other);
  expect(resourceByReference(other, "Task/t-1")?.json).toBe(claimed.json);
  const restored = ticket("1", "2026-11-26T05:00:00.000Z", '{"status":"requested"}');
  applyPulled(other, { resources: [restored], newLocalIds: ["unused"] });
  expect(resourceByReference(other, "Task/t-1")).toMatchObject({ localId: consultId, json: restored.json });
});
