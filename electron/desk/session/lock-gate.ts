import type { CallName } from "../../../shared/contract/calls.ts";
import { type Dispatch, isCallName } from "../../../shared/contract/dispatch.ts";
import { failure } from "../../../shared/result/failure.ts";
import { err } from "../../../shared/result/result.ts";
import type { IdleLock } from "./idle-lock.ts";

const alwaysAnswered: ReadonlySet<CallName> = new Set([
  "desk.state",
  "session.signIn",
  "session.signOut",
  "session.active",
  "session.lock",
  "session.unlock",
  "settings.read",
] satisfies CallName[]);

/** What the lock screen itself may change. */
const harmlessSettings = new Set(["language", "colourScheme"]);

/** Stands before every call: while the desk is locked, none that shows or does anything is answered. */
export function gated(dispatch: Dispatch, lock: IdleLock): Dispatch {
  return async (name, input) => {
    if (isCallName(name) && lock.judge() && !answeredWhileLocked(name, input, lock))
      return err(failure("locked", name, "The desk is locked."));
    const answer = await dispatch(name, input);
    if (name === "consult.open" && answer.ok) lock.opened(consultIn(input));
    return answer;
  };
}

function answeredWhileLocked(name: CallName, input: unknown, lock: IdleLock): boolean {
  if (alwaysAnswered.has(name)) return true;
  if (name === "draft.edit") return lock.isOpened(consultIn(input));
  if (name !== "settings.write") return false;
  return (
    typeof input === "object" &&
    input !== null &&
    Object.keys(input).every((key) => harmlessSettings.has(key))
  );
}

function consultIn(input: unknown): string {
  const has = typeof input === "object" && input !== null && "consultId" in input;
  return has && typeof input.consultId === "string" ? input.consultId : "";
}
