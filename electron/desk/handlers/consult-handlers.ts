import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { Composition } from "@medplum/fhirtypes";
import type { Handlers } from "../../../shared/contract/dispatch.ts";
import { draft } from "../../../shared/domain/draft.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { readTicket } from "../../../shared/fhir/read-ticket.ts";
import { ofType } from "../../../shared/fhir/reading.ts";
import { draftJsonIn } from "../../../shared/fhir/write-checkpoint.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import { isFromCopy } from "../../../shared/sync/recipes/words.ts";
import type { DeskDatabase } from "../db/operations.ts";
import { bringAtOpening } from "../delivery/bring-signed.ts";
import type { StoredResource } from "../db/stores/resources.ts";
import type { Current } from "../session/current.ts";
import { takePulledChat } from "../live/take-chat.ts";
import { pullPatient } from "../sync/pull-patient.ts";
import { refreshesCharts } from "../sync/refresh-chart.ts";
import { consultViewOf } from "../views/consult.ts";
import { queueOf } from "../views/queue.ts";
import { ticketViewOf } from "../views/ticket.ts";
import { readRecord, resourceOf } from "../views/record.ts";
import { whenRoom } from "../when-room.ts";
import { type HandlerParts, consultOf, hubNow, signedIn } from "./handler-parts.ts";

const patienceMs = 2_000;

type Names = "queue.list" | "consult.open" | "consult.claim";

export function consultHandlers(parts: HandlerParts): Pick<Handlers, Names> {
  const { clock, events } = parts;
  const refreshChart = refreshesCharts(() => performance.now());
  return {
    "queue.list": async () => {
      const current = signedIn(parts, "reading the queue");
      if (!current.ok) return current;
      const { db, sync, session } = current.value;
      const line = sync.state();
      const now = hubNow(parts, current.value); // waiting is judged by the hub's time
      const entries = await queueOf(db, session.doctor, now, sync.centres);
      return ok({
        speciality: session.doctor.speciality,
        asOf: line.lastReachedAt ?? session.signedInAt,
        online: line.line === "online",
        rows: entries.map(({ row }) => row),
      });
    },
    "consult.open": async ({ consultId }) => {
      const found = await consultOf(parts, consultId, "opening the consult");
      if (!found.ok) return found;
      const { current, stored } = found.value;
      const { db, hub, session } = current;
      const { patientReference, encounterId } = readTicket(resourceOf(stored), undefined);
      const isHere = patientReference !== undefined && (await db.readCursor(patientReference)) !== undefined;
      if (patientReference !== undefined && !isHere) {
        await pullPatient({ hub, db }, patientReference);
        await takePulledChat(db, patientReference, events);
      }
      if (patientReference !== undefined)
        await adoptOtherDesk(
          db,
          { consultId, patientReference, encounterId, author: session.doctor.id },
          clock(),
        );
      const away = await openedHere(db, patientReference, clock());
      if (away) return err(away);
      await parts.openedLog.note(db, { at: clock().toISOString(), kind: "opened", subject: consultId });
      current.knowledge.open(consultId);
      const now = hubNow(parts, current);
      const view = await consultViewOf(db, stored, session.doctor, now, current.knowledge.of(consultId));
      void lookElsewhere(parts, current, stored, consultId);
      if (isHere) void refreshChart(current, patientReference, events).catch(notPulled(parts));
      return view
        ? ok(view)
        : err(failure("not-found", "opening the consult", "The patient's record is not on this PC yet."));
    },
    "consult.claim": claiming(parts),
  };
}

/** Claims: the outbox row first, then as far as the line carries within a moment. */
function claiming(parts: HandlerParts): Handlers["consult.claim"] {
  const { clock, events } = parts;
  return async ({ consultId }) => {
    const found = await consultOf(parts, consultId, "claiming the consult");
    if (!found.ok) return found;
    const { db, sync, session } = found.value.current;
    const before = await ticketViewOf(
      db,
      found.value.stored,
      session.doctor,
      hubNow(parts, found.value.current),
    );
    if (before.mine) return ok(before);
    const id = await wishedClaim(db, consultId, clock().toISOString());
    // Without line the claim stays an intent; a line that hangs must not keep the doctor from writing.
    await Promise.race([sync.push().catch(() => undefined), setTimeout(patienceMs)]);
    events.emit({ kind: "queue-changed" });
    events.emit({ kind: "sync-changed" });
    const refused = (await db.openOutbox()).find((row) => row.id === id && row.state === "parked");
    const after = await ticketViewOf(
      db,
      (await db.resourceByLocalId(consultId)) ?? found.value.stored,
      session.doctor,
      hubNow(parts, found.value.current),
    );
    if (!refused) return ok(after);
    await db.settle(id, { state: "superseded", ...(refused.why === null ? {} : { why: refused.why }) });
    const holder = after.holder;
    return err(
      failure(
        "already-claimed",
        "claiming the consult",
        "Another doctor was first.",
        holder === undefined ? {} : { holder },
      ),
    );
  };
}

/** The claim's fence. One of a safety copy that asks whether it is still wished has its answer: what was done under it follows. */
async function wishedClaim(db: Current["db"], consultId: ConsultId, createdAt: string): Promise<string> {
  const asked = (await db.openOutbox()).find(
    (row) => row.kind === "claim" && row.consultId === consultId && isFromCopy(row),
  );
  if (asked) {
    await db.settle(asked.id, { state: "waiting", newBytes: true });
    return asked.id;
  }
  const id = randomUUID();
  await db.enqueue({ id, kind: "claim", consultId, createdAt, subject: "{}" });
  return id;
}

const notPulled =
  ({ options }: HandlerParts) =>
  (problem: unknown): void =>
    options.log("not-pulled", { kind: problem instanceof Error ? problem.name : "unknown" });

/** While this PC shows what it has: what was signed at another one comes behind. */
async function lookElsewhere(
  { clock, events, options }: HandlerParts,
  current: Current,
  stored: StoredResource,
  consultId: ConsultId,
): Promise<void> {
  const onTaken = (): void => events.emit({ kind: "consult-changed", consultId });
  await bringAtOpening(current, stored, clock().toISOString(), onTaken).catch((problem: unknown) =>
    options.log("not-brought", { kind: problem instanceof Error ? problem.name : "unknown" }),
  );
}

/** Notes that the chart is in use; a record that is only at the hub now, and cannot be fetched, is not opened. */
async function openedHere(
  db: DeskDatabase,
  patientReference: string | undefined,
  now: Date,
): Promise<Failure | undefined> {
  if (patientReference === undefined) return undefined;
  const since = await db.putAwayAt(patientReference);
  if (since !== undefined)
    return failure("put-away", "opening the consult", "The record was put away from this PC.", { since });
  await whenRoom(db.noteChartUse(patientReference, now.toISOString()));
  return undefined;
}

/** Goes on where the author stopped at another PC, unless something was written here that the hub does not have. */
async function adoptOtherDesk(
  db: DeskDatabase,
  consult: {
    readonly consultId: string;
    readonly patientReference: string;
    readonly encounterId: string | undefined;
    readonly author: string;
  },
  now: Date,
): Promise<void> {
  const { resources } = await readRecord(db, consult.patientReference);
  const own = (one: Composition): boolean =>
    one.status === "preliminary" &&
    one.encounter?.reference === `Encounter/${consult.encounterId}` &&
    one.author?.[0]?.reference === `Practitioner/${consult.author}`;
  const found = ofType(resources, "Composition").find(own);
  const json = found && draftJsonIn(found);
  if (!found || json === undefined) return;
  if (!draft.safeParse(JSON.parse(json)).success) return;
  const uuid = found.identifier?.value;
  await db.adoptDraft({
    ...{ consultId: consult.consultId, draft: json, serverId: found.id ?? "" },
    born: uuid === undefined ? undefined : { uuid, versionId: found.meta?.versionId ?? "" },
    at: now.toISOString(),
  });
}
