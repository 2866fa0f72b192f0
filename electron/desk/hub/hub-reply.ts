import { type Failure, failureSchema } from "../../../shared/result/failure.ts";
import type { Result } from "../../../shared/result/result.ts";
import type { HubReply } from "../../../shared/sync/stepping.ts";
import type { HubAnswer } from "./hub-request.ts";

/** An answer as the sync machines know it; a failure goes along whole, for those who say it in words. */
export function replyOf(answer: Result<HubAnswer, Failure>): HubReply {
  if (answer.ok) {
    const { status, json, hubStart } = answer.value;
    return { status, json, ...(hubStart === undefined ? {} : { hubStart }) };
  }
  return failureReply(answer.error);
}

export function failureReply(problem: Failure): HubReply {
  const { kind, certificate, status, retryAfterMs } = problem;
  return {
    status,
    json: problem,
    failure: certificate === undefined ? kind : "hub-certificate",
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

/** The failure that a reply was made from. */
export const failureIn = ({ json }: HubReply): Failure | undefined => failureSchema.safeParse(json).data;
