import type { DocumentReference } from "@medplum/fhirtypes";
import { spokePaths } from "../../shared/contract/spoke-calls.ts";
import { fileTypes } from "../../shared/domain/file-check.ts";
import { failure } from "../../shared/result/failure.ts";
import { principalOf } from "../auth/auth.ts";
import { failureAnswer, type HubAnswer, type Route } from "../server/http-types.ts";
import { type CallParts, notSignedIn, workerOf } from "./call-route.ts";
import type { UploadParts } from "./upload-route.ts";
import type { HealthWorker } from "./visit.ts";

const attempted = "opening what the doctor added";
const shown: ReadonlySet<string> = new Set(fileTypes);

type DocumentParts = Pick<CallParts, "auth" | "storeOf"> & Pick<UploadParts, "handle">;

/** A picture or paper of a patient of the worker's centre, as the browser shows it; nothing of it is kept there. */
export function documentRoute(parts: DocumentParts): Route {
  return {
    method: "GET",
    path: `${spokePaths.document}*`,
    says: "a picture or paper of a consult (health workers)",
    handle: async (request) => {
      const worker = await workerOf(parts, request);
      if (!worker) return failureAnswer(notSignedIn(attempted));
      const id = request.url.pathname.slice(spokePaths.document.length);
      const document = /^[A-Za-z0-9.-]{1,64}$/.test(id)
        ? await parts.storeOf(principalOf(worker)).read("DocumentReference", id)
        : undefined;
      return (await contentOf(parts, worker, document)) ?? failureAnswer(notHere());
    },
  };
}

async function contentOf(
  { handle }: DocumentParts,
  worker: HealthWorker,
  document: DocumentReference | undefined,
): Promise<HubAnswer | undefined> {
  const { url = "", contentType = "" } = document?.content[0]?.attachment ?? {};
  if (!/^Binary\/[A-Za-z0-9.-]{1,64}$/.test(url) || !shown.has(contentType)) return undefined;
  const ask = { method: "GET", path: url, url, headers: { accept: contentType } };
  const { status, body } = await handle(ask, principalOf(worker));
  if (status !== 200) return undefined;
  const headers = {
    "content-type": contentType,
    "content-disposition": "inline",
    "cache-control": "no-store",
    "content-security-policy":
      "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'",
  };
  return { status: 200, headers, body };
}

const notHere = () =>
  failure(
    "not-found",
    attempted,
    "There is no such picture or paper at this centre, or it has not arrived whole.",
  );
