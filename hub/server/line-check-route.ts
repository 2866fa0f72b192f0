import { randomBytes } from "node:crypto";
import { mostProbeBytes } from "../../shared/call/measure-line.ts";
import { hubPaths } from "../../shared/contract/hub-api.ts";
import { spokePaths } from "../../shared/contract/spoke-calls.ts";
import { failure } from "../../shared/result/failure.ts";
import type { Auth } from "../auth/auth.ts";
import { workerOf } from "../spoke/call-route.ts";
import { sameOrigin } from "../spoke/session-cookie.ts";
import { signedInAs } from "./auth-routes.ts";
import { failureAnswer, type HubRequest, jsonAnswer, type Route } from "./http-types.ts";

const attempted = "measuring the line";

/** Bytes to and fro for whoever wants to know the line before a call: a signed-in doctor's desk, a centre's page. */
export function lineCheckRoutes(auth: Auth): readonly Route[] {
  return [
    ...bytesBothWays(hubPaths.lineCheck, async (request) => (await signedInAs(auth, request, "doctor")).ok),
    ...bytesBothWays(
      spokePaths.lineCheck,
      async (request) => sameOrigin(request.headers) && (await workerOf({ auth }, request)) !== undefined,
    ),
  ];
}

function bytesBothWays(path: string, isKnown: (request: HubRequest) => Promise<boolean>): readonly Route[] {
  const refused = failureAnswer(failure("not-signed-in", attempted, "Sign in first."));
  return [
    {
      method: "GET",
      path,
      says: "so many bytes, to measure the line by",
      handle: async (request) => {
        if (!(await isKnown(request))) return refused;
        const asked = Number(request.url.searchParams.get("bytes") ?? 0);
        const bytes = Number.isInteger(asked) ? Math.min(Math.max(asked, 0), mostProbeBytes) : 0;
        return {
          status: 200,
          headers: { "content-type": "application/octet-stream", "cache-control": "no-store" },
          // A proxy that packs would make any other bytes arrive sooner than they are.
          body: randomBytes(bytes),
        };
      },
    },
    {
      method: "PUT",
      path,
      says: "taking bytes, to measure the line by",
      limitBytes: mostProbeBytes,
      handle: async (request) =>
        (await isKnown(request)) ? jsonAnswer(200, { bytes: request.body.length }) : refused,
    },
  ];
}
