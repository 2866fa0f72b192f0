import type { IncomingHttpHeaders } from "node:http";

const name = "paramarsh_spoke";

/** Not `Secure`: the hub speaks plain HTTP behind the hospital's TLS proxy or on loopback. */
export function setCookie(token: string): string {
  return `${name}=${token}; Path=/spoke; HttpOnly; SameSite=Strict; Max-Age=43200`;
}

export const clearCookie = `${name}=; Path=/spoke; HttpOnly; SameSite=Strict; Max-Age=0`;

export function cookieToken(headers: IncomingHttpHeaders): string | undefined {
  const pairs = (headers.cookie ?? "").split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** A form of another site may not sign anybody in or out here. */
export function sameOrigin(headers: IncomingHttpHeaders): boolean {
  const { origin, host } = headers;
  return origin === undefined || URL.parse(origin)?.host === host;
}
