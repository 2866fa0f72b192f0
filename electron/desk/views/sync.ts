import type { Patient } from "@medplum/fhirtypes";
import { receipt } from "../../../shared/contract/hub-api.ts";
import {
  type SyncView,
  type UnsentItem,
  type WhyUnsent,
  whyUnsent,
} from "../../../shared/contract/sync-view.ts";
import { consultId } from "../../../shared/domain/ids.ts";
import { patientNames } from "../../../shared/fhir/patient-name.ts";
import { isFromCopy } from "../../../shared/sync/recipes/words.ts";
import type { UntoldReport } from "../db/stores/call-reports.ts";
import type { OutboxRow } from "../db/stores/outbox.ts";
import type { Sender } from "../delivery/sender.ts";
import type { Spool } from "../delivery/spool.ts";
import type { Current } from "../session/current.ts";
import type { LineState } from "../sync/line-state.ts";
import { isColleagues } from "./held.ts";
import { ticketAround } from "./queue.ts";

type Whose = Pick<Current, "db" | "session">;
type Delivery = { readonly spool: Spool; readonly sender: Sender };

/** The line and all that has not reached the hub, in kinds that the page says in words. */
export async function syncViewOf({ db, sync, session }: Current, delivery: Delivery): Promise<SyncView> {
  const state = sync.state();
  const { line, since, lastReachedAt, trouble, clockSkewMs } = state;
  const rows = await db.openOutbox();
  const reports = await db.untoldReports();
  const unsent = [
    ...(await Promise.all(rows.map((row) => unsentItem({ db, session }, row, state, delivery)))),
    ...(await Promise.all(reports.map((report) => untoldReport(db, report, state)))),
  ];
  const unsentSince = [rows[0]?.createdAt, reports[0]?.at].filter((at) => at !== undefined).toSorted()[0];
  const own = new Set((await db.unansweredSigned()).map(({ itemId }) => itemId));
  return {
    line,
    since,
    ...(lastReachedAt === undefined ? {} : { lastReachedAt }),
    ...(trouble === undefined ? {} : { trouble }),
    history: [...sync.history()],
    sealedOfOthers: delivery.spool.waiting().filter(({ itemId }) => !own.has(itemId)).length,
    unsent,
    ...(unsentSince === undefined ? {} : { unsentSince }),
    clockSkewMs,
  };
}

async function untoldReport(
  db: Current["db"],
  { taskId, at, report }: UntoldReport,
  line: LineState,
): Promise<UnsentItem> {
  const why = whyOfLine(line);
  const about = await db.resourceByReference(`Task/${taskId}`);
  return {
    ...{ id: report.id, kind: "report", since: at, attempts: 0, state: "waiting" },
    ...(about === undefined ? {} : await whose(db, about.localId)),
    ...(why === undefined ? {} : { why }),
  };
}

async function whose(db: Current["db"], about: string) {
  const stored = await db.resourceByLocalId(about);
  const patient: Patient | undefined = stored && (await ticketAround(db, stored)).patient;
  return {
    consultId: consultId.parse(about),
    ...(patient ? { patientName: patientNames(patient).name } : {}),
  };
}

async function unsentItem(
  { db, session }: Whose,
  row: OutboxRow,
  line: LineState,
  delivery: Delivery,
): Promise<UnsentItem> {
  const state = row.state === "sending" || row.state === "parked" ? row.state : "waiting";
  return {
    id: row.id,
    kind: row.kind,
    ...(row.consultId === null ? {} : await whose(db, row.consultId)),
    since: row.createdAt,
    attempts: row.attempts,
    state,
    ...(row.state === "parked" ? await whyParked({ db, session }, row) : whyWaiting(row, line, delivery)),
  };
}

type Why = { readonly why?: WhyUnsent; readonly hubSays?: string };

const known = (text: string | null): WhyUnsent | undefined => whyUnsent.safeParse(text).data;

const whyOfLine = ({ trouble, line }: LineState): WhyUnsent | undefined =>
  trouble ?? (line === "offline" ? "hub-unreachable" : undefined);

/** What is waiting waits for what stands in its way now, else for what stood in its way last. */
function whyWaiting(row: OutboxRow, line: LineState, { spool, sender }: Delivery): Why {
  if (row.kind === "signed" && !spool.has(row.id)) return { why: "storage-full" };
  const own = row.kind === "signed" ? sender.troubleOf(row.id) : isFromCopy(row) ? undefined : known(row.why);
  if (own === "not-understood") return { why: own };
  const ofLine = whyOfLine(line);
  // A sealed item needs nobody signed in: only what stands between the sender and the hub counts.
  const why = row.kind === "signed" ? own : (ofLine ?? own);
  return why === undefined ? {} : { why };
}

/** A signed item's receipt says what became of it; anything else says it in `why`. */
async function whyParked({ db, session }: Whose, row: OutboxRow): Promise<Why> {
  const told = row.kind === "signed" ? await db.answerOf(row.id) : undefined;
  const answer = told == null ? undefined : receipt.safeParse(JSON.parse(told)).data;
  if (answer && answer.outcome !== "issued") return { why: answer.outcome, hubSays: answer.reason };
  // An act's reason carries state and holder behind its kind; the inbox reads those.
  if (row.why === "not-allowed" && row.consultId !== null) {
    const stored = await db.resourceByLocalId(row.consultId);
    if (stored && isColleagues((await ticketAround(db, stored)).ticket, `Practitioner/${session.doctor.id}`))
      return { why: "already-claimed" };
  }
  const why = known(row.why?.split("/")[0] ?? null);
  if (why) return { why };
  return row.why === null ? { why: "refused" } : { why: "refused", hubSays: row.why };
}
