import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createKeyring, unlockKeyring } from "./keyring.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "paramarsh-keyring-"));
  file = path.join(folder, "doctor", "keyring.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const right = "a long enough passphrase";
const osSecret = new Uint8Array(32).fill(7);

it("gives the same data key back for the right passphrase, and keeps it nowhere in the open", () => {
  const key = createKeyring(file, "namuna.doctor", right);
  const again = unlockKeyring(file, right, 0);
  expect(again.state === "open" && again.dataKey.equals(key)).toBe(true);
  const written = readFileSync(file, "utf8");
  expect(written).not.toContain(key.toString("base64"));
  expect(written).not.toContain(right);
  expect(statSync(file).mode & 0o077).toBe(0);
});

it("opens for no other passphrase, and not without the OS secret it was made with", () => {
  createKeyring(file, "namuna.doctor", right, osSecret);
  expect(unlockKeyring(file, "another passphrase", 0, osSecret).state).toBe("wrong");
  expect(unlockKeyring(file, right, 0).state).toBe("wrong");
  expect(unlockKeyring(file, right, 0, osSecret).state).toBe("open");
});

it("makes whoever guesses wait longer and longer, also over a restart, and forgets after the right one", () => {
  createKeyring(file, "namuna.doctor", right);
  for (let tries = 0; tries < 5; tries += 1) expect(unlockKeyring(file, "guess", 1000).state).toBe("wrong");
  const waiting = unlockKeyring(file, right, 1500);
  expect(waiting).toMatchObject({ state: "wait" });
  expect(unlockKeyring(file, "guess", 4000).state).toBe("wrong");
  expect(unlockKeyring(file, right, 6500).state).toBe("wait");
  expect(unlockKeyring(file, right, 60_000).state).toBe("open");
  expect(unlockKeyring(file, "guess", 60_001).state).toBe("wrong");
  expect(unlockKeyring(file, right, 60_002).state).toBe("open");
});

it("a clock set back by days locks nobody out for those days", () => {
  const day = 86_400_000;
  createKeyring(file, "namuna.doctor", right);
  expect(unlockKeyring(file, "guess", 3 * day).state).toBe("wrong");
  expect(unlockKeyring(file, right, day).state).toBe("open");
});
