import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants, gunzip, gzip, inflateRaw } from "node:zlib";
import { ownCoding } from "../../shared/wire/coding.ts";
import { dictionary1 } from "../../shared/wire/dictionary-1.ts";

export const dictionary: Buffer = Buffer.from(dictionary1, "utf8");

const unpack = { gzip: promisify(gunzip), br: promisify(brotliDecompress), own: promisify(inflateRaw) };
const pack = { gzip: promisify(gzip), br: promisify(brotliCompress) };

/** Below this a packed body is hardly smaller, and a thin line sends it in one packet anyway. */
const smallestBytes = 1000;

/** Fast levels: the hub has one core for everybody, and JSON shrinks to a tenth already. */
const brotliQuality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** A request's body as it was before `content-encoding`; undefined where it cannot be unpacked within `limitBytes`. */
export async function unpacked(
  body: Buffer,
  encoding: string | undefined,
  limitBytes: number,
): Promise<Buffer | undefined> {
  if (encoding === undefined || encoding === "identity") return body;
  const options = { maxOutputLength: limitBytes };
  try {
    if (encoding === ownCoding) return await unpack.own(body, { ...options, dictionary });
    if (encoding === "gzip") return await unpack.gzip(body, options);
    return encoding === "br" ? await unpack.br(body, options) : undefined;
  } catch {
    return undefined; // damaged or too large: the caller answers so
  }
}

/** Stands in every answer, so that who asks knows how to pack the next body (RFC 7694). */
export const unpackable = { "accept-encoding": `${ownCoding}, br, gzip` } as const;

export type Packed = { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> };

/** A JSON or text body in the smallest encoding that the asker accepts; files are left as they are. */
export async function packed(body: Buffer, contentType: string, accept: string | undefined): Promise<Packed> {
  if (body.length < smallestBytes || !/json|^text\//.test(contentType)) return { body, headers: {} };
  const vary = { vary: "accept-encoding" };
  if (accepts(accept, "br"))
    return { body: await pack.br(body, brotliQuality), headers: { ...vary, "content-encoding": "br" } };
  if (accepts(accept, "gzip"))
    return { body: await pack.gzip(body, { level: 4 }), headers: { ...vary, "content-encoding": "gzip" } };
  return { body, headers: vary };
}

function accepts(header: string | undefined, encoding: string): boolean {
  return (header ?? "").split(",").some((one) => {
    const [name = "", quality = ""] = one.split(";").map((part) => part.trim());
    return name === encoding && !/^q=0(\.0*)?$/.test(quality);
  });
}
