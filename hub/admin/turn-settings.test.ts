import { createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { iceServersOf } from "../live/ice-servers.ts";
import { turnSettings } from "./turn-settings.ts";

it("offers no TURN where none is named", () => {
  expect(turnSettings(undefined, undefined, {})).toEqual({ ok: true, value: undefined });
  expect(iceServersOf(undefined, new Date())).toEqual([]);
});

it("wants the secret, and addresses that are TURN's", () => {
  expect(turnSettings(["turn:t.example:3478"], undefined, {}).ok).toBe(false);
  expect(turnSettings(["turn:t.example"], "/no/such/file", {})).toMatchObject({
    ok: false,
    error: expect.stringContaining("/no/such/file") as string,
  });
  expect(turnSettings(["https://t.example"], undefined, { PARAMARSH_HUB_TURN_SECRET: "s" }).ok).toBe(false);
});

it("takes a server's name alone for its three ways, TLS on 443 among them", () => {
  const given = turnSettings(["turn.example.in"], undefined, { PARAMARSH_HUB_TURN_SECRET: "s" });
  expect(given.ok && given.value?.urls).toContain("turns:turn.example.in:443?transport=tcp");
});

it("mints a name that ends in four hours with the HMAC that coturn expects, and never tells the secret", () => {
  const now = new Date("2026-01-01T00:00:00Z");
  const [server] = iceServersOf({ urls: ["turn:t.example:3478"], secret: "invented" }, now);
  const { username = "", credential } = server ?? expect.fail("no server");
  expect(Number(username.split(":")[0]) * 1000 - now.getTime()).toBe(4 * 3_600_000);
  expect(credential).toBe(createHmac("sha1", "invented").update(username).digest("base64"));
  expect(JSON.stringify(server)).not.toContain("invented");
});
