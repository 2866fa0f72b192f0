import { setTimeout } from "node:timers/promises";
import type { Handlers } from "../../../shared/contract/dispatch.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { type Result, err, ok } from "../../../shared/result/result.ts";
import type { OutboxRow } from "../db/stores/outbox.ts";
import type { Current } from "../session/current.ts";
import { syncViewOf } from "../views/sync.ts";
import { type HandlerParts, signedIn } from "./handler-parts.ts";

/** A line that hangs keeps nobody waiting longer: the list says how it stands. */
const patienceMs = 8_000;

type Names = "sync.state" | "sync.now" | "sync.makeAgain" | "sync.setAside";

export function syncHandlers(parts: HandlerParts): Pick<Handlers, Names> {
  const { events, clock } = parts;
  return {
    "sync.state": async () => {
      const current = signedIn(parts, "looking at the line");
      return current.ok ? ok(await syncViewOf(current.value, parts)) : current;
    },
    "sync.now": async () => {
      const current = signedIn(parts, "sending and fetching");
      if (!current.ok) return current;
      await Promise.all([current.value.sync.now(), parts.sender.now()]);
      return ok(await syncViewOf(current.value, parts));
    },
    "sync.makeAgain": async ({ id }) => {
      const found = await parkedItem(parts, id, "sending an item again");
      if (!found.ok) return found;
      const { current, row } = found.value;
      if (row.kind === "signed")
        return err(failure("not-allowed", "sending an item again", "What is signed cannot be made again."));
      await current.db.settle(id, { state: "waiting", newBytes: true });
      const sent = current.sync.push().catch(() => undefined); // the next round tries again
      await Promise.race([sent, setTimeout(patienceMs, undefined, { ref: false })]);
      events.emit({ kind: "sync-changed" });
      return ok(await syncViewOf(current, parts));
    },
    "sync.setAside": async ({ id, reason }) => {
      const found = await parkedItem(parts, id, "setting an item aside");
      if (!found.ok) return found;
      const { current } = found.value;
      await current.db.setAside({ id, reason, at: clock().toISOString() });
      events.emit({ kind: "sync-changed" });
      return ok(await syncViewOf(current, parts));
    },
  };
}

/** Only what waits for a person; what is on its way arrives by itself. */
async function parkedItem(
  parts: HandlerParts,
  id: string,
  attempted: string,
): Promise<Result<{ readonly current: Current; readonly row: OutboxRow }, Failure>> {
  const current = signedIn(parts, attempted);
  if (!current.ok) return current;
  const row = (await current.value.db.openOutbox()).find((one) => one.id === id);
  if (row?.state !== "parked")
    return err(failure("not-found", attempted, "No such item waits for a person."));
  return ok({ current: current.value, row });
}
