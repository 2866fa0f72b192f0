import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { TicketView } from "../../../shared/contract/consult-view.ts";
import type { Handlers } from "../../../shared/contract/dispatch.ts";
import type { ConsultAct } from "../../../shared/domain/consult-act.ts";
import { type ConsultId, consultId as consultIdSchema } from "../../../shared/domain/ids.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { err, ok, type Result } from "../../../shared/result/result.ts";
import { bringSigned } from "../delivery/bring-signed.ts";
import type { StoredResource } from "../db/stores/resources.ts";
import type { Current } from "../session/current.ts";
import { inboxOf } from "../views/inbox.ts";
import { ticketViewOf } from "../views/ticket.ts";
import { type HandlerParts, consultOf, hubNow, signedIn } from "./handler-parts.ts";

const attempted = "acting on the consult";
/** A line that hangs keeps nobody waiting longer: the act is in the outbox. */
const patienceMs = 2_000;

type Names = "consult.act" | "inbox.list" | "inbox.decide" | "act.draft" | "act.keepDraft";

export function actHandlers(parts: HandlerParts): Pick<Handlers, Names> {
  return {
    "act.draft": async ({ consultId, item }) => {
      const found = await consultOf(parts, consultId, "reading what was typed");
      if (!found.ok) return found;
      return ok({ fields: await found.value.current.db.actDraftOf({ consultId, item }) });
    },
    "act.keepDraft": async ({ consultId, item, fields, before }) => {
      const keeping = "keeping what was typed";
      const found = await consultOf(parts, consultId, keeping);
      if (!found.ok) return found;
      if (await found.value.current.db.keepActDraftAfter({ consultId, item }, { fields, before }))
        return ok({});
      return err(failure("changed-meanwhile", keeping, "Another window wrote there."));
    },
    "inbox.list": async () => {
      const current = signedIn(parts, "reading the inbox");
      return current.ok ? ok(await inbox(parts, current.value)) : current;
    },
    "inbox.decide": async ({ id, decision }) => {
      const current = signedIn(parts, "deciding an item of the inbox");
      if (!current.ok) return current;
      const { db, sync } = current.value;
      const row = (await db.openOutbox()).find((one) => one.id === id && one.state === "parked");
      if (!row) return ok(await inbox(parts, current.value)); // decided already, or the hub took it meanwhile
      // What was signed is sent by its own rule: signed again as a new version, or let go.
      if (decision === "again" && row.kind === "signed")
        return err(failure("not-allowed", "sending it again", "A signed paper is written anew instead."));
      const at = parts.clock().toISOString();
      if (decision === "again") await db.settle(id, { state: "waiting", newBytes: true });
      // What comes after it waits for a person too, and does not go without what it refers to.
      else await db.setAside({ id, reason: row.why ?? "let go", at });
      await db.appendAudit({ at, kind: `inbox-${decision}`, subject: id });
      if (decision === "again")
        await Promise.race([sync.push().catch(() => undefined), setTimeout(patienceMs)]);
      parts.events.emit({ kind: "sync-changed" });
      if (row.consultId !== null)
        parts.events.emit({ kind: "consult-changed", consultId: consultIdSchema.parse(row.consultId) });
      return ok(await inbox(parts, current.value));
    },
    "consult.act": async ({ consultId, act }) => {
      const found = await consultOf(parts, consultId, attempted);
      if (!found.ok) return found;
      const { current, stored } = found.value;
      const { db, session } = current;
      const before = await ticketViewOf(db, stored, session.doctor, hubNow(parts, current));
      const refused = refusalOf(before, act);
      if (refused) return err(refused);
      if (act.act === "take-over") return takeOver(parts, current, stored, consultId);
      if (act.act === "amend") return amend(parts, current, { stored, consultId, reason: act.reason });
      if (act.act === "give-up-amendment") return giveUpAmendment(parts, current, stored, consultId);
      return send(parts, current, { stored, consultId, act });
    },
  };
}

async function inbox(parts: HandlerParts, current: Current) {
  return { rows: [...(await inboxOf(current.db, current.session.doctor.id, hubNow(parts, current)))] };
}

/** Why it cannot be done now, in words that say how the ticket stands. */
function refusalOf(ticket: TicketView, { act }: ConsultAct): Failure | undefined {
  if (ticket.acts.includes(act)) return undefined;
  const { holder, leaseLeftMs } = ticket;
  if (holder !== undefined)
    return failure("already-claimed", attempted, "Another doctor holds this consult.", {
      holder,
      ...(ticket.claimedAt === undefined ? {} : { since: ticket.claimedAt }),
      ...(leaseLeftMs === undefined || leaseLeftMs === 0 ? {} : { retryAfterMs: leaseLeftMs }),
    });
  return failure("not-allowed", attempted, `A consult that is "${ticket.state}" has no way to "${act}".`);
}

type Sending = {
  readonly stored: StoredResource;
  readonly consultId: ConsultId;
  readonly act: Exclude<ConsultAct, { act: "take-over" | "amend" | "give-up-amendment" }>;
};

async function send(
  parts: HandlerParts,
  current: Current,
  { stored, consultId, act }: Sending,
): Promise<Result<TicketView, Failure>> {
  const { db } = current;
  const at = hubNow(parts, current).toISOString();
  // What was written stays with its author, whoever goes on with the consult.
  await db.checkpoint({ consultId, reason: "hand-over", at, outboxId: randomUUID() });
  const id = randomUUID();
  await db.enqueueAct({ id, consultId, createdAt: at, subject: JSON.stringify(act), act: act.act });
  return afterPush(parts, current, { stored, consultId, id });
}

/** Opens note and prescription again on this PC; nothing reaches the centre before the new version is signed. */
async function amend(
  parts: HandlerParts,
  current: Current,
  { stored, consultId, reason }: { stored: StoredResource; consultId: ConsultId; reason: string },
): Promise<Result<TicketView, Failure>> {
  const now = hubNow(parts, current);
  const at = now.toISOString();
  // Signed at another PC, or amended there since: the newest is what is opened. Without line, what is here.
  const isHere =
    current.sync.state().line !== "online" && (await current.db.signedOf(consultId)) !== undefined;
  const brought = isHere ? ok("known") : await bringSigned(current, stored, { at, toAmend: true });
  const opened = await current.db.openAmendment({ consultId, at, reason });
  if (opened === "not-signed")
    return err(
      brought.ok
        ? failure("not-allowed", attempted, "This consult was signed by nobody of this desk.")
        : failure("signed-elsewhere", attempted, `It was signed at another PC: ${brought.error.message}`),
    );
  parts.events.emit({ kind: "consult-changed", consultId });
  return ok(await ticketViewOf(current.db, stored, current.session.doctor, now));
}

async function giveUpAmendment(
  parts: HandlerParts,
  current: Current,
  stored: StoredResource,
  consultId: ConsultId,
): Promise<Result<TicketView, Failure>> {
  const now = hubNow(parts, current);
  await current.db.dropAmendment({ consultId, at: now.toISOString() });
  parts.events.emit({ kind: "consult-changed", consultId });
  parts.events.emit({ kind: "sync-changed" });
  return ok(await ticketViewOf(current.db, stored, current.session.doctor, now));
}

/** A new claim over an ended one: the hub judges the lease by its own clock. */
async function takeOver(
  parts: HandlerParts,
  current: Current,
  stored: StoredResource,
  consultId: ConsultId,
): Promise<Result<TicketView, Failure>> {
  const id = randomUUID(); // the claim's fence
  const createdAt = parts.clock().toISOString();
  await current.db.enqueue({ id, kind: "claim", consultId, createdAt, subject: '{"takeOver":true}' });
  return afterPush(parts, current, { stored, consultId, id });
}

async function afterPush(
  parts: HandlerParts,
  current: Current,
  { stored, consultId, id }: { stored: StoredResource; consultId: ConsultId; id: string },
): Promise<Result<TicketView, Failure>> {
  const { db, sync, session } = current;
  await Promise.race([sync.push().catch(() => undefined), setTimeout(patienceMs)]);
  parts.events.emit({ kind: "consult-changed", consultId });
  parts.events.emit({ kind: "sync-changed" });
  const parked = (await db.openOutbox()).find((row) => row.id === id && row.state === "parked");
  // Told to the doctor's face: it need not wait in the inbox too.
  if (parked) await db.settle(id, { state: "superseded", why: parked.why ?? undefined });
  const fresh = (await db.resourceByLocalId(consultId)) ?? stored;
  const after = await ticketViewOf(db, fresh, session.doctor, hubNow(parts, current));
  if (!parked) return ok(after);
  const holder = after.holder;
  return holder === undefined
    ? err(failure("changed-meanwhile", attempted, `The hub did not take it: ${parked.why ?? "no reason"}.`))
    : err(failure("already-claimed", attempted, "Another doctor was first.", { holder }));
}
