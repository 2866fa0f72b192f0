import { connect, type PeerCertificate } from "node:tls";
import { type Failure, failure } from "../../../shared/result/failure.ts";

/** Node's and OpenSSL's codes for what may be wrong with a certificate. */
const troubleByCode: Readonly<Record<string, NonNullable<Failure["certificate"]>>> = {
  CERT_HAS_EXPIRED: "expired",
  CERT_NOT_YET_VALID: "not-yet-valid",
  ERR_TLS_CERT_ALTNAME_INVALID: "wrong-name",
  DEPTH_ZERO_SELF_SIGNED_CERT: "untrusted",
  SELF_SIGNED_CERT_IN_CHAIN: "untrusted",
  UNABLE_TO_GET_ISSUER_CERT: "untrusted",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "untrusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "untrusted",
};
const patienceMs = 5_000;

/**
 * What is wrong with the hub's certificate, where that is why nothing was said to it; undefined for any other trouble.
 * Something answers, so it is not "no line": waiting will not mend it.
 */
export async function certificateFailure(
  problem: unknown,
  hubUrl: string,
  attempted: string,
): Promise<Failure | undefined> {
  const trouble = troubleByCode[codeOf(problem) ?? ""];
  if (trouble === undefined) return undefined;
  const shown = await shownCertificate(hubUrl);
  switch (trouble) {
    case "expired": {
      const since = dateOf(shown?.valid_to);
      const words = `The hub's certificate has expired${since === undefined ? "" : ` since ${since}`}.`;
      const next = "Tell the operator; also see whether this PC's date is right.";
      return failure("hub-unfit", attempted, words, {
        certificate: trouble,
        next,
        ...(since === undefined ? {} : { since }),
      });
    }
    case "not-yet-valid": {
      const since = dateOf(shown?.valid_from);
      const words = `The hub's certificate is not valid yet${since === undefined ? "" : `, only from ${since}`}.`;
      const next = "See whether this PC's date is right, and tell the operator.";
      return failure("hub-unfit", attempted, words, {
        certificate: trouble,
        next,
        ...(since === undefined ? {} : { since }),
      });
    }
    case "wrong-name":
      return failure("hub-unfit", attempted, "The hub's certificate is for another address.", {
        certificate: trouble,
        next: "See whether the hub's address is right.",
      });
    case "untrusted":
      return failure("hub-unfit", attempted, "This PC does not trust the hub's certificate.", {
        certificate: trouble,
        next: "Name the hub's certificate authority with --hub-ca.",
      });
  }
}

/** fetch wraps what TLS said; the code stands on the cause. */
function codeOf(problem: unknown): string | undefined {
  const cause = problem instanceof Error ? problem.cause : undefined;
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : undefined;
}

/** Looks at the certificate without a word said over the connection: it proves nothing, its dates are only shown. */
function shownCertificate(hubUrl: string): Promise<PeerCertificate | undefined> {
  const { hostname, port } = new URL(hubUrl);
  const host = hostname.replace(/^\[|\]$/g, "");
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port || 443), rejectUnauthorized: false, ...sni(host) });
    const end = (certificate: PeerCertificate | undefined) => {
      socket.destroy();
      resolve(certificate);
    };
    socket.setTimeout(patienceMs, () => end(undefined));
    socket.once("secureConnect", () => end(socket.getPeerCertificate()));
    socket.once("error", () => end(undefined));
  });
}

/** An address is no server name. */
const sni = (host: string) => (/^[\d.]+$|:/.test(host) ? {} : { servername: host });

function dateOf(text: string | undefined): string | undefined {
  const ms = Date.parse(text ?? "");
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString().slice(0, 10);
}
