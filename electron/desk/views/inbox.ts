import type { Patient, Task } from "@medplum/fhirtypes";
import { receipt } from "../../../shared/contract/hub-api.ts";
import { type InboxKind, type InboxRow, inboxKinds } from "../../../shared/contract/inbox-view.ts";
import { whyUnsent } from "../../../shared/contract/sync-view.ts";
import { ageAt } from "../../../shared/domain/age.ts";
import { consultState } from "../../../shared/domain/consult-state.ts";
import { consultId } from "../../../shared/domain/ids.ts";
import { sex } from "../../../shared/domain/patient.ts";
import { patientNames } from "../../../shared/fhir/patient-name.ts";
import { readTicket, type Ticket } from "../../../shared/fhir/read-ticket.ts";
import { extension } from "../../../shared/fhir/systems.ts";
import { type Acted, extrasOf } from "../../../shared/fhir/ticket-extras.ts";
import type { LatePaper } from "../../../shared/contract/late-api.ts";
import { readTakenBy } from "../../../shared/sync/recipes/words.ts";
import { keptLate } from "../conflict/pull-late.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { OutboxRow } from "../db/stores/outbox.ts";
import type { ApartDraft } from "../db/stores/rescue-apart.ts";
import type { StoredResource } from "../db/stores/resources.ts";
import { actsUnderWay, isColleagues } from "./held.ts";
import { ticketAround } from "./queue.ts";
import { resourceOf } from "./record.ts";

type Found = Pick<
  InboxRow,
  "id" | "kind" | "since" | "words" | "who" | "due" | "movedOn" | "item" | "reason" | "carried" | "signed"
>;

/** Everything that waits for this doctor's decision, from this PC alone. */
export async function inboxOf(db: DeskDatabase, doctorId: string, now: Date): Promise<readonly InboxRow[]> {
  const outbox = await db.openOutbox();
  const me = `Practitioner/${doctorId}`;
  const late = await keptLate(db);
  const apart = await db.apartDrafts();
  const tasks = await db.resourcesOfType("Task");
  const rows = await withoutTicket(db, { outbox, late, me, here: tasks.map(({ localId }) => localId) });
  for (const stored of tasks) {
    const task = resourceOf<Task>(stored);
    const underWay = actsUnderWay(outbox, stored.localId).map(({ act }) => act.act);
    const ticket = readTicket(task, undefined);
    const found = [
      ...(ticket.ownerReference === me ? ofOwnTicket(task, ticket, underWay, now) : []),
      ...answered(task, ticket, me, underWay),
      ...(await parkedOf(db, { outbox, stored, late, ticket, me })),
      ...(await besideOwn(db, stored.localId, apart)),
      ...late.filter(({ taskId }) => taskId === stored.serverId).flatMap(lateRow),
    ];
    if (found.length === 0) continue;
    const who = await whoOf(db, stored, now);
    rows.push(...found.map((one) => ({ ...one, ...who })));
  }
  const rank = (kind: InboxKind) => inboxKinds.indexOf(kind);
  return rows.toSorted(
    (one, other) => rank(one.kind) - rank(other.kind) || (one.since < other.since ? -1 : 1),
  );
}

/** What others did to, or still owe, a ticket of the doctor's own. An act under way has answered it already. */
function ofOwnTicket(task: Task, ticket: Ticket, underWay: readonly string[], now: Date): readonly Found[] {
  const found: Found[] = [];
  const id = ticket.taskId;
  const [held] = extrasOf(task, extension.heldAtCentre);
  if (held && ticket.state !== "recalled" && !underWay.includes("release-held"))
    found.push({
      id: `${id} held`,
      kind: "held-at-centre",
      since: held.at,
      words: held.reason,
      who: held.by,
    });
  const [recall] = extrasOf(task, extension.recall);
  if (recall && recall.answer === undefined && !underWay.includes("answer-recall"))
    found.push({ id: `${id} recall`, kind: "recall-unanswered", since: recall.at, words: recall.reason });
  const acted = extrasOf(task, extension.acted);
  const last = (act: string): Acted | undefined => acted.findLast((one) => one.act === act);
  const sent = last("transfer");
  if (
    ticket.state === "transferred" &&
    sent &&
    !last("record-arrival") &&
    !underWay.includes("record-arrival")
  )
    found.push({ id: `${id} transfer`, kind: "transferred", since: sent.at, ...named("who", sent.to) });
  const awaited = last("await-results");
  if (ticket.state === "awaiting-results" && awaited && !underWay.includes("resume")) {
    const due = awaited.due;
    const kind =
      due !== undefined && due <= now.toISOString().slice(0, 10) ? "results-due" : "results-awaited";
    found.push({
      id: `${id} results`,
      kind,
      since: awaited.at,
      ...named("words", awaited.what),
      ...named("who", awaited.owner),
      ...named("due", due),
    });
  }
  return found;
}

const named = <K extends "words" | "who" | "due">(key: K, text: string | undefined) =>
  text === undefined ? {} : ({ [key]: text } as Record<K, string>);

/** A request that this doctor returned and that came back with its answers; gone as soon as somebody takes it. */
function answered(task: Task, ticket: Ticket, me: string, underWay: readonly string[]): readonly Found[] {
  if (ticket.state !== "requested" && ticket.state !== "waiting") return [];
  if (underWay.length > 0) return [];
  const last = extrasOf(task, extension.acted).at(-1); // handed back, say: it was taken and looked at meanwhile
  const returned = last?.act === "return-for-information" ? last : undefined;
  const answers = extrasOf(task, extension.question).flatMap(({ answer }) => answer ?? []);
  if (returned?.byReference !== me || answers.length === 0) return [];
  return [
    {
      id: `${ticket.taskId} answered`,
      kind: "answered",
      since: task.meta?.lastUpdated ?? returned.at,
      words: answers.join(" · "),
    },
  ];
}

/** What a damaged file left without its ticket: nobody would see that it waits. */
async function withoutTicket(
  db: DeskDatabase,
  { here, ...about }: Pick<About, "outbox" | "late" | "me"> & { readonly here: readonly string[] },
): Promise<InboxRow[]> {
  const known = new Set(here);
  const ids = about.outbox.flatMap(({ consultId: id, state }) =>
    id === null || state !== "parked" || known.has(id) ? [] : [id],
  );
  const ticket = readTicket({ resourceType: "Task", status: "requested", intent: "order" }, undefined);
  const rows = [...new Set(ids)].map(async (localId) => {
    const found = await parkedOf(db, { ...about, stored: { localId }, ticket });
    const who = { consultId: consultId.parse(localId), patientName: "", sex: "unknown" as const };
    return found.map((one) => ({ ...one, ...who }));
  });
  return (await Promise.all(rows)).flat();
}

type About = {
  readonly outbox: readonly OutboxRow[];
  readonly stored: Pick<StoredResource, "localId">;
  readonly late: readonly LatePaper[];
  readonly ticket: Ticket;
  readonly me: string;
};

async function parkedOf(
  db: DeskDatabase,
  { outbox, stored, late, ticket, me }: About,
): Promise<readonly Found[]> {
  const parked = outbox.filter((row) => row.consultId === stored.localId && row.state === "parked");
  const found: Found[] = [];
  for (const row of parked) {
    const base = { id: row.id, since: row.createdAt };
    if (row.kind !== "signed") {
      const why = row.why?.split("/")[0];
      if (why === "other-desk-draft" || why === "facts-conflict") found.push({ ...base, kind: why });
      else found.push({ ...base, item: row.kind, ...refusedBy(row, ticket, me) });
      continue;
    }
    const answer = await db.answerOf(row.id);
    const told = answer ? receipt.parse(JSON.parse(answer)) : undefined;
    if (late.some((one) => one.itemId === row.id && isOwnToDecide(one))) continue;
    const kind = told?.outcome === "held" || told?.outcome === "signed-late" ? told.outcome : "refused";
    const answered = late.find(({ itemId, state }) => itemId === row.id && state === "declined");
    found.push({
      ...base,
      kind,
      ...named("words", answered?.reason ?? row.why ?? undefined),
      ...named("who", answered?.decidedBy),
      ...((await db.isCarried(row.id)) ? { carried: true } : {}),
    });
  }
  return found;
}

/** Rescued from another PC, where this one has writing of its own. */
async function besideOwn(
  db: DeskDatabase,
  consult: string,
  drafts: readonly ApartDraft[],
): Promise<readonly Found[]> {
  const found = drafts.filter(({ consultId: of }) => of === consult);
  const signed = found.length > 0 && (await db.isSigned(consult)) ? { signed: true } : {};
  return found.map(({ id, at: since }) => ({ id, kind: "other-desk-draft", since, ...signed }));
}

/** Signed under an earlier claim, while this doctor had claimed the consult at another PC: at either it is decided. */
const isOwnToDecide = ({ mine, mayDecide }: LatePaper): boolean => mine && mayDecide;

/** A colleague signed it after this doctor had taken the consult over, or this doctor did elsewhere. */
function lateRow(late: LatePaper): readonly Found[] {
  const { itemId: id, lateAt: since, author, mine } = late;
  if (!mine) return [{ id, kind: "late-of-another", since, who: author }];
  return isOwnToDecide(late) ? [{ id, kind: "late-of-own", since }] : [];
}

/** `already-claimed/<since>/<who>`, `moved-on/<state>/<who>` as the push wrote it, else a failure's kind. */
function refusedBy(
  { kind, why }: OutboxRow,
  ticket: Ticket,
  me: string,
): Pick<Found, "kind" | "words" | "movedOn" | "reason"> {
  const [mark, state, ...holder] = (why ?? "").split("/");
  if (mark === "already-claimed") return { kind: "taken-over", movedOn: holding(readTakenBy(why) ?? {}) };
  if (mark === "moved-on") {
    const parsed = consultState.safeParse(state);
    const by = holding({ who: holder.join("/") });
    return { kind: "parked", movedOn: { ...(parsed.success ? { state: parsed.data } : {}), ...by } };
  }
  // What the hub does not take of a consult that is a colleague's by now.
  if (why === "not-allowed" && isColleagues(ticket, me)) {
    const { claimedAt: since, ownerDisplay: who } = ticket;
    return { kind: "taken-over", movedOn: holding({ since, who }) };
  }
  const reason = whyUnsent.safeParse(why).data;
  return { kind: "parked", ...(reason === undefined ? { words: why ?? kind } : { reason }) };
}

function holding({
  since,
  who,
}: {
  readonly since?: string | undefined;
  readonly who?: string | undefined;
}): NonNullable<Found["movedOn"]> {
  return {
    ...(who === undefined || who === "" ? {} : { holder: who }),
    ...(since === undefined ? {} : { since }),
  };
}

async function whoOf(
  db: DeskDatabase,
  stored: StoredResource,
  now: Date,
): Promise<Pick<InboxRow, "consultId" | "patientName" | "age" | "sex">> {
  const patient: Patient | undefined = (await ticketAround(db, stored)).patient;
  const age = ageAt(patient?.birthDate, now.toISOString());
  return {
    consultId: consultId.parse(stored.localId),
    patientName: patient ? patientNames(patient).name : "",
    ...(age === undefined ? {} : { age }),
    sex: sex.catch("unknown").parse(patient?.gender),
  };
}
