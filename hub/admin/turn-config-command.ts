import type { HubSettings } from "../config.ts";
import { readTurnAddress } from "../live/turn-address.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";

export const turnConfigUsage = `A safe configuration of coturn for this site

  npm run hub -- turn-config --turn-url turn.example.in --turn-secret-file FILE > turnserver.conf

  It holds the secret: let only coturn read it. Put the certificate's and key's path into its last two lines, then:
  turnserver -c turnserver.conf
`;

/**
 * Where a relay may never lead: the site's own machines and everybody's private networks. An open relay is a door into
 * the hospital.
 */
const deniedPeers: readonly (readonly [string, string])[] = [
  ["0.0.0.0", "0.255.255.255"],
  ["10.0.0.0", "10.255.255.255"],
  ["100.64.0.0", "100.127.255.255"],
  ["127.0.0.0", "127.255.255.255"],
  ["169.254.0.0", "169.254.255.255"],
  ["172.16.0.0", "172.31.255.255"],
  ["192.0.0.0", "192.0.0.255"],
  ["192.0.2.0", "192.0.2.255"],
  ["192.88.99.0", "192.88.99.255"],
  ["192.168.0.0", "192.168.255.255"],
  ["198.18.0.0", "198.19.255.255"],
  ["198.51.100.0", "198.51.100.255"],
  ["203.0.113.0", "203.0.113.255"],
  ["224.0.0.0", "255.255.255.255"],
  ["::", "::1"],
  ["64:ff9b::", "64:ff9b::ffff:ffff"],
  ["fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
  ["fe80::", "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
];

/** Of one call at its best, both ways and repair, in bytes a second. */
const mostBytesOfOne = 400_000;

/** coturn's file for the TURN address and secret that the hub is given, or a sentence about what is missing. */
export function turnConfig({ turn }: Pick<HubSettings, "turn">): Result<string, string> {
  const host = readTurnAddress(turn?.urls[0] ?? "")?.host;
  if (!turn || host === undefined)
    return err("Say which server, and where its secret is: --turn-url HOST --turn-secret-file FILE");
  const lines = [
    "# coturn, for Paramarsh. Without a name and password that the hub made, valid for hours, it gives nothing.",
    "use-auth-secret",
    `static-auth-secret=${turn.secret}`,
    `realm=${host}`,
    "fingerprint",
    "stale-nonce=600",
    "",
    "# Hospitals' firewalls let out what looks like the web; everywhere else the quicker way is found first.",
    "listening-port=3478",
    "tls-listening-port=443",
    "min-port=49152",
    "max-port=65535",
    "no-tlsv1",
    "no-tlsv1_1",
    "",
    "# A relay leads to the other page and nowhere into this site.",
    ...deniedPeers.map(([from, to]) => `denied-peer-ip=${from}-${to}`),
    "# Behind NAT, two relays of this server reach each other by its own address: external-ip=PUBLIC/OWN and",
    "# allowed-peer-ip=OWN.",
    "no-multicast-peers",
    "no-tcp-relay",
    "",
    "# One page is one user: two ways at a time, and no more than a call needs.",
    "user-quota=12",
    "total-quota=1200",
    `max-bps=${mostBytesOfOne}`,
    "",
    "no-cli",
    "no-software-attribute",
    "no-stdout-log",
    "syslog",
    "",
    "# What the hub is started with:",
    `#   --turn-url ${host} --turn-secret-file FILE    (UDP, TCP, and TLS on 443; look at it with turn-check)`,
    "cert=/etc/coturn/fullchain.pem",
    "pkey=/etc/coturn/privkey.pem",
  ];
  return ok(lines.join("\n"));
}
