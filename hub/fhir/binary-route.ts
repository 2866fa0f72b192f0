import type { Binary } from "@medplum/fhirtypes";
import { readableRows } from "./access.ts";
import { binarySha256, binarySize, readContent } from "./binary-chunks.ts";
import type { FhirHttpRequest, FhirHttpResponse } from "./http-types.ts";
import type { Principal } from "./principal.ts";
import { notHere } from "./respond.ts";
import type { StoreParts } from "./store-parts.ts";

/** Asked for as something else than FHIR: the content itself, or the part that Range names. */
export function rawBinary(
  request: FhirHttpRequest,
  principal: Principal,
  parts: StoreParts,
  id: string,
): FhirHttpResponse {
  const readable = readableRows(principal, parts.clockNow());
  const database = parts.writer.current() ? parts.writing : parts.reading;
  const row = database
    .prepare<unknown[], { json: string; version: number }>(
      `SELECT r.json, r.version FROM res r WHERE r.type = 'Binary' AND r.id = ? AND r.deleted = 0 AND (${readable.text})`,
    )
    .get(id, ...readable.values);
  if (!row) return notHere();
  const binary = JSON.parse(row.json) as Binary; // written by this store alone
  const size = binarySize(binary);
  const headers = {
    "content-type": binary.contentType ?? "application/octet-stream",
    "accept-ranges": "bytes",
    etag: `W/"${row.version}"`,
    ...digestOf(binary),
  };
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers["range"] ?? "");
  if (!range) return { status: 200, headers, body: readContent(database, id, row.version) };
  const start = Number(range[1]);
  const end = Math.min(size, range[2] ? Number(range[2]) + 1 : size);
  if (start >= end)
    return {
      status: 416,
      headers: { ...headers, "content-range": `bytes */${size}` },
      body: Buffer.alloc(0),
    };
  const body = readContent(database, id, row.version, start, end);
  return { status: 206, headers: { ...headers, "content-range": `bytes ${start}-${end - 1}/${size}` }, body };
}

/** A file sent as it is, turned into the resource that holds it. */
export function asBinary(request: FhirHttpRequest): FhirHttpRequest {
  const [type, id] = request.path.split("/");
  if (type !== "Binary" || !Buffer.isBuffer(request.body)) return request;
  const contentType = request.headers["content-type"]?.split(";")[0] ?? "application/octet-stream";
  const binary: Binary = {
    resourceType: "Binary",
    ...(id ? { id } : {}),
    contentType,
    data: request.body.toString("base64"),
  };
  return { ...request, body: binary };
}

/** Of the whole content, also beside a part (RFC 9530): who fetches in parts can tell whether they are one file. */
function digestOf(binary: Binary): Record<string, string> {
  const sha256 = binarySha256(binary);
  return sha256 === undefined
    ? {}
    : { "repr-digest": `sha-256=:${Buffer.from(sha256, "hex").toString("base64")}:` };
}
