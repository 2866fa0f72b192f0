import type { IncomingHttpHeaders } from "node:http";
import type { Result } from "../../shared/result/result.ts";
import type { Failure, FailureKind } from "../../shared/result/failure.ts";

/** One request to what the hub offers beside FHIR. */
export type HubRequest = {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** It came over TLS to this very process. */
  readonly encrypted: boolean;
};

export type HubAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
};

/** A path that ends in `/*` takes all below it. */
export type Route = {
  readonly method: "GET" | "POST" | "PUT";
  readonly path: string;
  readonly says: string;
  /** Largest body; `bodyLimitBytes` where nothing is said. */
  readonly limitBytes?: number;
  readonly handle: (request: HubRequest) => Promise<HubAnswer>;
};

export function jsonAnswer(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): HubAnswer {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...headers },
    body: JSON.stringify(value),
  };
}

/** A failure as HTTP: the status for machines in between, the body for the desk. */
export function failureAnswer(failed: Failure): HubAnswer {
  return jsonAnswer(failureStatus(failed), failed, waitHeader(failed));
}

/** The answer of a call: always a `Result`, its status and waiting time said to machines in between too. */
export function resultAnswer(
  result: Result<unknown, Failure>,
  headers: Readonly<Record<string, string>> = {},
): HubAnswer {
  if (result.ok) return jsonAnswer(200, result, headers);
  return jsonAnswer(failureStatus(result.error), result, { ...headers, ...waitHeader(result.error) });
}

const failureStatus = ({ kind }: Failure): number => statusOf[kind] ?? 500;

function waitHeader({ retryAfterMs }: Failure): Readonly<Record<string, string>> {
  return retryAfterMs === undefined ? {} : { "retry-after": String(Math.ceil(retryAfterMs / 1000)) };
}

const statusOf: Partial<Readonly<Record<FailureKind, number>>> = {
  "unknown-call": 404,
  "invalid-input": 400,
  incomplete: 400,
  "not-signed-in": 401,
  "wrong-passphrase": 401,
  "account-withdrawn": 403,
  "account-refused": 403,
  "not-allowed": 403,
  "not-found": 404,
  "changed-meanwhile": 409,
  "stopped-by-rule": 409,
  "locked-out": 429,
  "hub-busy": 503,
  "storage-full": 507,
};
