import type { PaperFonts } from "../../print/fonts.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { type Result, err, ok } from "../../../shared/result/result.ts";
import type { StoredResource } from "../db/stores/resources.ts";
import type { OpenedLog } from "../audit-when-room.ts";
import type { IdleLock } from "../session/idle-lock.ts";
import type { Current } from "../session/current.ts";
import type { SignInParts } from "../session/sign-in.ts";

/** `otherPatient`: the doctor asked, and it is not the patient of this consult who sits there. */
export type InCall = {
  consultId: string | undefined;
  otherPatient?: boolean;
  /** In another doctor's call by invitation. */
  visiting?: boolean;
};

/** What handlers work with. `held.current` is who is signed in, if anybody. */
export type HandlerParts = SignInParts & {
  readonly held: { current: Current | undefined };
  readonly fonts: () => Promise<PaperFonts>;
  readonly checkpoints: { readonly touch: (consultId: string) => void };
  /** The consult whose call runs in the window now: the desk does not lock meanwhile. */
  readonly inCall: InCall;
  readonly lock: IdleLock;
  /** Traces of what a full disk must not hinder. */
  readonly openedLog: OpenedLog;
  /** Brings receipts of delivered items into the signed-in doctor's file. */
  readonly mergeReceipts: () => Promise<void>;
};

export function signedIn(parts: HandlerParts, attempted: string): Result<Current, Failure> {
  const { current } = parts.held;
  return current ? ok(current) : err(failure("not-signed-in", attempted, "Nobody is signed in."));
}

/** The hub's clock as this PC last saw it. */
export function hubNow(parts: HandlerParts, { sync }: Current): Date {
  return new Date(parts.clock().getTime() + sync.state().clockSkewMs);
}

export async function consultOf(
  parts: HandlerParts,
  consultId: string,
  attempted: string,
): Promise<Result<{ readonly current: Current; readonly stored: StoredResource }, Failure>> {
  const current = signedIn(parts, attempted);
  if (!current.ok) return current;
  const stored = await current.value.db.resourceByLocalId(consultId);
  if (stored?.type !== "Task") return err(failure("not-found", attempted, "This consult is not on this PC."));
  return ok({ current: current.value, stored });
}
