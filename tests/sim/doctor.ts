import type { Task } from "@medplum/fhirtypes";
import { enqueueAct, openAmendment } from "../../electron/desk/db/stores/acts.ts";
import { appendEdits, writingOf } from "../../electron/desk/db/stores/journal.ts";
import { checkpoint } from "../../electron/desk/db/stores/notes.ts";
import { enqueue, openOutbox } from "../../electron/desk/db/stores/outbox.ts";
import { resourceByReference } from "../../electron/desk/db/stores/resources.ts";
import { signedOf } from "../../electron/desk/db/stores/signed.ts";
import type { ConsultAct } from "../../shared/domain/consult-act.ts";
import type { Edit } from "../../shared/domain/draft.ts";
import { lineId } from "../../shared/domain/ids.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { adoptAt } from "./adopt.ts";
import { amendNewest, openChart } from "./bringing.ts";
import { decide } from "./deciding.ts";
import { isoOf, poke } from "./desk.ts";
import { tell } from "./facts.ts";
import { attach } from "./files.ts";
import { decideLate } from "./late.ts";
import type { PlannedAct } from "./planned.ts";
import type { Chart, Sitting } from "./sitting.ts";
import { sign } from "./sign.ts";
import { ticketOf } from "./invariants/letters.ts";
import { noteStruck, writingKey } from "./given-up.ts";
import { papersSeen } from "./recalls.ts";
import { packUp } from "./rescue.ts";
import { piecesIn, type Section, sectionNames, sections } from "./texts.ts";
import { noteEnqueued } from "./watch.ts";

function chartOf({ seat }: Sitting, consult: number): Chart | undefined {
  const stored = resourceByReference(seat.disk.db, `Task/t-${consult}`);
  if (!stored) return undefined;
  const task = JSON.parse(stored.json) as Task; // as the hub wrote it
  const ticket = readTicket(task, undefined);
  const isMine = ticket.ownerReference === `Practitioner/doctor-${seat.doctor}`;
  return { localId: stored.localId, task, ticket, isMine };
}

/** What a doctor does at a desk, by the desk's own stores, as its handlers do it. */
export function doctorDoes(sitting: Sitting, { act, consult }: Pick<PlannedAct, "act" | "consult">): void {
  const chart = chartOf(sitting, consult);
  if (act === "decide") return decide(sitting);
  if (act === "decide-late") return decideLate(sitting);
  if (act === "rescue") return packUp(sitting);
  if (act === "save-all") return saveAll(sitting);
  if (act === "poke")
    return poke(sitting.world, sitting.desk, {
      event: "poked",
      patients: [`Patient/p-${consult}`],
      byPerson: true,
    });
  if (!chart) return;
  switch (act) {
    case "write":
      return write(sitting, chart, "complaint");
    case "write-advice":
      return write(sitting, chart, "advice");
    case "strike-out":
      return strikeOut(sitting, chart);
    case "checkpoint":
      return save(sitting, chart, "idle");
    case "claim":
      return claim(sitting, chart, false);
    case "take-over":
      return claim(sitting, chart, true);
    case "begin":
      return acts(sitting, chart, { act: "begin" }, ["claimed"]);
    case "hand-back":
      return acts(sitting, chart, { act: "hand-back", reason: "another is free" }, ["claimed", "in-consult"]);
    case "recall":
      return recall(sitting, chart);
    case "amend":
      return sitting.world.plan.asksForPapers === true ? amendNewest(sitting, chart) : amend(sitting, chart);
    case "open-chart":
      return openChart(sitting, chart);
    case "sign":
      return sign(sitting, chart);
    case "tell":
      return tell(sitting, chart);
    case "attach":
      return attach(sitting, chart);
    default:
      return;
  }
}

function write(sitting: Sitting, { localId }: Chart, section: Section): void {
  const { world, desk, seat, draw } = sitting;
  const { db } = seat.disk;
  adoptAt(desk, db, seat.doctor, localId);
  const { seq, draft } = writingOf(db, localId);
  const { watch } = world;
  const token = `[${desk.index}${seat.doctor}${(watch.tokens += 1)}${sections[section]}]`;
  const medicineId = draw < 0.5 ? "amoxicillin-500mg-capsule" : "paracetamol-500mg-tablet";
  const line = {
    id: lineId.parse("line-1"),
    medicineId,
    doseAmount: 1,
    frequency: "twice-daily" as const,
    meal: "after-food" as const,
    durationDays: 3,
  };
  const at = draft.sections[section].length;
  const edits: Edit[] = [
    { kind: "splice", section, at, remove: 0, insert: token },
    ...(draft.lines.length === 0 ? [{ kind: "put-line" as const, line }] : []),
  ];
  const answer = appendEdits(db, { consultId: localId, firstSeq: seq + 1, edits, at: isoOf(desk) });
  if (answer.outcome !== "durable") return;
  const ofFile = watch.acknowledged.get(seat.file) ?? new Map<string, string[]>();
  watch.acknowledged.set(seat.file, ofFile.set(localId, [...(ofFile.get(localId) ?? []), token]));
}

/** Most often the last of it, so that an earlier text stands there again. */
function strikeOut({ world, desk, seat, draw }: Sitting, { localId }: Chart): void {
  const { db } = seat.disk;
  adoptAt(desk, db, seat.doctor, localId);
  const { seq, draft } = writingOf(db, localId);
  const section = sectionNames[Math.floor(draw * 50) % 2] ?? "complaint";
  const text = draft.sections[section];
  const pieces = piecesIn(text);
  const piece = draw < 0.7 ? pieces.at(-1) : pieces[Math.floor(draw * pieces.length)];
  if (piece === undefined) return;
  const edit = {
    kind: "splice" as const,
    section,
    at: text.indexOf(piece),
    remove: piece.length,
    insert: "",
  };
  const answer = appendEdits(db, { consultId: localId, firstSeq: seq + 1, edits: [edit], at: isoOf(desk) });
  if (answer.outcome === "durable")
    noteStruck(world.watch, writingKey(seat.doctor, ticketOf(db, localId)), piece);
}

function save({ world, desk, seat }: Sitting, { localId }: Chart, reason: string): void {
  const outboxId = desk.given.uuid();
  const input = { consultId: localId, reason, at: isoOf(desk), outboxId };
  const { db } = seat.disk;
  checkpoint(db, input);
  if (openOutbox(db).some(({ id }) => id === outboxId)) noteEnqueued(world.watch, seat.file, outboxId);
  poke(world, desk, { event: "enqueued" });
}

/** Who leaves the room has something to keep of every consult: the drafts go in one request. */
function saveAll(sitting: Sitting): void {
  const { plan } = sitting.world;
  for (let consult = 0; consult < plan.consults; consult += 1) {
    const chart = chartOf(sitting, consult);
    if (!chart) continue;
    write(sitting, chart, "complaint");
    save(sitting, chart, "lock");
  }
}

const isUnderWay = ({ seat }: Sitting, { localId }: Chart): boolean =>
  openOutbox(seat.disk.db).some(
    ({ kind, consultId, state }) =>
      consultId === localId && (kind === "claim" || kind === "act") && state !== "parked",
  );

function claim(sitting: Sitting, chart: Chart, isTakeOver: boolean): void {
  const { world, desk, seat } = sitting;
  const { state, ownerReference } = chart.ticket;
  if (chart.isMine || isUnderWay(sitting, chart)) return;
  if (isTakeOver ? ownerReference === undefined : state !== "waiting") return;
  const id = desk.given.uuid();
  const subject = isTakeOver ? '{"takeOver":true}' : "{}";
  enqueue(seat.disk.db, { id, kind: "claim", consultId: chart.localId, createdAt: isoOf(desk), subject });
  noteEnqueued(world.watch, seat.file, id);
  poke(world, desk, { event: "enqueued" });
}

function acts(sitting: Sitting, chart: Chart, act: ConsultAct, from: readonly string[]): void {
  const { world, desk, seat } = sitting;
  if (!chart.isMine || !from.includes(chart.ticket.state) || isUnderWay(sitting, chart)) return;
  save(sitting, chart, "hand-over");
  const id = desk.given.uuid();
  const createdAt = isoOf(desk);
  if (act.act === "recall") world.watch.recalls.set(id, papersSeen(seat.disk.db, chart));
  enqueueAct(seat.disk.db, {
    id,
    consultId: chart.localId,
    createdAt,
    subject: JSON.stringify(act),
    act: act.act,
  });
  noteEnqueued(world.watch, seat.file, id);
  poke(world, desk, { event: "enqueued" });
}

const withPaper = ["issued", "reached", "given", "explained"];

function recall(sitting: Sitting, chart: Chart): void {
  acts(sitting, chart, { act: "recall", kind: "cancelled", reason: "the wrong dose" }, withPaper);
}

/** A recall that was meant before there was a paper, now that there is one. */
export function recallWherePossible(sitting: Sitting): void {
  for (let consult = 0; consult < sitting.world.plan.consults; consult += 1) {
    const chart = chartOf(sitting, consult);
    if (!chart?.isMine || !withPaper.includes(chart.ticket.state)) continue;
    sitting.desk.wantsRecall = false;
    return recall(sitting, chart);
  }
}

function amend({ desk, seat }: Sitting, { localId, ticket, isMine }: Chart): void {
  const signed = signedOf(seat.disk.db, localId);
  if (!isMine || !withPaper.includes(ticket.state) || !signed?.receipt?.includes('"issued"')) return;
  openAmendment(seat.disk.db, { consultId: localId, at: isoOf(desk), reason: "a shorter course" });
}
