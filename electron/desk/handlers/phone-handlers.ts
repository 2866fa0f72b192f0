import { randomUUID } from "node:crypto";
import type { Handlers } from "../../../shared/contract/dispatch.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { readOutOf, readOutRows } from "../../../shared/domain/read-out.ts";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import type { DeskDatabase } from "../db/operations.ts";
import { consultViewOf } from "../views/consult.ts";
import { type HandlerParts, consultOf, hubNow } from "./handler-parts.ts";

type Names = "phone.note" | "phone.script" | "phone.readBack";

/** The telephone itself is outside of every computer: kept is when it was used and what was said back. */
export function phoneHandlers(parts: HandlerParts): Pick<Handlers, Names> {
  const { clock, events } = parts;
  return {
    "phone.note": async ({ consultId, callId, from, state }) => {
      const found = await consultOf(parts, consultId, "keeping the telephone call");
      if (!found.ok) return found;
      const { db, sync } = found.value.current;
      await db.notePhone({ callId, consultId, from, state, at: clock().toISOString() });
      if (state === "over" && (await tellReadOut(parts, found.value, callId)))
        void sync.pushChats().catch(() => undefined); // the next round tries again
      events.emit({ kind: "call-changed", consultId });
      return ok({});
    },
    "phone.script": async ({ consultId }) => {
      const found = await consultOf(parts, consultId, "preparing what is read out");
      if (!found.ok) return found;
      const view = await viewIn(parts, found.value);
      if (!view)
        return err(failure("not-found", "preparing what is read out", "The patient is not here yet."));
      const { db } = found.value.current;
      const { rows, said } = await readOutNow(db, consultId, view);
      const isSigned = view.issue.state !== "not-signed";
      return ok({ rows: [...rows], isSigned, ...(said === undefined ? {} : { readOut: said }) });
    },
    "phone.readBack": async ({ consultId, ...said }) => {
      const found = await consultOf(parts, consultId, "keeping what was said back");
      if (!found.ok) return found;
      await found.value.current.db.sayReadBack({ ...said, consultId, at: clock().toISOString() });
      events.emit({ kind: "call-changed", consultId });
      return ok({});
    },
  };
}

type Found = Extract<Awaited<ReturnType<typeof consultOf>>, { ok: true }>["value"];

const viewIn = (parts: HandlerParts, { current, stored }: Found) =>
  consultViewOf(
    current.db,
    stored,
    current.session.doctor,
    hubNow(parts, current),
    current.knowledge.of(stored.localId),
  );

/** The lines as they stand, with what was said back of them. */
export async function readOutNow(
  db: DeskDatabase,
  consultId: string,
  { draft, lineWords }: Pick<ConsultView, "draft" | "lineWords">,
) {
  const backs = await db.readBacksOf(consultId);
  const rows = readOutRows(draft.lines, lineWords, backs);
  return { rows, backs, said: readOutOf(rows, backs) };
}

/** The record at the hub learns of a read-out as everybody at the centre does: by a message of this consult. */
async function tellReadOut(parts: HandlerParts, found: Found, callId: string): Promise<boolean> {
  const { current, stored } = found;
  const consultId = stored.localId as ConsultId; // a Task that `consultOf` found
  const view = await viewIn(parts, found);
  if (!view) return false;
  const { backs, said } = await readOutNow(current.db, consultId, view);
  if (said === undefined || !backs.some((back) => back.callId === callId)) return false;
  const share = `${said.right} / ${said.of}`;
  await current.db.sayChat(consultId, {
    id: randomUUID(),
    taskId: stored.serverId,
    at: hubNow(parts, current).toISOString(),
    from: { side: "desk", name: current.session.doctor.name },
    text: `टेलीफ़ोन पर पढ़कर सुनाया, सुनने वाले ने दोहराया: ${share} दवाएँ (${said.by}).\nRead out by telephone and said back: ${share} medicines (${said.by}).`,
  });
  parts.events.emit({ kind: "chat-changed", consultId });
  return true;
}
