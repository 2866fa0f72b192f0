import type { Task } from "@medplum/fhirtypes";
import { isPaperOut } from "../../../shared/domain/consult-state.ts";
import { newestSigned, type SignedPapers } from "../../../shared/fhir/read-signed.ts";
import { readTicket, type Ticket } from "../../../shared/fhir/read-ticket.ts";
import { type PaperModel, paperModel } from "../../../shared/paper/paper-model.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { err, ok, type Result } from "../../../shared/result/result.ts";
import { pageOf } from "../../../shared/sync/pulled.ts";
import { fresh } from "../../../shared/sync/recipes/claim.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { StoredResource } from "../db/stores/resources.ts";
import type { Current } from "../session/current.ts";
import { resourceOf } from "../views/record.ts";
import { asSigned, bornIn, receiptOf } from "./signed-there.ts";

type Parts = Pick<Current, "db" | "hub" | "session">;
type Brought = Awaited<ReturnType<DeskDatabase["takeSignedElsewhere"]>> | "corrected" | "none";

const attempted = "fetching what was signed at another PC";
/** A line that hangs keeps nobody waiting longer: what is here is amended as it is. */
const patienceMs = 5_000;

/**
 * What this doctor signed last in a consult, from the hub, where this PC has not signed it itself: it is read, printed,
 * amended and recalled here as there.
 */
export async function bringSigned(
  parts: Parts,
  stored: StoredResource,
  how: { readonly at: string; readonly toAmend: boolean },
): Promise<Result<Brought, Failure>> {
  const ticket = readTicket(resourceOf<Task>(stored), undefined);
  const papers = await askForPapers(parts, ticket);
  if (!papers.ok) return papers;
  if (!papers.value) return ok("none");
  const born = bornIn(papers.value);
  const known = born && (await parts.db.correctReceipt({ ...receiptOf(born), at: how.at }));
  if (known) return ok(known);
  const paper = await askForContent(parts, papers.value.content);
  if (!paper.ok) return paper;
  const signed = asSigned(stored.localId, ticket, papers.value, paper.value);
  return ok(signed ? await parts.db.takeSignedElsewhere(signed, how) : "none");
}

async function askForPapers(
  { hub, session }: Parts,
  { encounterId }: Ticket,
): Promise<Result<SignedPapers | undefined, Failure>> {
  const encounter = `Encounter/${encounterId}`;
  const path = `/fhir/Composition?encounter=${encounter}&_count=200`;
  const answer = await hub.ask({ path, headers: fresh, timeoutMs: patienceMs });
  if (!answer.ok) return answer;
  if (answer.value.status !== 200) return err(notShown(answer.value.status));
  const { resources } = pageOf(answer.value.json);
  return ok(newestSigned(resources, { encounter, author: `Practitioner/${session.doctor.id}` }));
}

async function askForContent({ hub }: Parts, content: string): Promise<Result<PaperModel, Failure>> {
  const headers = { accept: "application/octet-stream" };
  const answer = await hub.bytes({ path: `/fhir/${content}`, headers, timeoutMs: patienceMs });
  if (!answer.ok) return answer;
  if (answer.value.status !== 200) return err(notShown(answer.value.status));
  const paper = paperModel.safeParse(jsonIn(answer.value.bytes));
  return paper.success ? ok(paper.data) : err(failure("damaged", attempted, "It is no paper of ours."));
}

const notShown = (status: number): Failure =>
  failure("not-found", attempted, `The hub answered ${status}.`, { status });

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return undefined; // the schema refuses it
  }
}

/** Each version of a ticket once for each open file: what was signed elsewhere is looked for when its consult is opened. */
const lookedFor = new WeakMap<DeskDatabase, Map<string, string>>();

/** While the doctor reads what is here already; `onTaken` where something else stands here then. */
export async function bringAtOpening(
  current: Parts & Pick<Current, "sync">,
  stored: StoredResource,
  at: string,
  onTaken: () => void,
): Promise<void> {
  const { db, session, sync } = current;
  const { state, ownerReference } = readTicket(resourceOf<Task>(stored), undefined);
  if (!isPaperOut(state) || ownerReference !== `Practitioner/${session.doctor.id}`) return;
  if (sync.state().line !== "online") return;
  const looked = lookedFor.get(db) ?? new Map<string, string>();
  lookedFor.set(db, looked);
  if (looked.get(stored.localId) === stored.versionId) return;
  looked.set(stored.localId, stored.versionId);
  const brought = await bringSigned(current, stored, { at, toAmend: false });
  if (!brought.ok) looked.delete(stored.localId);
  else if (brought.value === "taken" || brought.value === "corrected") onTaken();
}
