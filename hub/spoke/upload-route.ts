import { z } from "zod";
import { spokePaths } from "../../shared/contract/spoke-calls.ts";
import { askAboutFile, fileTypes } from "../../shared/domain/file-check.ts";
import { type Failure, failure } from "../../shared/result/failure.ts";
import { principalOf } from "../auth/auth.ts";
import type { FhirPort } from "../server/fhir-port.ts";
import {
  failureAnswer,
  type HubAnswer,
  type HubRequest,
  jsonAnswer,
  type Route,
} from "../server/http-types.ts";
import { type CallParts, notSignedIn, workerOf } from "./call-route.ts";
import { sameOrigin } from "./session-cookie.ts";
import type { HealthWorker } from "./visit.ts";

const largestPieceBytes = 256 * 1024;
const attempted = "sending the original of a picture or paper";
const madeBinary = z.object({ id: z.string() });

export type UploadParts = Pick<CallParts, "auth"> & { readonly handle: FhirPort["handle"] };

/** Originals in pieces, over a line that breaks, named by the hash of their bytes: sent once however often it breaks. */
export function uploadRoutes(parts: UploadParts): readonly Route[] {
  const path = `${spokePaths.upload}*`;
  return [
    {
      method: "PUT",
      path,
      says: "a piece of a large file (health workers)",
      limitBytes: 2 * largestPieceBytes,
      handle: (request) =>
        withName(parts, request, (worker, name) => takePiece(parts, worker, name, request)),
    },
    {
      method: "GET",
      path,
      says: "where to go on with a large file (health workers)",
      handle: (request) =>
        withName(parts, request, async (worker, name) => {
          const answer = await ask(parts, worker, {
            method: "GET",
            url: `Binary/$upload/${name}`,
            headers: {},
          });
          return jsonAnswer(200, { offset: answer.status === 200 ? offsetIn(answer.headers) : 0 });
        }),
    },
  ];
}

async function withName(
  parts: UploadParts,
  request: HubRequest,
  go: (worker: HealthWorker, name: string) => Promise<HubAnswer>,
): Promise<HubAnswer> {
  if (!sameOrigin(request.headers))
    return failureAnswer(failure("not-allowed", attempted, "The call came from another site."));
  const worker = await workerOf(parts, request);
  if (!worker) return failureAnswer(notSignedIn(attempted));
  const name = request.url.pathname.slice(spokePaths.upload.length);
  if (!/^[0-9a-f]{64}$/.test(name))
    return failureAnswer(failure("invalid-input", attempted, "A file is named by its SHA-256 in hex."));
  return go(worker, name);
}

async function takePiece(
  parts: UploadParts,
  worker: HealthWorker,
  name: string,
  request: HubRequest,
): Promise<HubAnswer> {
  const { searchParams: query } = request.url;
  const offset = query.get("offset") ?? "";
  const problem = pieceProblem(request, offset);
  if (problem) return failureAnswer(problem);
  const complete = query.get("complete") === "true";
  const answer = await ask(parts, worker, {
    method: "PUT",
    url: `Binary/$upload/${name}?offset=${offset}&complete=${String(complete)}&sha256=${name}`,
    headers: { "content-type": request.headers["content-type"] ?? "application/octet-stream" },
    body: request.body,
  });
  if (answer.status === 201) {
    const { id } = madeBinary.parse(JSON.parse(answer.body.toString("utf8")));
    return jsonAnswer(200, { offset: Number(offset) + request.body.length, binaryId: id });
  }
  if (answer.status === 202 || answer.status === 409)
    return jsonAnswer(answer.status === 202 ? 200 : 409, { offset: offsetIn(answer.headers) });
  return failureAnswer(answer.status === 422 ? damaged() : refused());
}

function pieceProblem({ body, headers }: HubRequest, offset: string): Failure | undefined {
  if (!/^\d{1,9}$/.test(offset))
    return failure("invalid-input", attempted, "offset says where the piece begins.");
  if (body.length > largestPieceBytes)
    return failure("invalid-input", attempted, `A piece is at most ${largestPieceBytes} bytes.`);
  const type = headers["content-type"] ?? "";
  const isKnown = (fileTypes as readonly string[]).includes(type);
  const problem = offset === "0" && isKnown ? askAboutFile(body, type) : undefined;
  return problem && failure("invalid-input", attempted, problem.words.en, { missing: [problem.kind] });
}

function ask(
  { handle }: UploadParts,
  worker: HealthWorker,
  request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: Buffer;
  },
) {
  return handle({ ...request, path: request.url.split("?")[0] ?? "" }, principalOf(worker));
}

const offsetIn = (headers: Readonly<Record<string, string>>): number => Number(headers["upload-offset"] ?? 0);

const damaged = () =>
  failure("invalid-input", attempted, "The file arrived damaged: its hash is not the one it was named by.", {
    next: "Send it again from its beginning.",
    missing: ["damaged"],
  });

const refused = () =>
  failure("invalid-input", attempted, "The hub does not take this file; it may be larger than 40 MB.");
