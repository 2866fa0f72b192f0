import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createKeyring, rewrap, unlockKeyring } from "./keyring.ts";

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

const failTimes = (count: number, nowMs: number, upMs: number): void => {
  for (let tries = 0; tries < count; tries += 1)
    expect(unlockKeyring(file, "guess", nowMs, undefined, upMs).state).toBe("wrong");
};
const tryRight = (nowMs: number, upMs: number) => unlockKeyring(file, right, nowMs, undefined, upMs).state;

it("makes whoever guesses wait longer and longer, also over a restart of the desk, and forgets after the right one", () => {
  createKeyring(file, "namuna.doctor", right);
  failTimes(5, 1000, 1000);
  expect(tryRight(1500, 1500)).toBe("wait");
  failTimes(1, 4000, 4000);
  expect(tryRight(6500, 6500)).toBe("wait");
  expect(tryRight(60_000, 60_000)).toBe("open");
  failTimes(1, 60_001, 60_001);
  expect(tryRight(60_002, 60_002)).toBe("open");
});

it("the right passphrase is right also where the disk takes nothing to forget the failures with", () => {
  createKeyring(file, "namuna.doctor", right);
  failTimes(1, 1000, 1000);
  mkdirSync(`${file}.new`); // where each write begins
  expect(tryRight(1500, 1500)).toBe("open");
  expect(() => unlockKeyring(file, "guess", 2000)).toThrow(); // an uncounted guess gets no answer
});

it("is not hurried by a clock set forward, nor made endless by one set back", () => {
  createKeyring(file, "namuna.doctor", right);
  const day = 86_400_000;
  failTimes(5, 10 * day, 1000);
  expect(tryRight(12 * day, 2000)).toBe("wait");
  expect(tryRight(8 * day, 2500)).toBe("wait");
  expect(tryRight(8 * day, 3500)).toBe("open");
});

it("after a restart of the PC goes by the clock, and by the time since the start where the clock went back", () => {
  createKeyring(file, "namuna.doctor", right);
  failTimes(5, 1_000_000, 500_000);
  expect(tryRight(1_001_000, 500)).toBe("wait");
  expect(tryRight(900_000, 1000)).toBe("wait");
  expect(tryRight(900_000, 3000)).toBe("open");
});

it("takes another passphrase for the same data key, and the old one opens no more", () => {
  const key = createKeyring(file, "namuna.doctor", right, osSecret);
  rewrap(file, key, "the next passphrase", osSecret);
  expect(unlockKeyring(file, right, 0, osSecret).state).toBe("wrong");
  const opened = unlockKeyring(file, "the next passphrase", 0, osSecret);
  expect(opened.state === "open" && opened.dataKey.equals(key)).toBe(true);
});

it("a clock set back by days locks nobody out for those days", () => {
  const day = 86_400_000;
  createKeyring(file, "namuna.doctor", right);
  expect(unlockKeyring(file, "guess", 3 * day).state).toBe("wrong");
  expect(unlockKeyring(file, right, day).state).toBe("open");
});
