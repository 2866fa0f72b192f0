import type { IncomingHttpHeaders } from "node:http";

const name = "paramarsh_spoke";

/** `Secure` only where the hub itself speaks TLS: behind a proxy or on loopback it speaks plain HTTP. */
export function setCookie(token: string, encrypted = false): string {
  return `${name}=${token}; ${attributes(encrypted)}; Max-Age=43200`;
}

export const clearCookie = (encrypted = false): string => `${name}=; ${attributes(encrypted)}; Max-Age=0`;

const attributes = (encrypted: boolean): string =>
  `Path=/spoke; HttpOnly; SameSite=Strict${encrypted ? "; Secure" : ""}`;

export function cookieToken(headers: IncomingHttpHeaders): string | undefined {
  const pairs = (headers.cookie ?? "").split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** A form of another site may not sign anybody in or out here. */
export function sameOrigin(headers: IncomingHttpHeaders): boolean {
  const { origin, host } = headers;
  return origin === undefined || URL.parse(origin)?.host === host;
}
