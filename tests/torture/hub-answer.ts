import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";

/** A version that the hub's answer names: it says thereby that this is kept. */
export type Named = { readonly type: string; readonly id: string; readonly version: string };

/** Whether a request asks the hub to keep something. */
export const isWrite = (request: Buffer): boolean =>
  /^(POST|PUT) \/fhir/.test(request.subarray(0, 200).toString("latin1"));

/** What a whole answer says was written; nothing of one that was cut or that refuses. */
export function versionsIn(answer: Buffer): readonly Named[] {
  const end = answer.indexOf("\r\n\r\n");
  const head = answer.subarray(0, Math.max(0, end)).toString("latin1");
  if (!/^HTTP\/1\.1 20[01] /.test(head)) return [];
  const json = jsonIn(head, answer.subarray(end + 4));
  const entries = isRecord(json) && Array.isArray(json["entry"]) ? json["entry"] : [json];
  return entries.flatMap(namedBy);
}

function jsonIn(head: string, body: Buffer): unknown {
  const coding = /^content-encoding: *(\w+)/imu.exec(head)?.[1];
  const whole = /^transfer-encoding: *chunked/imu.test(head) ? joined(body) : body;
  try {
    const unpacked =
      coding === "br"
        ? brotliDecompressSync(whole)
        : coding === "gzip"
          ? gunzipSync(whole)
          : coding === "deflate"
            ? inflateSync(whole)
            : whole;
    return JSON.parse(unpacked.toString("utf8"));
  } catch {
    return undefined; // cut: nobody was told anything by it
  }
}

function joined(chunked: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const line = chunked.indexOf("\r\n", at);
    const size = Number.parseInt(chunked.subarray(at, line).toString("latin1"), 16);
    if (line < 0 || !(size > 0)) return Buffer.concat(parts);
    parts.push(chunked.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}

/** Of an entry of a transaction, or of the resource itself. */
function namedBy(one: unknown): readonly Named[] {
  if (!isRecord(one)) return [];
  const { response, resource } = one;
  const location = isRecord(response) ? response["location"] : undefined;
  const [, type = "", id = "", version = ""] =
    /([A-Za-z]+)\/([^/]+)\/_history\/([^/]+)$/.exec(typeof location === "string" ? location : "") ?? [];
  if (version !== "") return [{ type, id, version }];
  const { resourceType, id: own, meta } = isRecord(resource) ? resource : one;
  const versionId = isRecord(meta) ? meta["versionId"] : undefined;
  return typeof resourceType === "string" && typeof own === "string" && typeof versionId === "string"
    ? [{ type: resourceType, id: own, version: versionId }]
    : [];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
