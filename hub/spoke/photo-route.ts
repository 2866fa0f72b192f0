import { spokePaths } from "../../shared/contract/spoke-calls.ts";
import { principalOf } from "../auth/auth.ts";
import type { Route } from "../server/http-types.ts";
import type { CallParts } from "./call-route.ts";
import { shownRoute } from "./shown-route.ts";

const types: ReadonlySet<string> = new Set(["image/jpeg", "image/png"]);

/** The photo of a patient of the worker's centre. */
export function photoRoute(parts: Pick<CallParts, "auth" | "storeOf">): Route {
  return shownRoute(parts, {
    path: spokePaths.photo,
    says: "a patient's photo",
    attempted: "showing a patient's photo",
    notFound: "There is no photo of this patient here.",
    find: async (worker, id) => {
      const patient = await parts.storeOf(principalOf(worker)).read("Patient", id);
      const { data, contentType = "" } = patient?.photo?.[0] ?? {};
      if (data === undefined || !types.has(contentType)) return undefined;
      const headers = {
        "content-type": contentType,
        "cache-control": "private, max-age=600",
        "content-security-policy": "default-src 'none'",
      };
      return { status: 200, headers, body: Buffer.from(data, "base64") };
    },
  });
}
