import type { IncomingMessage } from "node:http";

/** Cookies are not kept apart by port: the name is, so that two desks on one machine do not overwrite each other. */
export const cookieName = (port: number): string => `paramarsh-${port}`;

export function cookieOf(request: IncomingMessage, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? "").split(";")) {
    const [key, value] = pair.trim().split("=", 2);
    if (key === name) return value;
  }
  return undefined;
}

/** The exact address and port: a name that an outsider points at 127.0.0.1 (DNS rebinding) does not pass. */
export const hostIsOurs = (request: IncomingMessage, host: string): boolean => request.headers.host === host;

/** A page's request names no origin when it is a plain navigation; when it names one, it must be ours. */
export function originMayAsk(request: IncomingMessage, origin: string): boolean {
  const asked = request.headers.origin;
  return asked === undefined || asked === origin;
}

/** A socket always names its origin; another site's script, or no browser at all, is refused. */
export const originMayConnect = (request: IncomingMessage, origin: string): boolean =>
  request.headers.origin === origin;
