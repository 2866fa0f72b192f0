import { protocol } from "electron";
import { contentPolicy, safeHeaders } from "./content-policy.ts";
import { pageFiles } from "../browser-host/page-files.ts";

const pageHost = "desk";
export const pageOrigin = `app://${pageHost}`;

/** Must run before Electron is ready: gives app:// the rights and the limits of an https page. */
export function declarePageProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** Serves the built page's files, a fixed list, and nothing else of the disk. */
export function servePage(folder: string): void {
  const files = pageFiles(folder);
  protocol.handle("app", (request) => {
    const url = new URL(request.url);
    const file = url.host === pageHost ? files.get(url.pathname) : undefined;
    if (!file) return new Response("Nothing here.", { status: 404 });
    return new Response(new Uint8Array(file.body()), {
      headers: {
        "content-type": file.contentType,
        "cache-control": "no-store",
        "content-security-policy": contentPolicy("'self'"),
        ...safeHeaders,
      },
    });
  });
}
