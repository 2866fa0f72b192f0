import { hubPaths } from "../../shared/contract/hub-api.ts";
import type { Auth } from "../auth/auth.ts";
import { signedInAs } from "./auth-routes.ts";
import { failureAnswer, type Route } from "./http-types.ts";

/** Numbers of all calls since this start, for the operator's own monitoring. */
export function metricsRoute(auth: Auth, text: () => string): Route {
  return {
    method: "GET",
    path: hubPaths.metrics,
    says: "numbers of calls and lines, as Prometheus reads them (operators)",
    handle: async (request) => {
      const who = await signedInAs(auth, request, "operator");
      if (!who.ok) return failureAnswer(who.error);
      const headers = {
        "content-type": "text/plain; version=0.0.4; charset=utf-8",
        "cache-control": "no-store",
      };
      return { status: 200, headers, body: text() };
    },
  };
}
