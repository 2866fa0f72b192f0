import type { LateDecision, LatePaper } from "../../shared/contract/late-api.ts";
import { isIssuable } from "../../shared/domain/consult-state.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { businessStatus } from "../../shared/fhir/write-claim.ts";
import { type Failure, failure } from "../../shared/result/failure.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";
import type { Account } from "../auth/account.ts";
import { principalOf } from "../auth/auth.ts";
import type { FhirPort } from "../server/fhir-port.ts";
import { type Store, StoreRefusal } from "../server/store.ts";
import { replacing, takeOutOfUse } from "./amend.ts";
import { type DeliveryParts, findConsult, Refusal } from "./deliver.ts";
import { issueBundle, issuedResources } from "./issue-bundle.ts";
import { allLate, answerLate, findLate, type KeptLate } from "./late-store.ts";
import { nameVersions } from "./name-versions.ts";
import { newStops } from "./newest-facts.ts";
import { fitBundle } from "./signed-bundle.ts";

type Doctor = Extract<Account, { role: "doctor" }>;
type LateParts = Pick<DeliveryParts, "storeOf" | "write" | "clock" | "accounts" | "knowledge"> &
  Pick<FhirPort, "noteRead">;
const attempted = "deciding a paper that was signed late";

/** Late papers that this doctor wrote, or whose consult this doctor holds now; reading another's is written down. */
export async function latePapersOf(
  parts: LateParts,
  doctor: Doctor,
  askedFor: readonly string[] = [],
): Promise<readonly LatePaper[]> {
  const system = parts.storeOf({ role: "system" });
  const shown: LatePaper[] = [];
  const author = `Practitioner/${doctor.practitionerId}`;
  const asking = { author, now: parts.clock().toISOString(), askedFor: new Set(askedFor) };
  for (const kept of await allLate(system, asking)) {
    const one = await shownTo(parts, system, kept, doctor);
    if (one) shown.push(one);
  }
  return shown;
}

async function shownTo(
  { accounts, noteRead }: LateParts,
  system: Store,
  kept: KeptLate,
  doctor: Doctor,
): Promise<LatePaper | undefined> {
  const { item, answer } = kept;
  const mine = item.practitionerId === doctor.practitionerId;
  const task = await system.read("Task", item.taskId);
  const ticket = task && readTicket(task, undefined);
  const isOwner = ticket?.ownerReference === `Practitioner/${doctor.practitionerId}`;
  if (!mine && !(isOwner && answer === undefined)) return undefined;
  const consult = await consultOf(system, kept);
  const fitting = consult && fitBundle(item.bundle, consult);
  if (!consult || !fitting?.ok) return undefined; // judged when it came: only a ticket that is gone leads here
  const { paper } = fitting.value;
  const patientId = consult.patientReference.replace("Patient/", "");
  // Whoever reads the own paper again learns nothing of a patient.
  if (!mine) noteRead({ principal: principalOf(doctor), type: "Basic", id: kept.basic.id, patientId });
  return {
    itemId: item.itemId,
    taskId: item.taskId,
    author: accounts.findByPractitioner(item.practitionerId)?.name ?? "",
    mine,
    // Also of one's own, signed under an earlier claim than the consult has now: a second PC of the same doctor.
    mayDecide: isOwner && answer === undefined && ticket !== undefined && isIssuable(ticket.state),
    signedAt: item.signedAt,
    lateAt: kept.lateAt,
    state: answer?.decision ?? "open",
    ...(answer === undefined ? {} : { decidedBy: answer.by, decidedAt: answer.at }),
    ...(answer?.reason === undefined ? {} : { reason: answer.reason }),
    sections: paper.sections,
    lines: paper.lines.map(({ words }) => words),
    receipt: kept.receipt,
  };
}

async function consultOf(system: Store, { item }: KeptLate) {
  try {
    return await findConsult(system, item);
  } catch (problem) {
    if (problem instanceof Refusal) return undefined;
    throw problem;
  }
}

/**
 * The present owner accepts or declines.
 *
 * Accepted, it is issued as its author signed it, after the rules ran on the newest facts: in one write with the
 * answer, and only while the consult has no other paper. So the centre never holds two undisputed ones.
 */
export async function decideLate(
  parts: LateParts,
  doctor: Doctor,
  asked: LateDecision,
): Promise<Result<void, Failure>> {
  try {
    return await parts.write(() => decide(parts, doctor, asked));
  } catch (problem) {
    if (problem instanceof Refused) return err(problem.failure);
    if (problem instanceof Refusal || problem instanceof StoreRefusal)
      return err(failure("changed-meanwhile", attempted, `The hub could not issue it: ${problem.message}.`));
    throw problem;
  }
}

/** Undoes the write. */
class Refused extends Error {
  readonly failure: Failure;
  constructor(refusal: Failure) {
    super(refusal.message);
    this.failure = refusal;
  }
}

async function decide(parts: LateParts, doctor: Doctor, asked: LateDecision): Promise<Result<void, Failure>> {
  const system = parts.storeOf({ role: "system" });
  const kept = await findLate(system, asked.itemId);
  if (!kept) throw new Refused(failure("not-found", attempted, "There is no such paper."));
  const wanted = asked.decision === "accept" ? "accepted" : "declined";
  if (kept.answer?.decision === wanted) return ok(undefined); // the answer was lost
  if (kept.answer) throw new Refused(failure("changed-meanwhile", attempted, "It was decided already."));
  const consult = await findConsult(system, kept.item);
  const ticket = readTicket(consult.task, undefined);
  if (ticket.ownerReference !== `Practitioner/${doctor.practitionerId}`)
    throw new Refused(failure("not-claimed", attempted, "Only who holds the consult decides."));
  const at = parts.clock().toISOString();
  const answer = { decision: wanted, by: doctor.name, at } as const;
  if (asked.decision === "decline") {
    await answerLate(system, kept, { ...answer, reason: asked.reason });
    return ok(undefined);
  }
  if (!isIssuable(ticket.state))
    throw new Refused(failure("not-allowed", attempted, `The consult is "${ticket.state}" already.`));
  const fitting = fitBundle(kept.item.bundle, consult);
  if (!fitting.ok) throw new Refusal(fitting.error);
  const replaces = await replacing(system, fitting.value.bundle, consult);
  if (!replaces.ok) throw new Refusal(replaces.error);
  const { bundle, replaced } = replaces.value;
  // Whoever accepts has read both; what asks for a reason has no place for one here.
  const found = await newStops(system, consult, fitting.value.paper, at, parts.knowledge());
  const stops = found?.filter(({ severity }) => severity === "stop");
  if (!stops || stops.length > 0) {
    const why = (stops ?? []).map(({ text }) => text.en).join(" ");
    throw new Refused(failure("stopped-by-rule", attempted, why || "The patient is not known here."));
  }
  const asOwner = parts.storeOf(principalOf(doctor));
  const task =
    ticket.state === "signed"
      ? consult.task
      : await asOwner.put({ ...consult.task, businessStatus: businessStatus("signed") });
  const done = await system.transaction(issueBundle(bundle, { ...consult, task }));
  const resources = issuedResources(bundle, done);
  await nameVersions(system, done, resources, replaced);
  // A later version of a paper that is out already: two undisputed ones must never stand side by side.
  if (replaced.length > 0) await takeOutOfUse(system, replaced, resources, consult);
  await answerLate(system, kept, answer, { outcome: "issued", itemId: kept.item.itemId, at, resources });
  return ok(undefined);
}
