import type { IncomingHttpHeaders } from "node:http";
import type { Failure, FailureKind } from "../../shared/result/failure.ts";

/** One request to what the hub offers beside FHIR. */
export type HubRequest = {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

export type HubAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
};

/** A path that ends in `/*` takes all below it. */
export type Route = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly says: string;
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
  const status = statusOf[failed.kind] ?? 500;
  const wait =
    failed.retryAfterMs === undefined
      ? undefined
      : { "retry-after": String(Math.ceil(failed.retryAfterMs / 1000)) };
  return jsonAnswer(status, failed, wait);
}

const statusOf: Partial<Readonly<Record<FailureKind, number>>> = {
  "invalid-input": 400,
  "not-signed-in": 401,
  "wrong-passphrase": 401,
  "account-withdrawn": 403,
  "account-refused": 403,
  "not-allowed": 403,
  "not-found": 404,
  "changed-meanwhile": 409,
  "locked-out": 429,
};
