import { X509Certificate } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { writeWhole } from "../server/write-whole.ts";
import type { Names } from "./addresses.ts";
import { type Certified, makeAuthority, makeLeaf } from "./certificates.ts";
import { caValidity, leafValidity, renewalReason } from "./lifetimes.ts";
import { vouchable } from "./local-ranges.ts";

const pem = { certificate: z.string(), key: z.string() };
const authorityFile = z.object({ ...pem, hostnames: z.array(z.string()) });
const leafFile = z.object({
  ...pem,
  names: z.object({ hostnames: z.array(z.string()).readonly(), addresses: z.array(z.string()).readonly() }),
});

export type LanCertificates = {
  readonly authority: z.infer<typeof authorityFile>;
  readonly leaf: z.infer<typeof leafFile>;
  /** SHA-256 of the authority, as devices show it: "AB:CD:…". */
  readonly fingerprint: string;
  /** Names asked for that the authority may not vouch for: public addresses, a hostname given later. */
  readonly leftOut: readonly string[];
};

/**
 * The authority and the leaf of this data folder. The authority is made once and stays, because every device was told
 * to trust it; the leaf is made anew when addresses changed or its end is near.
 */
export async function keptCertificates(
  dataFolder: string,
  asked: Names,
  now: Date,
): Promise<LanCertificates> {
  const folder = path.join(dataFolder, "tls");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const authorityPath = path.join(folder, "authority.json");
  const leafPath = path.join(folder, "leaf.json");
  const authority = read(authorityPath, authorityFile) ?? kept(authorityPath, await newAuthority(asked, now));
  const names = vouchable(asked, authority.hostnames);
  const before = read(leafPath, leafFile);
  const isKept = before && isOf(authority, before) && renewalReason(facts(before), names, now) === undefined;
  const leaf = isKept
    ? before
    : kept(leafPath, { ...(await makeLeaf(authority, names, leafValidity(now))), names });
  const all = [...asked.hostnames, ...asked.addresses];
  return {
    authority,
    leaf,
    fingerprint: new X509Certificate(authority.certificate).fingerprint256,
    leftOut: all.filter((name) => !names.hostnames.includes(name) && !names.addresses.includes(name)),
  };
}

async function newAuthority({ hostnames }: Names, now: Date): Promise<z.infer<typeof authorityFile>> {
  const permitted = [...new Set([...hostnames, "local"])];
  const name = `Paramarsh hub ${now.toISOString().slice(0, 10)}`;
  return { ...(await makeAuthority(name, permitted, caValidity(now))), hostnames: permitted };
}

function isOf(authority: Certified, leaf: Certified): boolean {
  return new X509Certificate(leaf.certificate).verify(new X509Certificate(authority.certificate).publicKey);
}

function facts({ certificate, names }: z.infer<typeof leafFile>) {
  const { validFrom, validTo } = new X509Certificate(certificate);
  return { notBefore: new Date(validFrom), notAfter: new Date(validTo), names };
}

/** Undefined where there is none yet; a file that cannot be read is a trouble to be told, never to be replaced. */
function read<T extends z.ZodType>(file: string, schema: T): z.infer<T> | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (problem) {
    if (problem instanceof Error && "code" in problem && problem.code === "ENOENT") return undefined;
    throw problem;
  }
}

function kept<T>(file: string, value: T): T {
  writeWhole(file, JSON.stringify(value));
  return value;
}
