import { badRequest, OperationOutcomeError } from "@medplum/core";
import { readAccessLog } from "./access-log.ts";
import { readableRows } from "./access.ts";
import { rawBinary } from "./binary-route.ts";
import { capabilityStatement } from "./capability.ts";
import { everything } from "./everything.ts";
import { systemHistory } from "./history.ts";
import type { FhirHttpRequest, FhirHttpResponse } from "./http-types.ts";
import type { Principal } from "./principal.ts";
import { json, notHere } from "./respond.ts";
import type { StoreParts } from "./store-parts.ts";

/** What the FHIR library does not offer: metadata, $everything, wider history, raw Binary, the access log. */
export function ownRoute(
  request: FhirHttpRequest,
  principal: Principal,
  parts: StoreParts,
): FhirHttpResponse | undefined {
  if (request.method !== "GET") return undefined;
  const [type = "", id, operation] = request.path.split("/");
  const readable = readableRows(principal, parts.clockNow());
  const database = parts.writer.current() ? parts.writing : parts.reading;
  const query = new URL(request.url, "http://hub").searchParams;
  if (request.path === "metadata") return json(200, capabilityStatement(parts.clockNow()));
  if (type === "Patient" && id && operation === "$everything") {
    assertOnly(query, ["_since", "_count", "_cursor"]);
    const patient = database
      .prepare<unknown[], { id: string }>(
        `SELECT r.id FROM res r WHERE r.type = 'Patient' AND r.id = ? AND (${readable.text})`,
      )
      .get(id, ...readable.values);
    return patient ? json(200, everything(database, id, query, readable)) : notHere();
  }
  if (type === "_history" || (id === "_history" && operation === undefined)) {
    assertOnly(query, ["_since", "_count", "_cursor"]);
    return json(200, systemHistory(database, type === "_history" ? undefined : type, query, readable));
  }
  if (type === "AuditEvent" && id === undefined && isOverseer(principal)) {
    assertOnly(query, ["patient", "agent", "_count", "_cursor"]);
    return json(200, readAccessLog(database, query));
  }
  const accept = request.headers["accept"] ?? "";
  if (type === "Binary" && id && operation === undefined && accept !== "" && !/json|\*\/\*/.test(accept))
    return rawBinary(request, principal, parts, id);
  return undefined;
}

const isOverseer = ({ role }: Principal): boolean => role === "operator" || role === "system";

function assertOnly(query: URLSearchParams, known: readonly string[]): void {
  const unknown = [...query.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) throw new OperationOutcomeError(badRequest(`Unknown parameter: ${unknown}`));
}
