import { spokePaths } from "../../shared/contract/spoke-calls.ts";
import { prescriptionHtml } from "../../shared/paper/prescription-html.ts";
import { principalOf } from "../auth/auth.ts";
import type { Route } from "../server/http-types.ts";
import type { CallParts } from "./call-route.ts";
import { paperFontStyle } from "./fonts.ts";
import { issuedPaper } from "./issued-paper.ts";
import { shownRoute } from "./shown-route.ts";

/** The paper carries its own style and no script; only our own page may frame it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'self'";

/** An issued prescription of the worker's centre, as the page frames and prints it. */
export function paperRoute(parts: Pick<CallParts, "auth" | "storeOf">): Route {
  return shownRoute(parts, {
    path: spokePaths.paper,
    ending: "/paper",
    says: "an issued prescription",
    attempted: "opening a prescription",
    notFound: "There is no such prescription at this centre.",
    find: async (worker, id) => {
      const found = await issuedPaper(parts.storeOf(principalOf(worker)), id);
      if (!found) return undefined;
      const headers = {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
        "content-security-policy": policy,
      };
      const body = prescriptionHtml(found.model, found.issue, { css: await paperFontStyle() });
      return { status: 200, headers, body };
    },
  });
}
