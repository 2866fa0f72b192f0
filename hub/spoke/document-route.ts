import { spokePaths } from "../../shared/contract/spoke-calls.ts";
import { fileTypes } from "../../shared/domain/file-check.ts";
import { principalOf } from "../auth/auth.ts";
import type { Route } from "../server/http-types.ts";
import type { CallParts } from "./call-route.ts";
import { shownRoute } from "./shown-route.ts";
import type { UploadParts } from "./upload-route.ts";

const types: ReadonlySet<string> = new Set(fileTypes);

type DocumentParts = Pick<CallParts, "auth" | "storeOf"> & Pick<UploadParts, "handle">;

/** A picture or paper of a patient of the worker's centre, as the browser shows it; nothing of it is kept there. */
export function documentRoute(parts: DocumentParts): Route {
  return shownRoute(parts, {
    path: spokePaths.document,
    says: "a picture or paper of a consult",
    attempted: "opening what the doctor added",
    notFound: "There is no such picture or paper at this centre, or it has not arrived whole.",
    find: async (worker, id) => {
      const document = await parts.storeOf(principalOf(worker)).read("DocumentReference", id);
      const { url = "", contentType = "" } = document?.content[0]?.attachment ?? {};
      if (!/^Binary\/[A-Za-z0-9.-]{1,64}$/.test(url) || !types.has(contentType)) return undefined;
      const ask = { method: "GET", path: url, url, headers: { accept: contentType } };
      const { status, body } = await parts.handle(ask, principalOf(worker));
      if (status !== 200) return undefined;
      const headers = {
        "content-type": contentType,
        "content-disposition": "inline",
        "cache-control": "no-store",
        "content-security-policy":
          "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'",
      };
      return { status: 200, headers, body };
    },
  });
}
