import { spokePaths } from "../../shared/contract/spoke-calls.ts";
import { failure } from "../../shared/result/failure.ts";
import { principalOf } from "../auth/auth.ts";
import { failureAnswer, type Route } from "../server/http-types.ts";
import { type CallParts, notSignedIn, workerOf } from "./call-route.ts";

const attempted = "showing a patient's photo";
const shown: ReadonlySet<string> = new Set(["image/jpeg", "image/png"]);

/** The photo of a patient of the worker's centre. */
export function photoRoute(parts: Pick<CallParts, "auth" | "storeOf">): Route {
  return {
    method: "GET",
    path: `${spokePaths.photo}*`,
    says: "a patient's photo (health workers)",
    handle: async (request) => {
      const worker = await workerOf(parts, request);
      if (!worker) return failureAnswer(notSignedIn(attempted));
      const id = request.url.pathname.slice(spokePaths.photo.length);
      const patient = /^[A-Za-z0-9.-]{1,64}$/.test(id)
        ? await parts.storeOf(principalOf(worker)).read("Patient", id)
        : undefined;
      const photo = patient?.photo?.[0];
      if (photo?.data === undefined || !shown.has(photo.contentType ?? ""))
        return failureAnswer(failure("not-found", attempted, "There is no photo of this patient here."));
      return {
        status: 200,
        headers: {
          "content-type": photo.contentType ?? "",
          "cache-control": "private, max-age=600",
          "content-security-policy": "default-src 'none'",
        },
        body: Buffer.from(photo.data, "base64"),
      };
    },
  };
}
