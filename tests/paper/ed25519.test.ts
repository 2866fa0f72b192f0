import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { verifyEd25519 } from "../../shared/paper-code/ed25519.ts";

const sha512 = async (bytes: Uint8Array) => Uint8Array.from(createHash("sha512").update(bytes).digest());
const ours = (key: Uint8Array, message: Uint8Array, signature: Uint8Array) =>
  verifyEd25519(key, message, signature, sha512);
const nodes = (key: Uint8Array, message: Uint8Array, signature: Uint8Array) => {
  const x = Buffer.from(key).toString("base64url");
  return verify(
    null,
    message,
    createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" }),
    signature,
  );
};
const hex = (text: string) => Uint8Array.from(Buffer.from(text, "hex"));

/** RFC 8032, 7.1, tests 1 to 3. */
const published = [
  [
    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    "",
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  ],
  [
    "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    "72",
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  ],
  [
    "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    "af82",
    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
  ],
] as const;

it("accepts the published signatures", async () => {
  for (const [key, message, signature] of published)
    expect(await ours(hex(key), hex(message), hex(signature))).toBe(true);
});

it("judges whole and broken signatures as OpenSSL does", async () => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const key = Uint8Array.from(publicKey.export({ format: "der", type: "spki" }).subarray(-32));
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.option(fc.nat(63)),
      fc.nat(7),
      async (message, at, bit) => {
        const signature = Uint8Array.from(sign(null, message, privateKey));
        if (at !== null) signature[at] = (signature[at] ?? 0) ^ (1 << bit);
        const verdict = await ours(key, message, signature);
        expect(verdict).toBe(nodes(key, message, signature));
        expect(verdict).toBe(at === null);
      },
    ),
    { numRuns: 25 },
  );
});

it("refuses a second form of the same signature, and what is no point of the curve", async () => {
  const [key, message, signature] = published[0];
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const s = Buffer.from(signature.slice(64), "hex").reverse().toString("hex");
  const other = (BigInt(`0x${s}`) + order).toString(16).padStart(64, "0");
  const forged = `${signature.slice(0, 64)}${Buffer.from(other, "hex").reverse().toString("hex")}`;
  expect(await ours(hex(key), hex(message), hex(forged))).toBe(false);
  expect(await ours(hex("02".padEnd(64, "0")), hex(message), hex(signature))).toBe(false);
  expect(await ours(hex(key).subarray(1), hex(message), hex(signature))).toBe(false);
});
