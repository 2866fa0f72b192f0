import { type Invitation, isOpen } from "../../../shared/contract/invitation.ts";
import { err, ok, type Result } from "../../../shared/result/result.ts";

/**
 * Who was asked into which call: soft state like the calls themselves. One at a time for each consult: two pages and
 * a guest are what a village line bears.
 */
export type Invitations = ReadonlyMap<string, Invitation>;

export const noInvitations: Invitations = new Map();

const askedMs = 90_000;
/** So long it can still be asked how it ended. */
const overMs = 10 * 60_000;

/** The same said again changes nothing; where the hub has forgotten it, it stands as it is told. */
export function invited(all: Invitations, asked: Invitation): Result<Invitations, "full"> {
  const before = all.get(asked.taskId);
  if (before && isOpen(before)) return before.id === asked.id ? ok(all) : err("full");
  return ok(new Map(all).set(asked.taskId, asked));
}

/** Undefined where there is nothing to turn: another invitation, or one that is over. */
export function turned(
  all: Invitations,
  taskId: string,
  id: string,
  state: Exclude<Invitation["state"], "asked">,
  nowMs: number,
): Invitation | undefined {
  const before = all.get(taskId);
  if (before?.id !== id || !isOpen(before)) return undefined;
  if (state === "joined" && before.state === "joined") return before;
  const since = new Date(nowMs).toISOString();
  const joinedAt = state === "joined" ? since : before.joinedAt;
  // Who never came in has not left.
  const became = state === "left" && before.joinedAt === undefined ? "declined" : state;
  return { ...before, state: became, since, ...(joinedAt === undefined ? {} : { joinedAt }) };
}

export const withInvitation = (all: Invitations, one: Invitation): Invitations =>
  new Map(all).set(one.taskId, one);

/** Time passes: who was asked and did not answer, and what need be known no longer. */
export function aged(
  all: Invitations,
  nowMs: number,
): { readonly all: Invitations; readonly unanswered: readonly Invitation[] } {
  const age = ({ since }: Invitation) => nowMs - Date.parse(since);
  const kept = [...all.values()].filter((one) => isOpen(one) || age(one) < overMs);
  const next = kept.map((one): Invitation => {
    if (one.state !== "asked" || age(one) < askedMs) return one;
    return { ...one, state: "no-answer", since: new Date(nowMs).toISOString() };
  });
  return {
    all: new Map(next.map((one) => [one.taskId, one])),
    unanswered: next.filter((one, at) => one !== kept[at]),
  };
}
