import type { Bundle, BundleEntry } from "@medplum/fhirtypes";
import { startedAnew } from "../contract/hub-api.ts";
import { z } from "zod";
import type { HubAsk, HubReply } from "./stepping.ts";

/**
 * Several consults' small writes in one body: a thin line carries them in half the bytes, and one round trip does for
 * all. A FHIR `batch`, of which each entry is guarded, taken and answered for itself, so that a bad one blocks no other.
 */

/** One guarded write, a transaction of a single entry; or whether something is still of the version that is known. */
export const mayGoTogether = (ask: HubAsk): boolean => entryOf(ask) !== undefined;

/** Only those with the same headers: they are the whole request's. A read's condition is its entry's. */
export const withWhom = ({ method, headers = {} }: HubAsk): string =>
  method === "GET" ? method : JSON.stringify(headers);

export function together(asks: readonly HubAsk[]): HubAsk {
  const [first] = asks;
  const batch: Bundle = {
    resourceType: "Bundle",
    type: "batch",
    entry: asks.flatMap((ask) => entryOf(ask) ?? []),
  };
  return {
    method: "POST",
    path: "/fhir",
    body: JSON.stringify(batch),
    ...(first?.headers && first.method !== "GET" ? { headers: first.headers } : {}),
  };
}

const answerShape = z.looseObject({
  resourceType: z.literal("Bundle"),
  entry: z.array(
    z.looseObject({
      resource: z.unknown().optional(),
      response: z.looseObject({ status: z.string(), outcome: z.unknown().optional() }),
    }),
  ),
});

/**
 * What each would have been answered alone. Undefined where the server did not take them as a batch and each must be
 * asked alone; no answer, or one that says "later", is one for all.
 */
export function apart(asks: readonly HubAsk[], reply: HubReply): readonly HubReply[] | undefined {
  const { status } = reply;
  const isLater = status === undefined || status >= 500 || [401, 408, 429, startedAnew].includes(status);
  if (isLater) return asks.map(() => reply);
  const answer = answerShape.safeParse(reply.json);
  if (status !== 200 || !answer.success || answer.data.entry.length !== asks.length) return undefined;
  const { hubStart } = reply;
  return answer.data.entry.map((entry, at) => {
    const own = Number.parseInt(entry.response.status, 10);
    const isTaken = own >= 200 && own < 300;
    const json = isTaken
      ? asks[at]?.method === "GET"
        ? entry.resource
        : { resourceType: "Bundle", type: "transaction-response", entry: [entry] }
      : entry.response.outcome;
    return { status: isTaken ? 200 : own, json, ...(hubStart === undefined ? {} : { hubStart }) };
  });
}

function entryOf({ method, path, body, file, headers }: HubAsk): BundleEntry | undefined {
  const ifNoneMatch = headers?.["if-none-match"];
  if (method === "GET" && ifNoneMatch !== undefined)
    return { request: { method, url: path.replace("/fhir/", ""), ifNoneMatch } };
  if (method !== "POST" || path !== "/fhir" || file !== undefined || body === undefined) return undefined;
  const { type, entry = [] } = JSON.parse(body) as Bundle; // our own bytes
  const [only, ...others] = entry;
  const isGuarded = only?.request?.ifMatch !== undefined || only?.request?.ifNoneExist !== undefined;
  return type === "transaction" && others.length === 0 && isGuarded ? only : undefined;
}
