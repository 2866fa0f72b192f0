import { deepStrictEqual } from "node:assert";
import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { CipherSuite, Aes256Gcm, DhkemX25519HkdfSha256, HkdfSha256 } from "@hpke/core";
import { packedBody, noteCodings } from "../../../electron/desk/hub/packed-body.ts";
import { sealItem } from "../../../electron/desk/keys/signing-key.ts";
import { unpacked } from "../../../hub/http/content-encoding.ts";
import { packedItem } from "../../../shared/wire/packed-item.ts";
import { ownCoding } from "../../../shared/wire/coding.ts";
import { wholeConsult } from "../fixture/consult.ts";
import { provenSame } from "../fixture/sets.ts";
import type { Report } from "../support/report.ts";

const hubs = { own: "http://hub", br: "http://other", gzip: "http://older" } as const;

/** Body bytes of one whole consult as a guarded bundle, and of a hundred of them in one body. */
export async function w8(): Promise<Report> {
  const one = readFileSync(
    path.join(import.meta.dirname, "..", "fixture", "consult-bundle.json"),
    "utf8",
  ).trim();
  const consults = Array.from({ length: 100 }, (_, at) => wholeConsult(at));
  deepStrictEqual(consults[0], one, "The committed bundle is another one than the fixture's first.");
  provenSame("consults", consults);
  const batch = `[${consults.join(",")}]`;
  noteCodings(hubs.own, `${ownCoding}, br, gzip`);
  noteCodings(hubs.br, "br, gzip");
  noteCodings(hubs.gzip, "gzip");

  const sizes = Object.entries({ gzip: hubs.gzip, brotli: hubs.br, "our hub's dictionary": hubs.own });
  const lines = [];
  const shares = new Map<string, number>();
  for (const [coding, hub] of sizes) {
    for (const [what, text] of Object.entries({ "one consult": one, "batch of 100": batch })) {
      const bytes = await bytesFor(hub, text);
      shares.set(`${what}, ${coding}`, bytes / Buffer.byteLength(text));
      lines.push({ what: `${what}, ${coding}`, p50: bytes, n: 1, unit: "bytes", note: share(bytes, text) });
    }
  }
  const each = await Promise.all(consults.map((text) => bytesFor(hubs.own, text)));
  const median = each.toSorted((a, b) => a - b)[50] ?? 0;
  const sealed = { packed: await sealedBytes(one, [packedItem]), plain: await sealedBytes(one, []) };
  const shareOf = (what: string): number => shares.get(what) ?? Number.NaN;
  return {
    id: "W8",
    title: `body bytes of one whole consult (${Buffer.byteLength(one)} B minified) and of a batch of 100 (${Buffer.byteLength(batch)} B)`,
    lines: [
      ...lines,
      { what: "median of the 100 alone, our hub's dictionary", p50: median, n: 100, unit: "bytes" },
      {
        what: "sealed delivery, packed before the seal",
        p50: sealed.packed,
        n: 1,
        unit: "bytes",
        note: share(sealed.packed, one),
      },
      {
        what: "sealed delivery, as before",
        p50: sealed.plain,
        n: 1,
        unit: "bytes",
        note: share(sealed.plain, one),
      },
      {
        what: "floor: brotli 11 / gzip 9 of the same bytes",
        p50: brotliCompressSync(one).length,
        p99: gzipSync(one, { level: 9 }).length,
        unit: "bytes",
      },
      {
        what: "request line and headers of one delivery",
        p50: headBytes,
        unit: "bytes",
        note: "each request again, HTTP/1.1",
      },
    ],
    bars: [
      {
        what: "one consult, standard coding (brotli) ÷ bundle",
        value: shareOf("one consult, brotli"),
        sense: "at most",
        bar: 0.28,
      },
      {
        what: "one consult, gzip ÷ bundle",
        value: shareOf("one consult, gzip"),
        sense: "at most",
        bar: 0.28,
      },
      {
        what: "batch of 100, standard coding (brotli) ÷ bundles",
        value: shareOf("batch of 100, brotli"),
        sense: "at most",
        bar: 0.15,
      },
      {
        what: "one consult with our hub (dictionary) ÷ bundle",
        value: shareOf("one consult, our hub's dictionary"),
        sense: "at most",
        bar: 0.28,
        aim: 0.2,
      },
    ],
    notes: ["every body is unpacked by the hub's own code to the same bytes before it is counted"],
  };
}

const share = (bytes: number, text: string): string => (bytes / Buffer.byteLength(text)).toFixed(3);

async function bytesFor(hub: string, text: string): Promise<number> {
  const { body, coding } = await packedBody(hub, text);
  const back = await unpacked(Buffer.from(body), coding, 64 * 1024 * 1024);
  deepStrictEqual(back?.toString("utf8"), text);
  return Buffer.byteLength(body);
}

/** The delivery as the desk's background part posts it: sealed, and the envelope packed on top. */
async function sealedBytes(bundle: string, opens: readonly string[]): Promise<number> {
  const suite = new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
  const pair = await suite.kem.generateKeyPair();
  const sealKey = Buffer.from(await suite.kem.serializePublicKey(pair.publicKey)).toString("base64url");
  const key = generateKeyPairSync("ed25519").privateKey.export({ format: "der", type: "pkcs8" });
  const uuid = "00000000-0000-4000-a000-000000000000";
  const item = {
    itemId: uuid,
    deskId: uuid,
    practitionerId: uuid,
    taskId: uuid,
    claimId: uuid,
    signedAt: "2026-11-25T10:00:00.000Z",
    bundle,
  };
  const envelope = await sealItem(item, key, { hubId: uuid, sealKey, opens: [...opens] });
  return bytesFor(opens.length > 0 ? hubs.own : "http://nobody", JSON.stringify(envelope));
}

const headBytes = Buffer.byteLength(
  [
    "POST /hub/deliver HTTP/1.1",
    "host: 192.168.1.10:8443",
    "connection: keep-alive",
    "accept: application/fhir+json, application/json",
    "content-type: application/fhir+json",
    `content-encoding: ${ownCoding}`,
    "accept-language: *",
    "sec-fetch-mode: cors",
    "user-agent: node",
    "accept-encoding: gzip, deflate",
    "content-length: 1500",
    "",
    "",
  ].join("\r\n"),
);
