import { readFileSync } from "node:fs";
import { readTurnAddress, waysTo } from "../live/turn-address.ts";
import type { TurnSettings } from "../live/ice-servers.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";

/** The site's TURN server, or a sentence about what is missing. The secret never stands on the command line. */
export function turnSettings(
  givenUrls: readonly string[] | undefined,
  secretFile: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Result<TurnSettings | undefined, string> {
  const urls = givenUrls ?? environment["PARAMARSH_HUB_TURN_URLS"]?.split(/[\s,]+/).filter(Boolean) ?? [];
  if (urls.length === 0) return ok(undefined);
  const ways = urls.map((url) => (readTurnAddress(url) ? [url] : waysTo(url)));
  const wrong = urls.find((_, at) => ways[at] === undefined);
  if (wrong !== undefined)
    return err(
      `A TURN server is a host's name, or an address like turns:HOST:443?transport=tcp, unlike "${wrong}".`,
    );
  const secret = secretOf(secretFile, environment["PARAMARSH_HUB_TURN_SECRET"]);
  if (secret === undefined)
    return err(
      secretFile === undefined
        ? "TURN needs its secret: --turn-secret-file FILE, or PARAMARSH_HUB_TURN_SECRET."
        : `No secret can be read from ${secretFile}: give a file that holds the server's static-auth-secret.`,
    );
  return ok({ urls: ways.flatMap((one) => one ?? []), secret });
}

function secretOf(file: string | undefined, fromEnvironment: string | undefined): string | undefined {
  if (file === undefined) return fromEnvironment || undefined;
  try {
    return readFileSync(file, "utf8").trim() || undefined;
  } catch {
    return undefined;
  }
}
