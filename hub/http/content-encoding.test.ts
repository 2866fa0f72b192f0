import { brotliDecompressSync, deflateRawSync, gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ownCoding } from "../../shared/wire/coding.ts";
import { dictionary, packed, unpackable, unpacked } from "./content-encoding.ts";

const long = Buffer.from(JSON.stringify({ text: "Namuna ".repeat(500) }));

describe("content encoding", () => {
  it("packs JSON as the asker accepts it", async () => {
    const br = await packed(long, "application/fhir+json", "gzip, br");
    expect(br.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(br.body).equals(long)).toBe(true);
    const gzip = await packed(long, "application/fhir+json", "gzip, br;q=0");
    expect(gunzipSync(gzip.body).equals(long)).toBe(true);
    expect((await packed(long, "application/fhir+json", undefined)).body).toBe(long);
  });

  it("leaves pictures and small answers as they are", async () => {
    expect((await packed(long, "image/jpeg", "br")).body).toBe(long);
    expect((await packed(Buffer.from("{}"), "application/json", "br")).headers).toEqual({});
  });

  it("unpacks within the limit, and nothing that is damaged, bursting or unknown", async () => {
    expect((await unpacked(gzipSync(long), "gzip", 10_000))?.equals(long)).toBe(true);
    expect(await unpacked(gzipSync(long), "gzip", 1_000)).toBeUndefined();
    expect(await unpacked(long, "gzip", 10_000)).toBeUndefined();
    expect(await unpacked(long, "zstd", 10_000)).toBeUndefined();
  });
});

it("a desk's own coding is unpacked within the limit, and every answer names it", async () => {
  const long = Buffer.from(
    JSON.stringify({ resourceType: "Task", status: "requested", text: "x".repeat(5_000) }),
  );
  const own = deflateRawSync(long, { dictionary });
  expect((await unpacked(own, ownCoding, 10_000))?.equals(long)).toBe(true);
  expect(await unpacked(own, ownCoding, 1_000)).toBeUndefined();
  expect(unpackable["accept-encoding"]).toContain(ownCoding);
});
