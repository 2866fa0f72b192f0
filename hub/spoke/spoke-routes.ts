import { spokePaths } from "../../shared/contract/spoke-calls.ts";
import type { HubAnswer, Route } from "../server/http-types.ts";
import { type CallParts, callRoute } from "./call-route.ts";
import { documentRoute } from "./document-route.ts";
import { fontRoutes } from "./fonts.ts";
import { pageFiles } from "./page-files.ts";
import { paperRoute } from "./paper-route.ts";
import { photoRoute } from "./photo-route.ts";
import { type UploadParts, uploadRoutes } from "./upload-route.ts";
import { voiceRoute } from "./voice-route.ts";

export type SpokeParts = CallParts &
  UploadParts & {
    /** Folder of the built page. */
    readonly spokePage?: string | undefined;
  };

/** The health worker's page, what it calls, and the papers that it prints. */
export function spokeRoutes(parts: SpokeParts): readonly Route[] {
  const files = pageFiles(parts.spokePage, spokePaths.page);
  return [
    callRoute(parts),
    ...uploadRoutes(parts),
    photoRoute(parts),
    documentRoute(parts),
    voiceRoute(parts),
    paperRoute(parts),
    ...files.routes,
    {
      method: "GET",
      path: spokePaths.page,
      says: "the centres' page",
      handle: async (request) => (files.isBuilt() ? files.page(request) : notBuilt),
    },
    ...fontRoutes(),
  ];
}

/** Said to whoever runs the hub from its source; what can save a life is said all the same. */
const notBuilt: HubAnswer = {
  status: 503,
  headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  body: "The centres' page is not built here: run `npm run build` beside the hub and load this again. In danger to life call 108.\n",
};
