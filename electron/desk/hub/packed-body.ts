import { promisify } from "node:util";
import { brotliCompress, deflateRawSync, gzip } from "node:zlib";
import { ownCoding } from "../../../shared/wire/coding.ts";
import { dictionary1 } from "../../../shared/wire/dictionary-1.ts";

export const dictionary: Buffer = Buffer.from(dictionary1, "utf8");

const packers: Readonly<Record<string, (text: string) => Promise<Uint8Array> | Uint8Array>> = {
  [ownCoding]: (text) => deflateRawSync(text, { level: 9, dictionary }),
  br: promisify(brotliCompress),
  gzip: (text) => promisify(gzip)(text, { level: 9 }),
};

/** Below this a packed body saves no packet. */
const smallestLength = 400;
const brotliFromLength = 12 * 1024;

/** What each server says it unpacks. A wrong memory costs one request more: 415 makes it forgotten. */
const named = new Map<string, readonly string[]>();

export function noteCodings(hubUrl: string, acceptEncoding: string | null): void {
  const codings = (acceptEncoding ?? "").split(",").map((one) => one.split(";")[0]?.trim() ?? "");
  named.set(
    hubUrl,
    Object.keys(packers).filter((coding) => codings.includes(coding)),
  );
}

export const forgetCodings = (hubUrl: string): boolean => named.delete(hubUrl);

export type PackedBody = { readonly body: string | Uint8Array<ArrayBuffer>; readonly coding?: string };

/** The text in the best coding that this server has named; as it is for one that names none. */
export async function packedBody(hubUrl: string, text: string): Promise<PackedBody> {
  const known = named.get(hubUrl) ?? [];
  // Beside so much text a dictionary weighs little, and brotli looks back further.
  const coding = text.length > brotliFromLength && known.includes("br") ? "br" : known[0];
  const pack = coding === undefined ? undefined : packers[coding];
  if (coding === undefined || pack === undefined || text.length < smallestLength) return { body: text };
  return { body: Uint8Array.from(await pack(text)), coding };
}
