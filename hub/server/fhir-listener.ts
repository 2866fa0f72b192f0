import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { FhirService } from "../fhir/fhir-service.ts";
import type { Principal } from "../fhir/principal.ts";
import { packed, unpackable, unpacked } from "../http/content-encoding.ts";
import type { FhirListener } from "./http-server.ts";
import { bearerOf, readBody } from "./read-request.ts";

const largestBytes = 64 * 1024 * 1024;
const headerText = z.string().optional().catch(undefined);

/** `/fhir` over HTTP: who asks by the bearer token, the rest is the service's. */
export function fhirListener(
  service: FhirService,
  authenticate: (token: string) => Promise<Principal | undefined>,
): FhirListener {
  return async (request, response) => {
    const principal = await principalOf(request, authenticate);
    if (!principal) return refuse(response, 401, "login", "Sign in at /auth/token.");
    const sent = await readBody(request, largestBytes);
    const body = sent && (await unpacked(sent, request.headers["content-encoding"], largestBytes));
    if (!body && sent) return refuse(response, 415, "not-supported", "The body's encoding cannot be read.");
    if (!body) return refuse(response, 413, "too-long", `The body is larger than ${largestBytes} bytes.`);
    const url = (request.url ?? "").replace(/^\/fhir\/?/, "");
    const parsed = bodyOf(request, body);
    if (parsed === unreadable) return refuse(response, 400, "structure", "The body is not JSON.");
    const answer = await service.handle(
      {
        method: request.method === "HEAD" ? "GET" : (request.method ?? "GET"),
        url,
        path: url.split("?")[0] ?? "",
        headers: Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, headerText.parse(value)]),
        ),
        ...(body.length > 0 ? { body: parsed } : {}),
      },
      principal,
    );
    await send(request, response, answer);
  };
}

async function principalOf(
  request: IncomingMessage,
  authenticate: (token: string) => Promise<Principal | undefined>,
): Promise<Principal | undefined> {
  const token = bearerOf(request.headers);
  return token === undefined ? undefined : authenticate(token);
}

const unreadable = Symbol("unreadable");

function bodyOf(request: IncomingMessage, body: Buffer): unknown {
  const type = request.headers["content-type"] ?? "";
  if (body.length === 0 || !/^$|^application\/([a-z-]*fhir\+|json-patch\+)?json\b/.test(type)) return body;
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return unreadable; // answered as 400
  }
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Buffer;
  },
): Promise<void> {
  const { body, headers } = await packed(
    answer.body,
    answer.headers["content-type"] ?? "",
    request.headers["accept-encoding"],
  );
  response.writeHead(answer.status, {
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    ...unpackable,
    ...answer.headers,
    ...headers,
    ...(answer.status === 204 || answer.status === 304 ? {} : { "content-length": body.length }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function refuse(response: ServerResponse, status: number, code: string, diagnostics: string): void {
  const outcome = { resourceType: "OperationOutcome", issue: [{ severity: "error", code, diagnostics }] };
  const body = JSON.stringify(outcome);
  response.writeHead(status, { "content-type": "application/fhir+json; charset=utf-8", connection: "close" });
  response.end(body);
}
