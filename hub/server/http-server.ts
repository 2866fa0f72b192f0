import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { packed, unpackable, unpacked } from "../http/content-encoding.ts";
import { failure } from "../../shared/result/failure.ts";
import { failureAnswer, type HubAnswer, jsonAnswer, type Route } from "./http-types.ts";
import { isDiskFull } from "./storage-sentence.ts";
import { bodyLimitBytes, readBody } from "./read-request.ts";

export type FhirListener = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
export type BugLog = (where: string, bug: unknown) => string;

/** One node:http server: `/fhir` goes to the FHIR shell, the rest through the table of routes. */
export function makeHttpServer(routes: readonly Route[], fhir: FhirListener, onBug: BugLog): Server {
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const work =
      path === "/fhir" || path.startsWith("/fhir/")
        ? Promise.resolve().then(() => fhir(request, response))
        : answerRoute(routes, request, response);
    work.catch((bug: unknown) => {
      // The line broke under way: nobody is there to be answered, and it is no bug.
      if (request.destroyed && !request.complete) return response.destroy();
      if (isDiskFull(bug)) {
        const full = failure("storage-full", "answering", "The hub's disk is full.");
        return response.headersSent ? response.destroy() : send(response, failureAnswer(full), true);
      }
      const logId = onBug(`${request.method} ${path.split("/").slice(0, 3).join("/")}`, bug);
      const sorry = failure("internal", "answering", `Something went wrong inside the hub (log ${logId}).`);
      if (response.headersSent) response.destroy();
      else send(response, failureAnswer(sorry), true);
    });
  });
  // A thin line may take minutes for a picture, but a silent socket must not be held for ever.
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 30_000;
  server.requestTimeout = 10 * 60_000;
  server.maxHeadersCount = 100;
  return server;
}

async function answerRoute(
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = URL.parse(request.url ?? "/", "http://hub");
  if (!url)
    return send(response, jsonAnswer(400, failure("invalid-input", "reading the address", "Bad URL.")));
  const method = request.method === "HEAD" ? "GET" : (request.method ?? "GET");
  const here = routes.filter((route) => fits(route.path, url.pathname));
  const route = here.find((one) => one.method === method);
  if (!route) return send(response, notOffered(routes, here, url.pathname));
  const limitBytes = route.limitBytes ?? bodyLimitBytes;
  const sent = await readBody(request, limitBytes);
  const body = sent && (await unpacked(sent, request.headers["content-encoding"], limitBytes));
  if (sent && !body) {
    const unread = failure("invalid-input", route.says, "The body's encoding cannot be read.");
    return send(response, jsonAnswer(415, unread), true);
  }
  if (!body) {
    const limit = `The body is larger than ${limitBytes} bytes.`;
    return send(response, jsonAnswer(413, failure("invalid-input", route.says, limit)), true);
  }
  const encrypted = "encrypted" in request.socket && request.socket.encrypted === true;
  const answer = await route.handle({ method, url, headers: request.headers, body, encrypted });
  send(response, await squeezed(answer, request.headers["accept-encoding"]));
}

function fits(pattern: string, path: string): boolean {
  return pattern.endsWith("/*") ? path.startsWith(pattern.slice(0, -1)) : pattern === path;
}

function notOffered(routes: readonly Route[], here: readonly Route[], path: string): HubAnswer {
  if (here.length > 0) {
    const allow = here.map((one) => one.method).join(", ");
    return jsonAnswer(405, failure("not-allowed", path, `Here the hub answers ${allow}.`), { allow });
  }
  const offers = routes.map((route) => `${route.method} ${route.path}: ${route.says}`);
  return jsonAnswer(404, {
    ...failure("not-found", "finding a page", "This is a Paramarsh hub; there is nothing at this address."),
    offers: [
      ...offers,
      "/fhir: the FHIR R4 store (GET /fhir/metadata)",
      "/live: the live channel (socket.io)",
    ],
  });
}

/** Texts go packed over the thin line; what the route packed itself is left as it is. */
async function squeezed(answer: HubAnswer, accept: string | undefined): Promise<HubAnswer> {
  if ("content-encoding" in answer.headers) return answer;
  const type = answer.headers["content-type"] ?? "";
  const { body, headers } = await packed(Buffer.from(answer.body), type, accept);
  return { ...answer, body, headers: { ...answer.headers, ...headers } };
}

function send(response: ServerResponse, answer: HubAnswer, close = false): void {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, {
    "x-content-type-options": "nosniff",
    ...unpackable,
    // Not "no-referrer": with that, browsers send a form as from origin "null", and the page refuses its own.
    "referrer-policy": "same-origin",
    ...answer.headers,
    "content-length": body.length,
    ...(close ? { connection: "close" } : {}),
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
}
