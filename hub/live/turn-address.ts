export type TurnAddress = {
  readonly host: string;
  readonly port: number;
  /** How one gets there; what is relayed further is UDP in any case. */
  readonly by: "udp" | "tcp" | "tls";
};

const shape = /^(turns?):(\[[0-9a-f:.]+\]|[^\s:?[\]]+)(?::(\d{1,5}))?(?:\?transport=(udp|tcp))?$/i;
const hostName = /^(?=.*[a-z0-9])[a-z0-9.-]+$/i;

/** Reads a TURN address (RFC 7065); undefined where it is none, or one that no browser goes to (DTLS). */
export function readTurnAddress(url: string): TurnAddress | undefined {
  const [, scheme, host, port, transport] = shape.exec(url) ?? [];
  if (scheme === undefined || host === undefined) return undefined;
  const isTls = scheme.toLowerCase() === "turns";
  if (isTls && transport === "udp") return undefined;
  const number = port === undefined ? (isTls ? 5349 : 3478) : Number(port);
  if (number < 1 || number > 65_535) return undefined;
  const by = isTls ? "tls" : transport === "tcp" ? "tcp" : "udp";
  return { host: host.replace(/^\[|\]$/g, ""), port: number, by };
}

/**
 * The ways to one server that pages try by default, the quickest first. Hospitals' firewalls drop UDP and strange
 * ports: what looks like the web stands among them always.
 */
export function waysTo(host: string): readonly string[] | undefined {
  if (!hostName.test(host)) return undefined;
  return [
    `turn:${host}:3478?transport=udp`,
    `turn:${host}:3478?transport=tcp`,
    `turns:${host}:443?transport=tcp`,
  ];
}
