import type { z } from "zod";
import { type Failure, failure, failureSchema } from "../../../shared/result/failure.ts";
import { type Result, err, ok } from "../../../shared/result/result.ts";
import { certificateFailure } from "./certificate-trouble.ts";

export type HubAnswer = { readonly status: number; readonly json: unknown; readonly etag?: string };

export type Ask = {
  readonly method?: "GET" | "POST" | "PUT";
  readonly path: string;
  readonly body?: unknown;
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
};

/**
 * One request to the hub. What answers must speak JSON: a proxy's page or another product's server is `hub-unfit`;
 * so is one whose certificate does not
 * hold; no answer, 5xx and 429 are `hub-unreachable` with the wait that was asked for.
 */
export async function askHub(hubUrl: string, ask: Ask): Promise<Result<HubAnswer, Failure>> {
  const attempted = `asking the hub for ${ask.path.split("?")[0]}`;
  try {
    const response = await fetch(new URL(ask.path, hubUrl), {
      method: ask.method ?? "GET",
      redirect: "error",
      signal: AbortSignal.timeout(ask.timeoutMs ?? 30_000),
      headers: {
        accept: "application/fhir+json, application/json",
        ...(ask.body === undefined ? {} : { "content-type": "application/fhir+json" }),
        ...(ask.token === undefined ? {} : { authorization: `Bearer ${ask.token}` }),
        ...ask.headers,
      },
      ...(ask.body === undefined
        ? {}
        : { body: typeof ask.body === "string" ? ask.body : JSON.stringify(ask.body) }),
    });
    const text = await response.text();
    const json = text === "" ? undefined : parsed(text);
    if (response.status === 429 || response.status >= 500) return err(busy(attempted, response));
    if (json === notJson)
      return err(failure("hub-unfit", attempted, "What answers at the hub's address is not a hub."));
    const etag = response.headers.get("etag");
    return ok({ status: response.status, json, ...(etag === null ? {} : { etag }) });
  } catch (problem) {
    const certificate = await certificateFailure(problem, hubUrl, attempted);
    // All else fetch tells apart only by message; for the doctor it is "no line".
    return err(certificate ?? failure("hub-unreachable", attempted, "The hub does not answer."));
  }
}

/** The answer's body by its schema; an answer that is a Failure stays one. */
export function bodyBy<T extends z.ZodType>(
  schema: T,
  answer: HubAnswer,
  attempted: string,
): Result<z.infer<T>, Failure> {
  const told = failureSchema.safeParse(answer.json);
  if (answer.status >= 400) {
    return err(
      told.success ? told.data : failure("hub-unfit", attempted, `The hub answered ${answer.status}.`),
    );
  }
  const body = schema.safeParse(answer.json);
  return body.success
    ? ok(body.data)
    : err(failure("hub-unfit", attempted, "The hub's answer has another shape."));
}

const notJson = Symbol("not JSON");

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return notJson;
  }
}

function busy(attempted: string, response: Response): Failure {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  const wait = Number.isNaN(seconds) ? {} : { retryAfterMs: seconds * 1000 };
  return failure("hub-unreachable", attempted, `The hub answered ${response.status}.`, wait);
}
