import { randomUUID } from "node:crypto";
import { badRequest, forbidden, OperationOutcomeError } from "@medplum/core";
import type { Binary } from "@medplum/fhirtypes";
import type { Handler } from "./answer-request.ts";
import { appendContent, describeContent } from "./binary-chunks.ts";
import type { FhirHttpRequest, FhirHttpResponse } from "./http-types.ts";
import type { Principal } from "./principal.ts";
import { json, notHere } from "./respond.ts";

type Upload = { readonly binary_id: string; readonly size: number; readonly complete: number };

/**
 * A large file in pieces, over a line that breaks: our own extension of FHIR.
 *
 *   PUT Binary/$upload/{name}?offset=0        → 202, Upload-Offset: where the next piece begins
 *   PUT Binary/$upload/{name}?offset=…&complete=true → 201 and the Binary
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
  const { offset, complete } = placeOf(request);
  const piece = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  return writer.write(async () => {
    const upload = find() ?? begin(handler, uploader, name);
    if (upload.complete) return finished(handler, principal, upload);
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
    await handler.repo(principal).createResource(binary, { assignedId: true });
    return finished(handler, principal, upload);
  });
}

function begin({ parts }: Handler, uploader: string, name: string): Upload {
  const upload = { binary_id: randomUUID(), size: 0, complete: 0 };
  parts.writing
    .prepare("INSERT INTO upload (uploader, upload_id, binary_id, size, started_at) VALUES (?, ?, ?, 0, ?)")
    .run(uploader, name, upload.binary_id, parts.clockNow());
  return upload;
}

async function finished(
  handler: Handler,
  principal: Principal,
  { binary_id }: Upload,
): Promise<FhirHttpResponse> {
  const { data: _sentJustNow, ...binary } = await handler
    .repo(principal)
    .readResource<Binary>("Binary", binary_id);
  return json(201, binary, { location: `Binary/${binary_id}/_history/1` });
}

function placeOf({ url }: FhirHttpRequest): { readonly offset: number; readonly complete: boolean } {
  const query = new URL(url, "http://hub").searchParams;
  const offset = query.get("offset") ?? "";
  if (!/^\d+$/.test(offset))
    throw new OperationOutcomeError(badRequest("offset says where the piece begins"));
  return { offset: Number(offset), complete: query.get("complete") === "true" };
}

function progress(status: number, size: number): FhirHttpResponse {
  return { status, headers: { "upload-offset": String(size) }, body: Buffer.alloc(0) };
}
