import type { HubSettings } from "../config.ts";
import { askTurn, turnSentence } from "../live/turn-watch.ts";
import { readTurnAddress } from "../live/turn-address.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";

export const turnCheckUsage = `Whether the site's TURN server gives relays

  npm run hub -- turn-check --turn-url turn.example.in --turn-secret-file FILE

  Asks at each address as a page would, with credentials that the hub makes. The hub does the same every minute
  while it runs, says what changes on its standard error, and shows it at /hub/metrics (paramarsh_turn_relays).
`;

/** One sentence for each address; an error where one of them gives no relay. */
export async function turnCheck({ turn }: Pick<HubSettings, "turn">): Promise<Result<string, string>> {
  if (!turn) return err("Say which server: --turn-url turn.example.in --turn-secret-file FILE");
  const reports = await askTurn(turn, new Date());
  const said = reports.map(turnSentence);
  const hasTls = turn.urls.some((url) => readTurnAddress(url)?.by === "tls");
  const lines = hasTls
    ? said
    : [...said, "No address over TLS (turns:): behind a firewall that drops UDP there will be no call."];
  return reports.every(({ state }) => state === "relays") ? ok(lines.join("\n")) : err(lines.join("\n"));
}
