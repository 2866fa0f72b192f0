import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createKeyring } from "../desk/keys/keyring.ts";
import { type Vault, keptSecret } from "./kept-secret.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "kept-secret-"));
  file = path.join(folder, "os-secret");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Stands for Electron's safeStorage, which opens only what it sealed itself. */
const vaultOf = (login: string): Vault => ({
  seal: (text) => Buffer.from(`${login}:${text}`),
  open: (sealed) => {
    const text = Buffer.from(sealed).toString();
    if (!text.startsWith(`${login}:`)) throw new Error("Error while decrypting the ciphertext.");
    return text.slice(login.length + 1);
  },
});
const vault = vaultOf("asha");
const keyring = () => path.join(folder, "doctors", "one", "keyring.json");
const makeKeyring = (secret?: Uint8Array) =>
  createKeyring(keyring(), "namuna.doctor", "a long passphrase", secret);

it("is made once, and is the same at each start", () => {
  const secret = keptSecret(folder, vault);
  expect(secret).toHaveLength(32);
  expect(keptSecret(folder, vault)).toEqual(secret);
  expect(existsSync(`${file}.new`)).toBe(false);
});

it("a file that a power cut left empty, or that another login sealed, is made anew only where no wrap needs it", () => {
  for (const left of ["", "another login's"]) {
    writeFileSync(file, left);
    makeKeyring();
    expect(keptSecret(folder, vault)).toHaveLength(32);
    writeFileSync(file, left);
    makeKeyring(new Uint8Array(32));
    expect(keptSecret(folder, vault)).toBeUndefined();
    expect(readFileSync(file, "utf8")).toBe(left);
    rmSync(keyring());
  }
});

it("no new secret is made beside wraps that use one which is gone, nor beside one that cannot be read", () => {
  makeKeyring(new Uint8Array(32));
  expect(keptSecret(folder, vault)).toBeUndefined();
  mkdirSync(path.join(path.dirname(keyring()), "backups"));
  renameSync(keyring(), path.join(path.dirname(keyring()), "backups", "keyring.json"));
  expect(keptSecret(folder, vault)).toBeUndefined();
  writeFileSync(path.join(path.dirname(keyring()), "backups", "keyring.json"), "spoilt");
  expect(keptSecret(folder, vault)).toBeUndefined();
  expect(existsSync(file)).toBe(false);
});

it("a vault that refuses keeps no desk from opening", () => {
  const refuses = () => {
    throw new Error("Encryption is not available.");
  };
  expect(keptSecret(folder, { seal: refuses, open: refuses })).toBeUndefined();
});
