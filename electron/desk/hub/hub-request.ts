import type { z } from "zod";
import { hubStartHeader } from "../../../shared/contract/hub-api.ts";
import { type Failure, failure, failureSchema } from "../../../shared/result/failure.ts";
import { type Result, err, ok } from "../../../shared/result/result.ts";
import { forgetCodings, noteCodings, packedBody } from "./packed-body.ts";
import { certificateFailure } from "./certificate-trouble.ts";
import { type Patience, withPatience } from "./patience.ts";

export type HubAnswer = {
  readonly status: number;
  readonly json: unknown;
  readonly etag?: string;
  readonly hubStart?: string;
};

export type Ask = Patience & {
  readonly method?: "GET" | "POST" | "PUT";
  readonly path: string;
  readonly body?: unknown;
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
};

/**
 * One request to the hub. What answers must speak JSON: a proxy's page or another product's server is `hub-unfit`;
 * so is one whose certificate does not hold; no answer and 5xx are `hub-unreachable`, 429 and 503 with a wait
 * `hub-busy`, 507 `hub-full`.
 */
export async function askHub(hubUrl: string, ask: Ask): Promise<Result<HubAnswer, Failure>> {
  const attempted = `asking the hub for ${ask.path.split("?")[0]}`;
  const text = typeof ask.body === "string" ? ask.body : JSON.stringify(ask.body);
  try {
    const sent = text === undefined ? undefined : await packedBody(hubUrl, text);
    const { response, answered } = await withPatience(ask, 30_000, async (signal) => {
      const begun = await fetch(new URL(ask.path, hubUrl), {
        method: ask.method ?? "GET",
        redirect: "error",
        signal,
        headers: {
          accept: "application/fhir+json, application/json",
          // Of itself fetch names brotli only over TLS.
          "accept-encoding": "br, gzip, deflate",
          ...(sent === undefined ? {} : { "content-type": "application/fhir+json" }),
          ...(sent?.coding === undefined ? {} : { "content-encoding": sent.coding }),
          ...(ask.token === undefined ? {} : { authorization: `Bearer ${ask.token}` }),
          ...ask.headers,
        },
        ...(sent === undefined ? {} : { body: sent.body }),
      });
      return { response: begun, answered: await begun.text() };
    });
    // Another release of the hub may stand there now.
    if (response.status === 415 && sent?.coding !== undefined && forgetCodings(hubUrl))
      return await askHub(hubUrl, ask);
    noteCodings(hubUrl, response.headers.get("accept-encoding"));
    const json = answered === "" ? undefined : parsed(answered);
    const told = failureSchema.safeParse(json);
    if (response.status === 429 && told.success && told.data.kind === "locked-out") return err(told.data);
    if (response.status === 429 || response.status >= 500) return err(busy(attempted, response));
    if (json === notJson)
      return err(failure("hub-unfit", attempted, "What answers at the hub's address is not a hub."));
    const etag = response.headers.get("etag");
    const hubStart = response.headers.get(hubStartHeader);
    return ok({
      status: response.status,
      json,
      ...(etag === null ? {} : { etag }),
      ...(hubStart === null ? {} : { hubStart }),
    });
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

/** A wait in seconds or as a date (RFC 9110); by the answer's own clock where it has one. */
export function retryAfterMs(headers: Headers): number | undefined {
  const asked = headers.get("retry-after");
  if (asked === null) return undefined;
  if (/^\d+$/.test(asked)) return Math.min(Number(asked) * 1000, longestWaitMs);
  const ms = Date.parse(asked) - Date.parse(headers.get("date") ?? "");
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), longestWaitMs);
}

/** No hub of ours asks for more; whatever answered so must not keep a desk silent for a day. */
const longestWaitMs = 10 * 60_000;

export function busy(attempted: string, { status, headers }: Response): Failure {
  const wait = retryAfterMs(headers);
  const more = { status, ...(wait === undefined ? {} : { retryAfterMs: wait }) };
  if (status === 507) return failure("hub-full", attempted, "The hub's disk is full.", more);
  const kind = status === 429 || (status === 503 && wait !== undefined) ? "hub-busy" : "hub-unreachable";
  return failure(kind, attempted, `The hub answered ${status}.`, more);
}
