import { hubStartHeader, startedAnew } from "../../shared/contract/hub-api.ts";
import type { FhirListener } from "./http-server.ts";

/**
 * Each answer says under which start it was given: what a desk reads from another than it has greeted is not taken for
 * that one's. What a desk writes on top of what an earlier start showed is not taken before it has looked again.
 */
export function onlyForStart(listener: FhirListener, id: string): FhirListener {
  return async (request, response) => {
    response.setHeader(hubStartHeader, id);
    const greeted = request.headers[hubStartHeader];
    if (request.method === "GET" || greeted === undefined || greeted === id)
      return listener(request, response);
    request.resume();
    const diagnostics = "The hub has started since it was greeted. Ask for /hub/info, then send it again.";
    const outcome = {
      resourceType: "OperationOutcome",
      issue: [{ severity: "error", code: "transient", diagnostics }],
    };
    response.writeHead(startedAnew, { "content-type": "application/fhir+json; charset=utf-8" });
    response.end(JSON.stringify(outcome));
  };
}
