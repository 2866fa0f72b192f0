import type { IncomingMessage, ServerResponse } from "node:http";
import { contentPolicy, safeHeaders } from "../shell/content-policy.ts";
import { cookieName, cookieOf, hostIsOurs, originMayAsk } from "./guards.ts";
import type { PageFile } from "./page-files.ts";
import type { Door } from "./tickets.ts";

export type PageServer = {
  readonly port: number;
  readonly door: Door;
  readonly files: ReadonlyMap<string, PageFile>;
  /** Proves the second `npm start` of the same person; kept in a file that only this person can read. */
  readonly controlSecret: string;
};

type Answer = {
  readonly status: number;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Answers one request of the page: guards first, then the ticket, then files. */
export function answerRequest(server: PageServer, request: IncomingMessage, response: ServerResponse): void {
  const origin = `http://127.0.0.1:${server.port}`;
  const { status, body, headers } = route(server, request, origin);
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": contentPolicy(origin, origin.replace("http:", "ws:")),
    ...safeHeaders,
    ...headers,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function route(server: PageServer, request: IncomingMessage, origin: string): Answer {
  if (!hostIsOurs(request, new URL(origin).host)) return refuse("This address is not the desk's.");
  if (!originMayAsk(request, origin)) return refuse("Another site may not ask the desk.");
  const url = URL.parse(request.url ?? "/", origin);
  if (!url) return { status: 400, body: "This is no address." };
  if (url.pathname === "/control/link") return newLink(server, request, origin);
  if (request.method !== "GET" && request.method !== "HEAD") return { status: 405, body: "Only GET." };
  if (url.pathname === "/enter") return enter(server, url.searchParams.get("ticket") ?? "");
  if (!server.door.isSession(cookieOf(request, cookieName(server.port)))) {
    return refuse("This page needs its one-time link. Start Paramarsh again to get a new one.");
  }
  const file = server.files.get(url.pathname);
  if (!file) return { status: 404, body: "Nothing here." };
  const caching = file.hashed ? "private, max-age=31536000, immutable" : "no-store";
  return {
    status: 200,
    body: file.body(),
    headers: { "content-type": file.contentType, "cache-control": caching },
  };
}

const refuse = (why: string): Answer => ({ status: 403, body: why });

/**
 * A page that goes on to the desk, not a redirect: a SameSite=Strict cookie does not travel along a redirect
 * that began at the hand-over file, and does on a step that this page itself takes.
 */
function enter(server: PageServer, ticket: string): Answer {
  const session = server.door.enter(ticket);
  if (session === undefined) {
    return refuse(
      "This link was used already or is older than a minute. Start Paramarsh again for a new one.",
    );
  }
  return {
    status: 200,
    body: '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/"><title>Paramarsh</title>',
    headers: {
      "content-type": "text/html; charset=utf-8",
      "set-cookie": `${cookieName(server.port)}=${session}; Path=/; HttpOnly; SameSite=Strict`,
    },
  };
}

function newLink(server: PageServer, request: IncomingMessage, origin: string): Answer {
  const isOurs = request.headers.authorization === `Bearer ${server.controlSecret}`;
  if (request.method !== "POST" || !isOurs) return refuse("Not for pages.");
  return { status: 200, body: enterLink(origin, server.door.newTicket()) };
}

export const enterLink = (origin: string, ticket: string): string => `${origin}/enter?ticket=${ticket}`;
