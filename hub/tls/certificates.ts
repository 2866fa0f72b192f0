import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from "node:crypto";
import type { Names } from "./addresses.ts";
import {
  bitString,
  type Der,
  explicit,
  implicit,
  integer,
  isTrue,
  objectId,
  octetString,
  sequence,
  set,
  time,
  utf8,
} from "./der.ts";
import { ipBytes, localRanges } from "./local-ranges.ts";
import type { Validity } from "./lifetimes.ts";

/** A certificate with its key, both as PEM. */
export type Certified = { readonly certificate: string; readonly key: string };

const ecdsaSha256 = sequence(objectId("1.2.840.10045.4.3.2"));
const serverAuth = objectId("1.3.6.1.5.5.7.3.1");

/**
 * The hub's own authority: the one certificate that a device must be told to trust.
 *
 * It may vouch for names on local networks and for nothing else, so that its key, if it were stolen, opens nobody's
 * bank.
 */
export function makeAuthority(name: string, hostnames: readonly string[], validity: Validity): Certified {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const extensions = [
    extension("2.5.29.19", sequence(isTrue, integer(Buffer.from([0]))), "critical"), // CA, none below it
    extension("2.5.29.15", bitString(Buffer.from([0b0000_0110]), 1), "critical"), // keyCertSign, cRLSign
    extension("2.5.29.14", octetString(keyId(publicKey))),
    extension("2.5.29.30", nameConstraints(hostnames), "critical"),
  ];
  const subject = distinguishedName(name);
  return certified({ issuer: subject, subject, validity, extensions, publicKey }, privateKey, privateKey);
}

/** What the hub shows to browsers, under the authority's signature. */
export function makeLeaf(
  authority: { readonly name: string; readonly key: KeyObject },
  names: Names,
  validity: Validity,
): Certified {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const issuerKey = createPublicKey(authority.key);
  const extensions = [
    extension("2.5.29.19", sequence(), "critical"), // no CA
    extension("2.5.29.15", bitString(Buffer.from([0b1000_0000]), 7), "critical"), // digitalSignature
    extension("2.5.29.37", sequence(serverAuth)),
    extension("2.5.29.17", subjectAltNames(names)),
    extension("2.5.29.14", octetString(keyId(publicKey))),
    extension("2.5.29.35", sequence(implicit(0, keyId(issuerKey)))),
  ];
  const issuer = distinguishedName(authority.name);
  const subject = distinguishedName("Paramarsh hub");
  return certified({ issuer, subject, validity, extensions, publicKey }, authority.key, privateKey);
}

type ToBeSigned = {
  readonly issuer: Der;
  readonly subject: Der;
  readonly validity: Validity;
  readonly extensions: readonly Der[];
  readonly publicKey: KeyObject;
};

function certified(parts: ToBeSigned, signer: KeyObject, own: KeyObject): Certified {
  const body = sequence(
    explicit(0, integer(Buffer.from([2]))), // version 3
    integer(randomBytes(16)),
    ecdsaSha256,
    parts.issuer,
    sequence(time(parts.validity.notBefore), time(parts.validity.notAfter)),
    parts.subject,
    spki(parts.publicKey),
    explicit(3, sequence(...parts.extensions)),
  );
  const whole = sequence(body, ecdsaSha256, bitString(sign("sha256", body, signer)));
  const lines = whole.toString("base64").match(/.{1,64}/g) ?? [];
  return {
    certificate: ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n"),
    key: own.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

const spki = (key: KeyObject): Buffer => key.export({ type: "spki", format: "der" });

/** RFC 5280 4.2.1.2, method 1: SHA-1 of the key's bits, which of a P-256 key are its last 65 bytes. */
const keyId = (key: KeyObject): Buffer => createHash("sha1").update(spki(key).subarray(-65)).digest();

function extension(id: string, value: Der, critical?: "critical"): Der {
  return sequence(objectId(id), ...(critical ? [isTrue] : []), octetString(value));
}

function distinguishedName(commonName: string): Der {
  const part = (id: string, text: string) => set(sequence(objectId(id), utf8(text)));
  return sequence(part("2.5.4.10", "Paramarsh"), part("2.5.4.3", commonName));
}

const dnsName = (name: string): Der => implicit(2, Buffer.from(name, "ascii"));
const ipName = (bytes: Buffer): Der => implicit(7, bytes);

function subjectAltNames({ hostnames, addresses }: Names): Der {
  return sequence(...hostnames.map(dnsName), ...addresses.map((address) => ipName(ipBytes(address))));
}

function nameConstraints(hostnames: readonly string[]): Der {
  const permitted = [
    ...hostnames.map(dnsName),
    ...localRanges.map(({ address, mask }) => ipName(Buffer.concat([ipBytes(address), ipBytes(mask)]))),
  ];
  return sequence(explicit(0, Buffer.concat(permitted.map((name) => sequence(name)))));
}
