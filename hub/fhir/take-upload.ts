import { randomUUID } from "node:crypto";
import { badRequest, forbidden, OperationOutcomeError } from "@medplum/core";
import type { Binary } from "@medplum/fhirtypes";
import type { Handler } from "./handler.ts";
import { appendContent, binarySha256, describeContent } from "./binary-chunks.ts";
import type { FhirHttpRequest, FhirHttpResponse } from "./http-types.ts";
import type { Principal } from "./principal.ts";
import { json, notHere } from "./respond.ts";

type Upload = { readonly binary_id: string; readonly size: number; readonly complete: number };

/**
 * A large file in pieces, over a line that breaks: our own extension of FHIR.
 *
 *   PUT Binary/$upload/{name}?offset=0        → 202, Upload-Offset: where the next piece begins
 *   PUT Binary/$upload/{name}?offset=…&complete=true → 201 and the Binary; with &sha256={hex} only if the whole has
 *                                                      that hash, else 422 and all of it is forgotten
 *   GET Binary/$upload/{name}                 → 200, Upload-Offset: where to go on after a break
 *
 * A piece that is there already is harmless; a gap is 409 with the offset to go on from. Names are the uploader's own.
 */
export async function takeUpload(
  handler: Handler,
  request: FhirHttpRequest,
  principal: Principal,
): Promise<FhirHttpResponse | undefined> {
  const name = /^Binary\/\$upload\/([A-Za-z0-9.-]{1,64})$/.exec(request.path)?.[1];
  if (name === undefined) return undefined;
  if (principal.role === "operator") throw new OperationOutcomeError(forbidden);
  const uploader = principal.role === "system" ? "" : principal.practitionerId;
  const { writer, writing } = handler.parts;
  const find = () =>
    writing
      .prepare<[string, string], Upload>(
        "SELECT binary_id, size, complete FROM upload WHERE uploader = ? AND upload_id = ?",
      )
      .get(uploader, name);
  if (request.method === "GET") {
    const upload = find();
    return upload ? progress(200, upload.size) : notHere();
  }
  if (request.method !== "PUT") return undefined;
  const { offset, complete, sha256 } = placeOf(request);
  const piece = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  return writer.write(async () => {
    const upload = find() ?? begin(handler, uploader, name);
    if (upload.complete) return finished(handler, upload);
    if (offset > upload.size) return progress(409, upload.size);
    const fresh = piece.subarray(upload.size - offset);
    appendContent(writing, upload.binary_id, upload.size, fresh);
    const size = upload.size + fresh.length;
    if (size > handler.parts.maxBinaryBytes)
      throw new OperationOutcomeError(badRequest("The file is too large"));
    writing
      .prepare("UPDATE upload SET size = ?, complete = ? WHERE uploader = ? AND upload_id = ?")
      .run(size, complete ? 1 : 0, uploader, name);
    if (!complete) return progress(202, size);
    const binary: Binary = {
      resourceType: "Binary",
      id: upload.binary_id,
      contentType: request.headers["content-type"] ?? "application/octet-stream",
      meta: describeContent(writing, upload.binary_id) ?? {},
    };
    if (sha256 !== null && binarySha256(binary) !== sha256) {
      forget(handler, uploader, name, upload);
      return progress(422, 0);
    }
    await handler.repo(principal).createResource(binary, { assignedId: true });
    return finished(handler, upload);
  });
}

/** Longer than a desk is away: whoever comes later begins anew, and has lost nothing. */
const unfinishedForMs = 60 * 86_400_000;

function begin({ parts }: Handler, uploader: string, name: string): Upload {
  dropUnfinished(parts);
  const upload = { binary_id: randomUUID(), size: 0, complete: 0 };
  parts.writing
    .prepare("INSERT INTO upload (uploader, upload_id, binary_id, size, started_at) VALUES (?, ?, ?, 0, ?)")
    .run(uploader, name, upload.binary_id, parts.clockNow());
  return upload;
}

/** What was given up midway would take its room here, and in each backup, for ever. */
function dropUnfinished({ writing, clockNow }: Handler["parts"]): void {
  const before = new Date(Date.parse(clockNow()) - unfinishedForMs).toISOString();
  const given = "SELECT binary_id FROM upload WHERE complete = 0 AND started_at < ?";
  writing.prepare(`DELETE FROM binary_chunk WHERE id IN (${given})`).run(before);
  writing.prepare("DELETE FROM upload WHERE complete = 0 AND started_at < ?").run(before);
}

/** Nothing of a damaged file stays, so that it can be sent again under its name. */
function forget({ parts }: Handler, uploader: string, name: string, { binary_id }: Upload): void {
  parts.writing.prepare("DELETE FROM binary_chunk WHERE id = ?").run(binary_id);
  parts.writing.prepare("DELETE FROM upload WHERE uploader = ? AND upload_id = ?").run(uploader, name);
}

/** The resource without its content, which the asker has just sent. */
function finished({ parts }: Handler, { binary_id }: Upload): FhirHttpResponse {
  const row = parts.writing
    .prepare<[string], { json: string }>("SELECT json FROM res WHERE type = 'Binary' AND id = ?")
    .get(binary_id);
  if (!row) return notHere();
  const binary = JSON.parse(row.json) as Binary; // written by this store alone
  return json(201, binary, { location: `Binary/${binary_id}/_history/1` });
}

type Place = { readonly offset: number; readonly complete: boolean; readonly sha256: string | null };

function placeOf({ url }: FhirHttpRequest): Place {
  const query = new URL(url, "http://hub").searchParams;
  const offset = query.get("offset") ?? "";
  if (!/^\d+$/.test(offset))
    throw new OperationOutcomeError(badRequest("offset says where the piece begins"));
  return {
    offset: Number(offset),
    complete: query.get("complete") === "true",
    sha256: query.get("sha256"),
  };
}

function progress(status: number, size: number): FhirHttpResponse {
  return { status, headers: { "upload-offset": String(size) }, body: Buffer.alloc(0) };
}
