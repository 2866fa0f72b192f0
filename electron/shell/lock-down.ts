import type { Session, WebContents } from "electron";
import { pageOrigin } from "./page-protocol.ts";

const isOurs = (url: string): boolean => url === pageOrigin || url.startsWith(`${pageOrigin}/`);

/** Camera and microphone for calls, notices for alarms. */
const granted: ReadonlySet<string> = new Set(["media", "notifications"]);

/** These for the desk's own page; every other permission is refused, asked or checked. */
export function limitPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(granted.has(permission) && isOurs(details.requestingUrl));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) =>
      granted.has(permission) && isOurs(requestingOrigin.replace(/\/$/, "")),
  );
  session.setDevicePermissionHandler(() => false);
}

/** The window stays on the desk's page: no navigation away, no further windows, no webviews. */
export function lockNavigation(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-navigate", (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on("will-redirect", (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
}
