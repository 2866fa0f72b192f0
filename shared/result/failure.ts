import { z } from "zod";

/**
 * What a person or a caller is told when something did not work: what was attempted, what kind of trouble it
 * was, and what may be done next. `message` is English for logs and tools; screens translate by `kind`.
 */
export const failureKinds = [
  "unknown-call", // no call of that name in the contract
  "invalid-input", // the input does not fit the contract's schema
  "desk-unreachable", // the page's own desk process does not answer; made by the page, never sent
  "untrusted-sender", // the caller is not the desk's own page
  "not-signed-in",
  "locked-out", // too many wrong passphrases or PINs; `retryAfterMs` says how long
  "wrong-passphrase",
  "old-passphrase-needed", // changed at the hub; this PC's file opens by the one before, once more
  "os-secret-missing", // the file opens by the passphrase and this login's secret, which the system does not give
  "no-recovery", // this PC's file was never sealed to a recovery key
  "wrong-answer", // not the operator's answer to the request that was made here last
  "wrong-pin",
  "locked", // the desk is locked: the PIN or the passphrase opens it
  "passphrase-needed", // too many wrong PINs: only the passphrase helps now
  "account-withdrawn",
  "account-refused", // a known account that may not do this
  "first-sign-in-needs-hub", // this PC has never seen the account, and the hub does not answer
  "hub-unreachable",
  "hub-unfit", // something answers, but it is not a hub we can work with
  "hub-busy", // the hub asks to wait; `retryAfterMs` says how long
  "hub-full", // the hub's own disk is full
  "not-found",
  "put-away", // it was on this PC until `since`, and is only at the hub now
  "damaged", // what came is not what was written down of it: its hash or its size is another
  "already-claimed", // somebody else holds the ticket; `holder` says who
  "signed-elsewhere", // at another PC of the same doctor, and not brought here yet
  "not-claimed", // the act needs a claimed ticket
  "not-allowed", // the state machine or the role forbids it
  "other-patient-in-call", // another patient than the chart's is in the call; `holder` names who
  "incomplete", // mandatory parts are missing; `missing` names them
  "stopped-by-rule", // an interruptive finding stands
  "too-much-unsent", // more than one package for another desk can carry
  "changed-meanwhile", // a newer version exists
  "storage-full",
  "storage-read-only",
  "storage-damaged", // the file is empty or spoilt, or its key is another one
  "storage-newer", // written by a newer program
  "storage-unusable",
  "internal", // a bug; the log has the id
] as const;

/** No hub to work with now: what is on this PC goes on. */
export const noHubKinds = ["hub-unreachable", "hub-unfit", "hub-busy", "hub-full"] as const;
export type NoHubKind = (typeof noHubKinds)[number];

export const isNoHub = (kind: string): kind is NoHubKind => noHubKinds.some((one) => one === kind);

export const failureSchema = z.object({
  kind: z.enum(failureKinds),
  attempted: z.string(),
  message: z.string(),
  next: z.string().optional(),
  retryAfterMs: z.number().optional(),
  /** Of a hub that answered and could not: with which HTTP status. */
  status: z.number().optional(),
  holder: z.string().optional(),
  since: z.string().optional(),
  missing: z.array(z.string()).optional(),
  /** Of `hub-unfit`: what is wrong with its certificate; `since` is the date on it. */
  certificate: z.enum(["expired", "not-yet-valid", "untrusted", "wrong-name"]).optional(),
});
export type Failure = z.infer<typeof failureSchema>;
export type FailureKind = Failure["kind"];

export function failure(
  kind: FailureKind,
  attempted: string,
  message: string,
  more: Omit<Failure, "kind" | "attempted" | "message"> = {},
): Failure {
  return { kind, attempted, message, ...more };
}
