import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from "node:zlib";

export type Unpacked = { readonly how: string; readonly bytes: Buffer };

const mostStreams = 4000;
/** A stream that was cut off gives what it holds so far. */
const cutOff = { finishFlush: constants.Z_SYNC_FLUSH };
const cutOffBrotli = { finishFlush: constants.BROTLI_OPERATION_FLUSH };

/**
 * Every stream in the bytes, wherever it begins: gzip, zlib and zstd say so themselves. Brotli and raw deflate carry no
 * mark; they are tried where a file or a cache entry begins them. (LevelDB packs by Snappy, which writes what it
 * meets for the first time as it is: the plain search finds that.)
 */
export function unpackAll(file: Buffer): Unpacked[] {
  const found: Unpacked[] = [];
  const attempt = (how: string, unpack: () => Buffer): void => {
    try {
      const bytes = unpack();
      if (bytes.length > 0) found.push({ how, bytes });
    } catch {
      // No stream of this kind begins here.
    }
  };
  for (const at of placesOf(file, [0x1f, 0x8b, 0x08]))
    attempt(`gzip at ${at}`, () => gunzipSync(file.subarray(at), cutOff));
  for (const second of [0x01, 0x5e, 0x9c, 0xda])
    for (const at of placesOf(file, [0x78, second]))
      attempt(`zlib at ${at}`, () => inflateSync(file.subarray(at), cutOff));
  for (const at of placesOf(file, [0x28, 0xb5, 0x2f, 0xfd]))
    attempt(`zstd at ${at}`, () => zstdDecompressSync(file.subarray(at)));
  for (const at of beginnings(file)) {
    attempt(`brotli at ${at}`, () => brotliDecompressSync(file.subarray(at), cutOffBrotli));
    attempt(`deflate at ${at}`, () => inflateRawSync(file.subarray(at), cutOff));
  }
  return found;
}

function placesOf(file: Buffer, mark: readonly number[]): number[] {
  const wanted = Buffer.from(mark);
  const places: number[] = [];
  for (
    let at = file.indexOf(wanted);
    at >= 0 && places.length < mostStreams;
    at = file.indexOf(wanted, at + 1)
  )
    places.push(at);
  return places;
}

const simpleCacheMagic = 0xfcfb6d1ba7725c30n;
const simpleCacheHeader = 24;

/** The beginning, and, in an entry of Chromium's "simple" cache, the body after its header and key. */
function beginnings(file: Buffer): number[] {
  if (file.length < simpleCacheHeader || file.readBigUInt64LE(0) !== simpleCacheMagic) return [0];
  return [0, simpleCacheHeader + file.readUInt32LE(12)];
}
