import { createHash } from "node:crypto";
import type Database from "better-sqlite3";
import type { Binary } from "@medplum/fhirtypes";

const chunkBytes = 256 * 1024;
const sizeExtension = "urn:paramarsh:ext:size";
const hashExtension = "urn:paramarsh:ext:sha-256";

/** Moves a Binary's content into chunks and leaves its size and hash in the resource. */
export function storeContent(database: Database.Database, binary: Binary, version: number): Binary {
  const { data, ...rest } = binary;
  if (data === undefined) return binary;
  const bytes = Buffer.from(data, "base64");
  const insert = database.prepare(
    "INSERT OR REPLACE INTO binary_chunk (id, version, seq, bytes) VALUES (?, ?, ?, ?)",
  );
  for (let at = 0, seq = 0; at < bytes.length || seq === 0; at += chunkBytes, seq += 1) {
    insert.run(binary.id, version, seq, bytes.subarray(at, at + chunkBytes));
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { ...rest, meta: { ...rest.meta, ...described(bytes.length, sha256) } };
}

/** Adds a piece behind the `size` bytes that are there; at most one chunk is written anew. */
export function appendContent(database: Database.Database, id: string, size: number, piece: Buffer): void {
  const first = Math.floor(size / chunkBytes);
  const started =
    size % chunkBytes === 0 ? Buffer.alloc(0) : readContent(database, id, 1, first * chunkBytes);
  const bytes = Buffer.concat([started, piece]);
  const insert = database.prepare(
    "INSERT OR REPLACE INTO binary_chunk (id, version, seq, bytes) VALUES (?, 1, ?, ?)",
  );
  for (let at = 0; at < bytes.length; at += chunkBytes)
    insert.run(id, first + at / chunkBytes, bytes.subarray(at, at + chunkBytes));
}

/** Size and hash of a first version whose chunks are there already, read chunk by chunk. */
export function describeContent(database: Database.Database, id: string): Binary["meta"] {
  const hash = createHash("sha256");
  const state = { size: 0 };
  const rows = database
    .prepare<[string], { bytes: Buffer }>(
      "SELECT bytes FROM binary_chunk WHERE id = ? AND version = 1 ORDER BY seq",
    )
    .iterate(id);
  for (const { bytes } of rows) {
    hash.update(bytes);
    state.size += bytes.length;
  }
  return described(state.size, hash.digest("hex"));
}

function described(size: number, sha256: string): NonNullable<Binary["meta"]> {
  return {
    extension: [
      { url: sizeExtension, valueUnsignedInt: size },
      { url: hashExtension, valueString: sha256 },
    ],
  };
}

/** Content from byte `start` to `end` (exclusive), reading only the chunks that hold it. */
export function readContent(
  database: Database.Database,
  id: string,
  version: number,
  start = 0,
  end = Infinity,
): Buffer {
  const rows = database
    .prepare<[string, number, number, number], { seq: number; bytes: Buffer }>(
      "SELECT seq, bytes FROM binary_chunk WHERE id = ? AND version = ? AND seq BETWEEN ? AND ? ORDER BY seq",
    )
    .all(
      id,
      version,
      Math.floor(start / chunkBytes),
      end === Infinity ? Number.MAX_SAFE_INTEGER : Math.floor((end - 1) / chunkBytes),
    );
  const first = (rows[0]?.seq ?? 0) * chunkBytes;
  return Buffer.concat(rows.map(({ bytes }) => bytes)).subarray(
    start - first,
    end === Infinity ? undefined : end - first,
  );
}

export function binarySize(binary: Binary): number {
  return binary.meta?.extension?.find(({ url }) => url === sizeExtension)?.valueUnsignedInt ?? 0;
}

/** In hex, as it was computed when the content was stored. */
export function binarySha256({ meta }: Pick<Binary, "meta">): string | undefined {
  return meta?.extension?.find(({ url }) => url === hashExtension)?.valueString;
}
