import { makeTurns } from "./turns.ts";
import { generateKeyPairSync, sign } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { practitionerId } from "../../shared/domain/ids.ts";
import type { NewAccount } from "./account.ts";
import { type Auth, openAuth } from "./auth.ts";
import { openHubKeys } from "./hub-keys.ts";
import { delayAfter } from "./sign-in.ts";

const passphrase = "long enough for a test";
const doctor: NewAccount = {
  role: "doctor",
  passphrase,
  doctor: {
    id: practitionerId.parse("d-1"),
    username: "Kalpit",
    name: "Dr Kalpit Misal",
    qualification: "MD",
    speciality: "medicine",
    covers: ["medicine"],
    council: "Example council",
    registrationNumber: "EX-0",
  },
};

type World = { folder: string; auth: Auth; now: number };
const world: { current?: World } = {};
const here = (): World => {
  if (!world.current) throw new Error("not set up");
  return world.current;
};

beforeEach(async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "hub-auth-"));
  const keys = await openHubKeys(folder);
  const start = Date.parse("2026-11-24T05:30:00Z");
  const auth = await openAuth(folder, keys, () => new Date(world.current?.now ?? start));
  world.current = { folder, auth, now: start };
  await auth.accounts.add(doctor);
});

afterEach(() => {
  here().auth.close();
  rmSync(here().folder, { recursive: true });
});

describe("signing in", () => {
  it("gives a doctor a token that says who asks, whatever the letter case of the name", async () => {
    const answer = await here().auth.token("KALPIT", passphrase, "desk-1");
    if (!answer.ok) throw new Error(answer.error.kind);
    expect(answer.value.doctor?.registrationNumber).toBe("EX-0");
    const who = await here().auth.whoIs(answer.value.accessToken, "desk");
    expect(who).toMatchObject({ ok: true, value: { deskId: "desk-1", account: { username: "kalpit" } } });
  });

  it("answers an unknown name and a wrong passphrase alike", async () => {
    const unknown = await here().auth.token("nobody", passphrase, "desk-1");
    const wrong = await here().auth.token("kalpit", "wrong", "desk-1");
    expect(unknown).toEqual(wrong);
    expect(wrong).toMatchObject({ ok: false, error: { kind: "wrong-passphrase" } });
  });

  it("locks a name for a growing time after wrong passphrases, also for the right one", async () => {
    for (let tries = 0; tries < 4; tries += 1) await here().auth.token("kalpit", "wrong", "desk-1");
    const locked = await here().auth.token("kalpit", passphrase, "desk-1");
    expect(locked).toMatchObject({ ok: false, error: { kind: "locked-out", retryAfterMs: 5_000 } });
    here().now += 5_000;
    expect((await here().auth.token("kalpit", passphrase, "desk-1")).ok).toBe(true);
    expect([3, 4, 5, 6].map(delayAfter)).toEqual([0, 5_000, 10_000, 20_000]);
  });

  it("a clock set back by days locks nobody out for those days", async () => {
    expect((await here().auth.token("kalpit", passphrase, "desk-1")).ok).toBe(true);
    here().now -= 2 * 86_400_000;
    expect((await here().auth.token("kalpit", passphrase, "desk-1")).ok).toBe(true);
    for (let tries = 0; tries < 4; tries += 1) await here().auth.token("kalpit", "wrong", "desk-1");
    here().now -= 2 * 86_400_000;
    const locked = await here().auth.token("kalpit", passphrase, "desk-1");
    expect(locked).toMatchObject({ ok: false, error: { kind: "locked-out", retryAfterMs: 5_000 } });
  });

  it("does not serve a desk's token to the spoke's page, nor one that is over", async () => {
    const answer = await here().auth.token("kalpit", passphrase, "desk-1");
    if (!answer.ok) throw new Error(answer.error.kind);
    expect((await here().auth.whoIs(answer.value.accessToken, "spoke")).ok).toBe(false);
    here().now += 15 * 60_000 + 1_000;
    expect((await here().auth.whoIs(answer.value.accessToken, "desk")).ok).toBe(false);
  });

  it("ends the sessions of a withdrawn account at once and says so", async () => {
    const answer = await here().auth.token("kalpit", passphrase, "desk-1");
    if (!answer.ok) throw new Error(answer.error.kind);
    here().auth.withdraw("kalpit");
    const who = await here().auth.whoIs(answer.value.accessToken, "desk");
    expect(who).toMatchObject({ ok: false, error: { kind: "account-withdrawn" } });
    const again = await here().auth.token("kalpit", passphrase, "desk-1");
    expect(again).toMatchObject({ ok: false, error: { kind: "account-withdrawn" } });
    expect((await here().auth.refresh(answer.value.refreshToken)).ok).toBe(false);
  });
});

describe("a new passphrase", () => {
  const next = "another one, twelve";
  const at = async (deskId: string, phrase = passphrase) => {
    const answer = await here().auth.token("kalpit", phrase, deskId);
    return answer.ok ? answer.value : expect.fail(answer.error.kind);
  };
  const isOpen = async ({ accessToken, refreshToken }: { accessToken: string; refreshToken: string }) => [
    (await here().auth.whoIs(accessToken, "desk")).ok,
    (await here().auth.refresh(refreshToken)).ok,
  ];

  it("ends every session but the one that chose it, which goes on by its refresh token", async () => {
    const [own, other] = [await at("desk-1"), await at("desk-2")];
    const who = await here().auth.whoIs(own.accessToken, "desk");
    if (!who.ok) expect.fail(who.error.kind);
    expect((await here().auth.changePassphrase(who.value, passphrase, next)).ok).toBe(true);
    expect(await isOpen(other)).toEqual([false, false]);
    expect(await isOpen(own)).toEqual([false, true]);
    expect(await isOpen(await at("desk-2", next))).toEqual([true, true]);
  });

  it("given by the operator ends them all; a withdrawn desk's session ends with its key", async () => {
    const [one, two] = [await at("desk-1"), await at("desk-2")];
    const { practitionerId } = here().auth.accounts.find("kalpit") ?? expect.fail("no account");
    here().auth.deskKeys.withdraw("desk-2", practitionerId);
    expect((await here().auth.refresh(two.refreshToken)).ok).toBe(false);
    expect(await here().auth.setPassphrase("Kalpit", next)).toBe(true);
    expect(await isOpen(one)).toEqual([false, false]);
  });
});

it("guesses that are sent at once do not pass the gate together", async () => {
  const guesses = Array.from({ length: 20 }, (_, nth) =>
    here().auth.token("kalpit", `guess number ${nth}`, "desk-1"),
  );
  const answers = (await Promise.all(guesses)).map((answer) => (answer.ok ? "ok" : answer.error.kind));
  expect(answers.filter((kind) => kind === "wrong-passphrase")).toHaveLength(4);
  expect(answers.filter((kind) => kind === "locked-out")).toHaveLength(16);
});

it("slow work goes one after another, and too much of it is refused", async () => {
  const turns = makeTurns(2);
  const seen: string[] = [];
  const work = (name: string) =>
    turns.take(async () => {
      seen.push(`${name} begins`);
      await new Promise((done) => setTimeout(done, 5));
      seen.push(`${name} ends`);
      return name;
    });
  expect(await Promise.all([work("a"), work("b"), work("c")])).toEqual(["a", "b", undefined]);
  expect(seen).toEqual(["a begins", "a ends", "b begins", "b ends"]);
  expect(await work("d")).toBe("d");
});

describe("staying signed in", () => {
  const refreshed = async (token: string): Promise<string> => {
    const answer = await here().auth.refresh(token);
    if (!answer.ok) throw new Error(answer.error.kind);
    return answer.value.refreshToken;
  };
  const first = async (): Promise<string> => {
    const answer = await here().auth.token("kalpit", passphrase, "desk-1");
    if (!answer.ok) throw new Error(answer.error.kind);
    return answer.value.refreshToken;
  };

  it("changes the refresh token each time, and an old one shown again revokes them all", async () => {
    const one = await first();
    const two = await refreshed(one);
    const three = await refreshed(two);
    expect((await here().auth.refresh(one)).ok).toBe(false);
    expect((await here().auth.refresh(three)).ok).toBe(false);
  });

  it("forgives a lost answer: the same token within a minute, while nobody used its successor", async () => {
    const one = await first();
    const lost = await refreshed(one);
    const again = await refreshed(one);
    expect(again).not.toBe(lost);
    expect((await here().auth.refresh(lost)).ok).toBe(false);
    await refreshed(again);
    const other = await first();
    await refreshed(other);
    here().now += 61_000;
    expect((await here().auth.refresh(other)).ok).toBe(false);
  });
});

describe("keys", () => {
  it("keeps the hub's private keys readable by their owner alone, and the same at the next start", async () => {
    const before = await openHubKeys(here().folder);
    expect(await openHubKeys(here().folder)).toEqual(before);
    if (process.platform !== "win32")
      expect(statSync(path.join(here().folder, "hub-keys.json")).mode & 0o777).toBe(0o600);
  });

  it("believes a signature only by a key registered for that doctor and desk", () => {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const raw = publicKey.export({ format: "jwk" }).x ?? "";
    const signature = sign(null, Buffer.from("text"), privateKey).toString("base64url");
    const { deskKeys } = here().auth;
    expect(deskKeys.register("desk-1", "d-1", "no key")).toBe(false);
    expect(deskKeys.register("desk-1", "d-1", raw)).toBe(true);
    expect(deskKeys.verify("desk-1", "d-1", "text", signature)).toBe(true);
    expect(deskKeys.verify("desk-2", "d-1", "text", signature)).toBe(false);
    expect(deskKeys.verify("desk-1", "d-1", "other text", signature)).toBe(false);
    expect(deskKeys.withdraw("desk-2", "d-1")).toBe(0);
    expect(deskKeys.withdraw("desk-1", "d-1")).toBe(1);
    expect(deskKeys.verify("desk-1", "d-1", "text", signature)).toBe(false);
    expect(deskKeys.all()).toMatchObject([{ deskId: "desk-1", withdrawnAt: expect.any(String) }]);
  });
});
