import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isRoomLeft } from "../sync/room.ts";
import { startBackups } from "./backups.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "paramarsh-backups-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("a folder of copies that cannot be read ends nothing: no copy can be made, which is said", async () => {
  const place = { keyring: path.join(folder, "keyring.json"), backups: path.join(folder, "backups") };
  writeFileSync(place.backups, "no folder");
  const backups = startBackups({
    place,
    worker: { backup: () => Promise.reject(new Error("ENOTDIR")) },
    clock: () => new Date(),
    log: () => undefined,
    everyMs: 5,
  });
  while (backups.state().trouble === undefined) await pause(5);
  expect(backups.state()).toEqual({ count: 0, trouble: "not-made" });
  await backups.stop();
});

it("a copy leaves so much free that the next patients' records are still fetched", async () => {
  const kept: number[] = [];
  const backups = startBackups({
    place: { keyring: path.join(folder, "keyring.json"), backups: path.join(folder, "backups") },
    worker: {
      backup: async ({ keepFreeBytes }) => {
        kept.push(keepFreeBytes);
        return { outcome: "no-room" };
      },
    },
    clock: () => new Date(),
    log: () => undefined,
  });
  await backups.now();
  await backups.stop();
  expect(kept.map((freeBytes) => isRoomLeft({ freeBytes, wholeBytes: 500e9 }))).toEqual([true]);
});
