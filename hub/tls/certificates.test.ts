import { spawnSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lanAddresses, namesOf } from "./addresses.ts";
import { makeAuthority, makeLeaf } from "./certificates.ts";
import { keptCertificates } from "./kept-certificates.ts";
import { caValidity, leafValidity, renewalReason } from "./lifetimes.ts";
import { vouchable } from "./local-ranges.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "tls-"));
afterAll(() => rmSync(folder, { recursive: true }));
const now = new Date();
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const names = namesOf(["192.168.7.5"], "Namuna-PC");

function openssl(...args: string[]) {
  const ended = spawnSync("openssl", args, { encoding: "utf8", cwd: folder });
  return { code: ended.status, text: ended.stdout + ended.stderr };
}

/** What openssl says of a leaf for `asked` under an authority that may vouch for `permitted`. */
async function judged(asked: typeof names, permitted: readonly string[]) {
  const authority = await makeAuthority("Test", permitted, caValidity(now));
  const leaf = await makeLeaf(authority, asked, leafValidity(now));
  writeFileSync(path.join(folder, "ca.pem"), authority.certificate);
  writeFileSync(path.join(folder, "leaf.pem"), leaf.certificate);
  return {
    verified: openssl("verify", "-x509_strict", "-purpose", "sslserver", "-CAfile", "ca.pem", "leaf.pem"),
    ca: openssl("x509", "-in", "ca.pem", "-noout", "-text").text,
    leaf: openssl("x509", "-in", "leaf.pem", "-noout", "-text").text,
    certificate: new X509Certificate(leaf.certificate),
  };
}

describe("the hub's certificates", () => {
  it("hold before openssl's strict eyes, and say what they may be used for", async () => {
    const { verified, ca, leaf, certificate } = await judged(names, names.hostnames);
    expect(verified).toMatchObject({ code: 0 });
    expect(ca).toMatch(/CA:TRUE, pathlen:0[\s\S]*Certificate Sign, CRL Sign/);
    expect(ca).toMatch(/Name Constraints: critical[\s\S]*IP:192\.168\.0\.0\/255\.255\.0\.0/);
    expect(leaf).toMatch(/Digital Signature[\s\S]*TLS Web Server Authentication/);
    expect(certificate.checkHost("localhost")).toBe("localhost");
    expect(certificate.checkIP("192.168.7.5")).toBe("192.168.7.5");
    expect(certificate.checkIP("::1")).toBeDefined();
    expect(certificate.checkHost("example.org")).toBeUndefined();
  });

  it("a leaf for a name beyond the local network is refused, even under the authority's own signature", async () => {
    const { verified } = await judged({ hostnames: ["bank.example"], addresses: [] }, names.hostnames);
    expect(verified.code).not.toBe(0);
    expect(verified.text).toContain("permitted subtree violation");
    const elsewhere = await judged({ hostnames: [], addresses: ["8.8.8.8"] }, names.hostnames);
    expect(elsewhere.verified.text).toContain("permitted subtree violation");
  });

  it("a leaf lasts 397 days, its beginning a week back; the authority ten years", () => {
    const { notBefore, notAfter } = leafValidity(now);
    expect((notAfter.getTime() - notBefore.getTime()) / 86_400_000).toBe(397);
    expect(days(-7).getTime() - notBefore.getTime()).toBeLessThan(1000);
    expect(caValidity(now).notAfter.getUTCFullYear() - caValidity(now).notBefore.getUTCFullYear()).toBe(10);
  });

  it("years from 2050 on are written in full", async () => {
    const validity = {
      notBefore: new Date("2049-12-31T23:59:59Z"),
      notAfter: new Date("2050-01-01T00:00:00Z"),
    };
    const made = new X509Certificate((await makeAuthority("Late", ["local"], validity)).certificate);
    expect(made.validFrom).toBe("Dec 31 23:59:59 2049 GMT");
    expect(made.validTo).toBe("Jan  1 00:00:00 2050 GMT");
  });
});

describe("when a leaf is made anew", () => {
  const leaf = { ...leafValidity(now), names };
  it.each([
    ["the same names", leaf, names, undefined],
    ["an address more", leaf, namesOf(["192.168.7.5", "10.0.0.9"], "Namuna-PC"), "names-changed"],
    ["an address gone", leaf, namesOf([], "Namuna-PC"), "names-changed"],
    ["29 days left", { ...leaf, notAfter: days(29) }, names, "expires-soon"],
    ["31 days left", { ...leaf, notAfter: days(31) }, names, undefined],
    ["a clock set back", { ...leaf, notBefore: days(1) }, names, "not-yet-valid"],
  ])("%s", (_case, present, wanted, reason) => {
    expect(renewalReason(present, wanted, now)).toBe(reason);
  });
});

describe("what is kept in the data folder", () => {
  it("the authority stays; the leaf is kept until the addresses change; both are the owner's alone", async () => {
    const first = await keptCertificates(folder, names, now);
    const again = await keptCertificates(folder, names, now);
    expect(again).toEqual(first);
    const moved = await keptCertificates(folder, namesOf(["10.4.4.4"], "Namuna-PC"), now);
    expect(moved.fingerprint).toBe(first.fingerprint);
    expect(moved.leaf.certificate).not.toBe(first.leaf.certificate);
    expect(new X509Certificate(moved.leaf.certificate).checkIP("10.4.4.4")).toBeDefined();
    const late = await keptCertificates(folder, namesOf(["10.4.4.4"], "Namuna-PC"), days(380));
    expect(late.leaf.certificate).not.toBe(moved.leaf.certificate);
    for (const name of ["authority.json", "leaf.json"])
      expect(statSync(path.join(folder, "tls", name)).mode & 0o777).toBe(0o600);
  });

  it("names that the authority may not vouch for are left out and told", async () => {
    const kept = await keptCertificates(folder, namesOf(["8.8.4.4", "10.4.4.4"], "renamed"), now);
    expect(kept.leftOut).toEqual(["renamed", "8.8.4.4"]);
    expect(new X509Certificate(kept.leaf.certificate).checkIP("10.4.4.4")).toBeDefined();
  });
});

describe("names and addresses", () => {
  const one = { netmask: "", mac: "", cidr: null };
  it("the LAN's addresses are those that others can reach, IPv4 first, each once", () => {
    const found = lanAddresses({
      lo: [{ ...one, family: "IPv4", address: "127.0.0.1", internal: true }],
      eth0: [
        { ...one, family: "IPv6", address: "fe80::1", internal: false, scopeid: 2 },
        { ...one, family: "IPv6", address: "fd00::5", internal: false, scopeid: 0 },
        { ...one, family: "IPv4", address: "192.168.7.5", internal: false },
      ],
      wlan0: [{ ...one, family: "IPv4", address: "192.168.7.5", internal: false }],
    });
    expect(found).toEqual(["192.168.7.5", "fd00::5"]);
  });

  it("a hostname that no certificate may name is left out", () => {
    expect(namesOf([], "परामर्श").hostnames).toEqual(["localhost"]);
    expect(namesOf([], "hub.example.org").hostnames).toEqual(["localhost", "hub.example.org"]);
  });

  it("only what means something inside one network may be vouched for", () => {
    const asked = {
      hostnames: ["localhost", "x.local", "example.org"],
      addresses: ["172.31.0.1", "172.32.0.1", "fd00::5", "2001:db8::1", "127.0.0.1", "::1"],
    };
    expect(vouchable(asked, ["localhost", "local"])).toEqual({
      hostnames: ["localhost", "x.local"],
      addresses: ["172.31.0.1", "fd00::5", "127.0.0.1", "::1"],
    });
  });
});
