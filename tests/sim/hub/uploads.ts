import { createHash } from "node:crypto";
import type { Binary, Resource } from "@medplum/fhirtypes";
import type { Principal } from "../../../hub/fhir/principal.ts";
import type { HubAsk } from "../../../shared/sync/stepping.ts";
import type { Answer, HubFhir, Upload } from "./hub-fhir.ts";

/** A version in the model's store never changes. */
const uploaders = new WeakMap<Resource, string>();
const contents = new WeakMap<Resource, string>();

/** Before any record points at it, a file is its uploader's alone. */
export const isUploader = (binary: Resource, practitionerId: string): boolean =>
  uploaders.get(binary) === practitionerId;
/** SHA-256 in hex of what was uploaded. */
export const uploadedSum = (binary: Resource | undefined): string | undefined =>
  binary && contents.get(binary);

const place = /^Binary\/\$upload\/([A-Za-z0-9.-]{1,64})(?:\?(.*))?$/;

/** `hub/fhir/take-upload.ts` over the model's store; undefined where it is another question. */
export function takeUpload(hub: HubFhir, by: Principal, path: string, ask: HubAsk): Answer | undefined {
  const [, name, query = ""] = place.exec(path) ?? [];
  if (name === undefined) return undefined;
  // A server of another kind knows no pieces.
  if (!hub.isAtomic()) return { status: 400, json: undefined };
  if (by.role === "operator") return { status: 403, json: undefined };
  const key = `${by.role === "system" ? "" : by.practitionerId}/${name}`;
  const known = hub.uploads.get(key);
  if (ask.method === "GET")
    return known ? progress(200, known.bytes.length) : { status: 404, json: undefined };
  const params = new URLSearchParams(query);
  const offset = Number(params.get("offset"));
  return hub.store.commit("upload", () => {
    const upload = known ?? { binaryId: hub.uuid(), bytes: "", isComplete: false };
    if (upload.isComplete) return finished(hub, upload);
    if (offset > upload.bytes.length) {
      hub.uploads.set(key, upload);
      return progress(409, upload.bytes.length);
    }
    const bytes = upload.bytes + (ask.body ?? "").slice(upload.bytes.length - offset);
    const isComplete = params.get("complete") === "true";
    const sum = isComplete ? sumOf(bytes) : undefined;
    if (sum !== undefined && (params.get("sha256") ?? sum) !== sum) {
      hub.uploads.set(key, undefined);
      return progress(422, 0);
    }
    hub.uploads.set(key, { ...upload, bytes, isComplete });
    if (sum === undefined) return progress(202, bytes.length);
    keepBinary(hub, by, upload.binaryId, bytes, ask.headers?.["content-type"]);
    return finished(hub, upload);
  });
}

/** `POST /Binary` with the bytes as they are: how a server that knows no pieces takes a file. */
export function takeWhole(hub: HubFhir, by: Principal, path: string, ask: HubAsk): Answer | undefined {
  const contentType = ask.headers?.["content-type"];
  if (path !== "Binary" || ask.method !== "POST" || contentType === undefined) return undefined;
  return hub.store.commit("upload", () => ({
    status: 201,
    json: keepBinary(hub, by, hub.uuid(), ask.body ?? "", contentType),
  }));
}

function keepBinary(hub: HubFhir, by: Principal, id: string, bytes: string, contentType = ""): Binary {
  const kept = hub.store.put({ resourceType: "Binary", id, contentType });
  if (by.role !== "system") uploaders.set(kept, by.practitionerId);
  contents.set(kept, sumOf(bytes));
  return kept as unknown as Binary; // a Binary went in
}

const finished = ({ store }: HubFhir, { binaryId }: Upload): Answer => ({
  status: 201,
  json: store.read("Binary", binaryId),
});

/** Where the next piece begins: a header at the real hub. */
const progress = (status: number, size: number): Answer => ({ status, json: { uploadOffset: size } });
export const offsetIn = (json: unknown): number =>
  typeof json === "object" && json !== null && "uploadOffset" in json ? Number(json.uploadOffset) : 0;

const sumOf = (bytes: string): string => createHash("sha256").update(bytes, "latin1").digest("hex");
