import { callNamed, dispatchSome, unknownCall } from "../../shared/contract/dispatch.ts";
import { hubStartHeader } from "../../shared/contract/hub-api.ts";
import { spokeCalls, spokePaths, writtenByHeader } from "../../shared/contract/spoke-calls.ts";
import { type Failure, failure } from "../../shared/result/failure.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";
import { principalOf } from "../auth/auth.ts";
import type { CallReports } from "../live/calls/call-reports.ts";
import type { FhirPort } from "../server/fhir-port.ts";
import type { BugLog } from "../server/http-server.ts";
import { type HubAnswer, type HubRequest, resultAnswer, type Route } from "../server/http-types.ts";
import { attachmentHandlers } from "./calls/attachment-handlers.ts";
import { detailsHandlers } from "./calls/details-handlers.ts";
import { documentHandlers } from "./calls/document-handlers.ts";
import { factHandlers } from "./calls/fact-handlers.ts";
import { findHandlers } from "./calls/find-handlers.ts";
import { listHandlers } from "./calls/list-handlers.ts";
import { dispenseHandlers } from "./calls/dispense-handlers.ts";
import { paperHandlers } from "./calls/paper-handlers.ts";
import { sendHandlers } from "./calls/send-handlers.ts";
import { reportHandlers } from "./calls/report-handlers.ts";
import { stockHandlers } from "./calls/stock-handlers.ts";
import { sessionHandlers, type SessionParts } from "./calls/session-handlers.ts";
import { ticketHandlers } from "./calls/ticket-handlers.ts";
import type { RequestBoard } from "./request-board.ts";
import { cookieToken, sameOrigin } from "./session-cookie.ts";
import { type ChatHandlers, type HealthWorker, refusalOf, type Visit } from "./visit.ts";

export type CallParts = SessionParts & {
  readonly write: FhirPort["write"];
  readonly board: RequestBoard;
  readonly knowledge: Visit["knowledge"];
  readonly stocks: Visit["stocks"];
  /** The hub's present start: each answer names it. */
  readonly start: string;
  readonly onBug: BugLog;
  readonly reports: CallReports;
  /** Chat lives beside the live channel. */
  readonly chat: (visit: Visit) => ChatHandlers;
};

/** A picture's small copy as base64, and words around it. */
const largestCallBytes = 1024 * 1024;

/** Every call of the centre's page, at one address below which stands its name. */
export function callRoute(parts: CallParts): Route {
  return {
    method: "POST",
    path: `${spokePaths.call}*`,
    says: "a call of the centres' page (health workers)",
    limitBytes: largestCallBytes,
    handle: async (request) => {
      const name = decodeURIComponent(request.url.pathname.slice(spokePaths.call.length));
      const problem = foreign(request);
      if (problem) return resultAnswer(err(problem));
      const input = inputOf(request, name);
      const told = input.ok ? await answer(parts, request, name, input.value) : resultAnswer(input);
      return { ...told, headers: { ...told.headers, [hubStartHeader]: parts.start } };
    },
  };
}

async function answer(
  parts: CallParts,
  request: HubRequest,
  name: string,
  input: unknown,
): Promise<HubAnswer> {
  if (!callNamed(spokeCalls, name)) return resultAnswer(err(unknownCall("hub", name)));
  const worker = await workerOf(parts, request);
  const headers: Record<string, string> = {};
  const options = {
    place: "hub" as const,
    onBug: (call: string, bug: unknown) => parts.onBug(`spoke ${call}`, bug),
    troubleOf: refusalOf,
  };
  const session = sessionHandlers(parts, {
    worker,
    encrypted: request.encrypted,
    cookie: (text) => {
      headers["set-cookie"] = text;
    },
  });
  const isSession = name.startsWith("session.");
  if (!worker && !isSession) return resultAnswer(err(notSignedIn(name)));
  const handlers = { ...session, ...(worker ? workerHandlers(parts, worker, request) : undefined) };
  const dispatch = dispatchSome(spokeCalls, handlers, options);
  return resultAnswer(await dispatch(name, input), headers);
}

function workerHandlers(parts: CallParts, sender: HealthWorker, { headers }: HubRequest) {
  const visit = visitOf(parts, sender, writerOf(parts, sender, headers[writtenByHeader]));
  return {
    ...findHandlers(visit),
    ...sendHandlers(visit),
    ...listHandlers(visit),
    ...ticketHandlers(visit),
    ...factHandlers(visit),
    ...detailsHandlers(visit),
    ...paperHandlers(visit),
    ...dispenseHandlers(visit),
    ...attachmentHandlers(visit),
    ...documentHandlers(visit),
    ...stockHandlers(visit),
    ...reportHandlers(visit, parts.reports),
    ...parts.chat(visit),
  };
}

/** A colleague of the same centre; anybody else is not believed. */
function writerOf({ auth }: CallParts, sender: HealthWorker, shown: unknown): HealthWorker {
  const writer = typeof shown === "string" ? auth.accounts.findByPractitioner(shown) : undefined;
  return writer?.role === "health-worker" && writer.centreId === sender.centreId ? writer : sender;
}

function visitOf(parts: CallParts, sender: HealthWorker, writer: HealthWorker): Visit {
  return {
    worker: writer,
    own: parts.storeOf(principalOf(sender)),
    system: parts.storeOf({ role: "system" }),
    write: parts.write,
    board: parts.board,
    knowledge: parts.knowledge,
    stocks: parts.stocks,
    now: () => parts.clock().toISOString(),
  };
}

/** Who shows the cookie; a doctor or operator is nobody here. */
export async function workerOf(
  { auth }: Pick<CallParts, "auth">,
  request: HubRequest,
): Promise<HealthWorker | undefined> {
  const who = await auth.whoIs(cookieToken(request.headers) ?? "", "spoke");
  return who.ok && who.value.account.role === "health-worker" ? who.value.account : undefined;
}

export const notSignedIn = (attempted: string): Failure =>
  failure("not-signed-in", attempted, "Nobody is signed in at this page, or the working day is over.", {
    next: "Sign in again; what you wrote is kept on this device.",
  });

function foreign({ headers }: HubRequest): Failure | undefined {
  if (sameOrigin(headers)) return undefined;
  return failure("not-allowed", "calling the hub", "The call came from another site.");
}

function inputOf({ headers, body }: HubRequest, name: string): Result<unknown, Failure> {
  const attempted = name.slice(0, 100);
  if (!/^application\/json\b/.test(headers["content-type"] ?? ""))
    return err(failure("invalid-input", attempted, "The body must be JSON."));
  try {
    return ok(JSON.parse(body.toString("utf8")));
  } catch {
    return err(failure("invalid-input", attempted, "The body is not JSON."));
  }
}
