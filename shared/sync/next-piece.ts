/** As the hub stores them: a piece read is one row read there, and a cut costs no more than one. */
export const pieceBytes = 256 * 1024;

/** What an answer to a request for bytes from `start` on says of the whole file. */
export type PieceHead = {
  readonly contentType: string;
  readonly version: string;
  readonly start: number;
  readonly size: number;
  /** Of the whole, in base64. */
  readonly sha256: string | undefined;
};

export type PieceReply = {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly length: number;
};

/**
 * Reads the answer to a Range request. A server that knows no ranges sends all of it (200), which is then the one
 * piece from 0 on; an empty file has no byte to begin at (416). Undefined: it is no part of a file.
 */
export function readPieceHead({ status, header, length }: PieceReply): PieceHead | undefined {
  const rest = {
    contentType: header("content-type")?.split(";")[0] ?? "application/octet-stream",
    version: header("etag") ?? "",
    sha256: sha256In(header("repr-digest")),
  };
  if (status === 200) return { ...rest, start: 0, size: length };
  const [, first, size] = /^bytes (?:(\d+)-\d+|\*)\/(\d+)$/.exec(header("content-range") ?? "") ?? [];
  if (size === undefined) return undefined;
  if (status === 416 && Number(size) === 0) return { ...rest, start: 0, size: 0 };
  if (status !== 206 || first === undefined) return undefined;
  return { ...rest, start: Number(first), size: Number(size) };
}

/** `sha-256=:<base64>:` of RFC 9530. */
const sha256In = (digest: string | null): string | undefined =>
  /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):/.exec(digest ?? "")?.[1];
