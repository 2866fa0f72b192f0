import { setTimeout } from "node:timers/promises";
import type { Handlers } from "../../../shared/contract/dispatch.ts";
import type { ConflictDecision } from "../../../shared/contract/conflict-view.ts";
import { consultId } from "../../../shared/domain/ids.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { err, ok, type Result } from "../../../shared/result/result.ts";
import { changedMeanwhile, decideJudged } from "../conflict/decide-conflict.ts";
import { answerLate } from "../conflict/pull-late.ts";
import { readConflict } from "../conflict/show-conflict.ts";
import type { Current } from "../session/current.ts";
import { inboxOf } from "../views/inbox.ts";
import { type HandlerParts, hubNow, signedIn } from "./handler-parts.ts";

const attempted = "deciding between two versions";
const patienceMs = 2_000;

export function conflictHandlers(parts: HandlerParts): Pick<Handlers, "conflict.show" | "conflict.decide"> {
  return {
    "conflict.show": async ({ id }) => {
      const current = signedIn(parts, "looking at two versions");
      if (!current.ok) return current;
      const read = await readConflict(
        current.value.db,
        id,
        current.value.session.doctor,
        current.value.knowledge.of,
      );
      return read
        ? ok(read.view)
        : err(failure("not-found", "looking at two versions", "It was decided meanwhile."));
    },
    "conflict.decide": async ({ id, mark, decision, reason }) => {
      const current = signedIn(parts, attempted);
      if (!current.ok) return current;
      const { db, sync, session, knowledge } = current.value;
      const read = await readConflict(db, id, session.doctor, knowledge.of);
      if (!read?.view.decisions.includes(decision))
        return err(failure("not-found", attempted, "It was decided meanwhile, or cannot be decided so."));
      const { view: shown, judged } = read;
      if (shown.mark !== mark) return err(changedMeanwhile);
      const decided =
        judged.of === "late"
          ? await decideLate(parts, current.value, { id, decision, reason })
          : await decideJudged(db, judged, decision, parts.clock().toISOString());
      if (!decided.ok) return decided;
      await Promise.race([sync.push().catch(() => undefined), setTimeout(patienceMs)]);
      parts.events.emit({ kind: "consult-changed", consultId: consultId.parse(shown.consultId) });
      parts.events.emit({ kind: "sync-changed" });
      parts.events.emit({ kind: "queue-changed" });
      return ok({ rows: [...(await inboxOf(db, session.doctor.id, hubNow(parts, current.value)))] });
    },
  };
}

/** Needs the hub: only it knows that the consult has no other paper. */
async function decideLate(
  parts: HandlerParts,
  { db, hub }: Current,
  asked: { readonly id: string; readonly decision: ConflictDecision; readonly reason: string | undefined },
): Promise<Result<void, Failure>> {
  const { id, decision, reason } = asked;
  if (decision === "decline" && reason === undefined)
    return err(failure("incomplete", attempted, "Declining a paper needs a reason."));
  const late = { hub, db, now: parts.clock, onChange: () => undefined };
  const answer = await answerLate(
    late,
    decision === "accept"
      ? { decision, itemId: id }
      : { decision: "decline", itemId: id, reason: reason ?? "" },
  );
  if (answer.ok) await db.noteDecision({ id, decision, at: parts.clock().toISOString() });
  return answer;
}
