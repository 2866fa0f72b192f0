import { webcrypto } from "node:crypto";
import "reflect-metadata"; // before the next: its parts find each other by it
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from "@peculiar/x509";
import { AsnConvert } from "@peculiar/asn1-schema";
import {
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  id_ce_nameConstraints,
  NameConstraints,
} from "@peculiar/asn1-x509";
import type { Names } from "./addresses.ts";
import { localRanges } from "./local-ranges.ts";
import type { Validity } from "./lifetimes.ts";

/** A certificate with its key, both as PEM. */
export type Certified = { readonly certificate: string; readonly key: string };

cryptoProvider.set(webcrypto);
const curve = { name: "ECDSA", namedCurve: "P-256" } as const;
const signingAlgorithm = { name: "ECDSA", hash: "SHA-256" } as const;

/**
 * The hub's own authority: the one certificate that a device must be told to trust.
 *
 * It may vouch for names on local networks and for nothing else, so that its key, if it were stolen, opens nobody's
 * bank.
 */
export async function makeAuthority(
  name: string,
  hostnames: readonly string[],
  validity: Validity,
): Promise<Certified> {
  const keys = await webcrypto.subtle.generateKey(curve, true, ["sign", "verify"]);
  const made = await X509CertificateGenerator.createSelfSigned({
    name: distinguishedName(name),
    keys,
    signingAlgorithm,
    ...validity,
    extensions: [
      new BasicConstraintsExtension(true, 0, true), // none below it
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      nameConstraints(hostnames),
    ],
  });
  return { certificate: made.toString("pem"), key: await privatePem(keys.privateKey) };
}

/** What the hub shows to browsers, under the authority's signature. */
export async function makeLeaf(
  authority: Certified,
  { hostnames, addresses }: Names,
  validity: Validity,
): Promise<Certified> {
  const issuer = new X509Certificate(authority.certificate);
  const keys = await webcrypto.subtle.generateKey(curve, true, ["sign", "verify"]);
  const made = await X509CertificateGenerator.create({
    issuer: issuer.subjectName,
    subject: distinguishedName("Paramarsh hub"),
    publicKey: keys.publicKey,
    signingKey: await signingKeyOf(authority.key),
    signingAlgorithm,
    ...validity,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension([
        ...hostnames.map((value) => ({ type: "dns" as const, value })),
        ...addresses.map((value) => ({ type: "ip" as const, value })),
      ]),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  return { certificate: made.toString("pem"), key: await privatePem(keys.privateKey) };
}

const distinguishedName = (commonName: string) => [{ O: ["Paramarsh"] }, { CN: [commonName] }];

const privatePem = async (key: webcrypto.CryptoKey): Promise<string> =>
  PemConverter.encode(await webcrypto.subtle.exportKey("pkcs8", key), PemConverter.PrivateKeyTag);

const signingKeyOf = (pem: string): Promise<webcrypto.CryptoKey> =>
  webcrypto.subtle.importKey("pkcs8", PemConverter.decodeFirst(pem), curve, false, ["sign"]);

/** The library has no class of its own for it, only the shape. */
function nameConstraints(hostnames: readonly string[]): Extension {
  const permitted = [
    ...hostnames.map((dNSName) => new GeneralName({ dNSName })),
    ...localRanges.map(({ address, bits }) => new GeneralName({ iPAddress: `${address}/${bits}` })),
  ];
  const constraints = new NameConstraints({
    permittedSubtrees: new GeneralSubtrees(permitted.map((base) => new GeneralSubtree({ base }))),
  });
  return new Extension(id_ce_nameConstraints, true, AsnConvert.serialize(constraints));
}
