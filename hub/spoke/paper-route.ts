import { centreSlips, spokePaths } from "../../shared/contract/spoke-calls.ts";
import { verifyPaths } from "../../shared/contract/verify-list.ts";
import { prescriptionHtml } from "../../shared/paper/prescription-html.ts";
import type { Issue } from "../../shared/paper/issue.ts";
import { slipHtml } from "../../shared/paper/slip-html.ts";
import { principalOf } from "../auth/auth.ts";
import type { Route } from "../server/http-types.ts";
import type { CallParts } from "./call-route.ts";
import { paperFontStyle } from "./fonts.ts";
import { issuedPaper } from "./issued-paper.ts";
import { shownRoute } from "./shown-route.ts";

/** The paper carries its own style and no script; only our own page may frame it. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'";

/** An issued prescription of the worker's centre, and what else is made of it, as the page frames and prints it. */
export function paperRoute(parts: Pick<CallParts, "auth" | "storeOf">): Route {
  return shownRoute(parts, {
    path: spokePaths.paper,
    endings: ["/paper", ...centreSlips.map((kind) => `/${kind}`)],
    says: "an issued prescription",
    attempted: "opening a prescription",
    notFound: "There is no such prescription at this centre.",
    find: async (worker, id, { origin, ending }) => {
      const found = await issuedPaper(parts.storeOf(principalOf(worker)), id);
      if (!found) return undefined;
      const headers = {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
        "content-security-policy": policy,
      };
      const fonts = { css: await paperFontStyle() };
      const issue = withPage(found.issue, `${origin}${verifyPaths.page}`);
      const kind = centreSlips.find((one) => ending === `/${one}`);
      const body =
        kind === undefined
          ? prescriptionHtml(found.model, issue, fonts)
          : slipHtml({ model: found.model, kind, issue }, fonts);
      return { status: 200, headers, body };
    },
  });
}

/** The page that reads the code is at the address by which this paper was asked for. */
const withPage = (issue: Issue, page: string): Issue =>
  issue.code === undefined ? issue : { ...issue, code: { ...issue.code, page } };
