import { spokePaths } from "../../shared/contract/spoke-calls.ts";
import { prescriptionHtml } from "../../shared/paper/prescription-html.ts";
import { failure } from "../../shared/result/failure.ts";
import { principalOf } from "../auth/auth.ts";
import { failureAnswer, type Route } from "../server/http-types.ts";
import { type CallParts, notSignedIn, workerOf } from "./call-route.ts";
import { paperFontStyle } from "./fonts.ts";
import { issuedPaper } from "./issued-paper.ts";

const attempted = "opening a prescription";
/** The paper carries its own style and no script; only our own page may frame it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'self'";

/** An issued prescription of the worker's centre, as the page frames and prints it. */
export function paperRoute(parts: Pick<CallParts, "auth" | "storeOf">): Route {
  return {
    method: "GET",
    path: `${spokePaths.paper}*`,
    says: "an issued prescription (health workers)",
    handle: async (request) => {
      const worker = await workerOf(parts, request);
      if (!worker) return failureAnswer(notSignedIn(attempted));
      const id = /^([A-Za-z0-9.-]{1,64})\/paper$/.exec(
        request.url.pathname.slice(spokePaths.paper.length),
      )?.[1];
      const found = id === undefined ? undefined : await issuedPaper(parts.storeOf(principalOf(worker)), id);
      if (!found)
        return failureAnswer(
          failure("not-found", attempted, "There is no such prescription at this centre."),
        );
      const fonts = { css: await paperFontStyle() };
      return {
        status: 200,
        headers: {
          "content-type": "text/html; charset=utf-8",
          "cache-control": "no-store",
          "content-security-policy": policy,
        },
        body: prescriptionHtml(found.model, found.issue, fonts),
      };
    },
  };
}
