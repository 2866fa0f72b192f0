import type { Bundle, Task } from "@medplum/fhirtypes";
import type { Receipt, SealedEnvelope, SignedItem } from "../../shared/contract/hub-api.ts";
import type { Knowledge } from "../../shared/knowledge/knowledge.ts";
import { type Failure, failure } from "../../shared/result/failure.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { businessStatus, claimedTask } from "../../shared/fhir/write-claim.ts";
import { inState } from "../../shared/fhir/write-state.ts";
import type { Accounts } from "../auth/accounts.ts";
import { principalOf } from "../auth/auth.ts";
import type { DeskKeys } from "../auth/desk-keys.ts";
import type { HubKeys } from "../auth/hub-keys.ts";
import type { Principal } from "../fhir/principal.ts";
import { type Store, StoreRefusal } from "../server/store.ts";
import { fence } from "./fence.ts";
import { issueBundle, issuedResources } from "./issue-bundle.ts";
import { newStops } from "./newest-facts.ts";
import { recalledAtCentre, replacing, takeOutOfUse } from "./amend.ts";
import { nameVersions } from "./name-versions.ts";
import { openEnvelope, type ProvenItem, unknownDesk } from "./open-envelope.ts";
import { contentHash, findReceipt, keepReceipt } from "./receipt-store.ts";
import { resumedByAuthor } from "./own-resume.ts";
import { type Consult, fitBundle } from "./signed-bundle.ts";

export type DeliveryParts = {
  readonly keys: HubKeys;
  readonly accounts: Accounts;
  readonly deskKeys: DeskKeys;
  readonly storeOf: (principal: Principal) => Store;
  /** Runs alone among writers, as one commit; a throw undoes all of it. */
  readonly write: <T>(work: () => Promise<T>) => Promise<T>;
  readonly clock: () => Date;
  /** The tables as they stand: what was signed by older ones is judged once more by these. */
  readonly knowledge: () => Knowledge;
};

/** Undoes the write and becomes a "refused" receipt. */
export class Refusal extends Error {}

/**
 * Takes one sealed item in.
 *
 * Inside one write: 1. the item's earlier receipt, if any, is the answer. 2. The fence: is this still the author's
 * consult? 3. The rules on the newest facts. 4. The signed transaction and its receipt commit together, so that a
 * lost answer is harmless. A refusal is not kept: whoever could make one with a stranger's item number would
 * otherwise block it.
 */
export async function deliver(
  parts: DeliveryParts,
  envelope: SealedEnvelope,
): Promise<Result<Receipt, Failure>> {
  const proven = await openEnvelope(envelope, parts);
  if (!proven.ok)
    return proven.error === unknownDesk
      ? err(failure("not-found", "delivering a signed item", proven.error))
      : ok(refused(envelope.itemId, parts, proven.error));
  try {
    return ok(await parts.write(() => settle(parts, proven.value)));
  } catch (problem) {
    if (problem instanceof Refusal) return ok(refused(envelope.itemId, parts, problem.message));
    throw problem;
  }
}

async function settle(parts: DeliveryParts, { item, author }: ProvenItem): Promise<Receipt> {
  const system = parts.storeOf({ role: "system" });
  const earlier = await findReceipt(system, item.itemId);
  if (earlier) {
    if (earlier.contentHash === contentHash(item)) return earlier.receipt;
    throw new Refusal("another item already has this number");
  }
  const consult = await findConsult(system, item);
  const fitting = fitBundle(item.bundle, consult);
  if (!fitting.ok) throw new Refusal(fitting.error);
  const { paper } = fitting.value;

  const replaces = await replacing(system, fitting.value.bundle, consult);
  if (!replaces.ok) throw new Refusal(replaces.error);
  const { bundle, replaced } = replaces.value;
  const amends = replaced.length > 0;

  const answered = fence(consult.task, { ...item, amends, signed: bundle });
  const base = { itemId: item.itemId, at: parts.clock().toISOString() };
  const keep = async (answer: Receipt): Promise<Receipt> => {
    await keepReceipt(system, item, answer, consult.patientReference);
    return answer;
  };
  if (answered.kind === "late") return keep({ outcome: "signed-late", ...base, reason: answered.reason });
  const stops = await newStops(system, consult, paper, base.at, parts.knowledge());
  if (!stops) throw new Refusal("the patient is not known here");
  if (stops.length > 0) {
    const reason = stops.map(({ text }) => text.en).join(" ");
    const ruleIds = [...new Set(stops.map(({ ruleId }) => ruleId))];
    return keep({ outcome: "held", ...base, ruleIds, reason });
  }
  const asAuthor = parts.storeOf(principalOf(author));
  const task = await refusing(() =>
    signedTask(asAuthor, consult.task, { ...item, signed: bundle }, author.name, amends),
  );
  const recalled = amends ? recalledAtCentre(consult.task, task, bundle, author.name, base.at) : task;
  const commit = issueBundle(bundle, { ...consult, task: recalled });
  const done = await refusing(() => system.transaction(commit));
  const resources = issuedResources(bundle, done);
  await refusing(() => nameVersions(system, done, resources, replaced));
  if (amends) await refusing(() => takeOutOfUse(system, replaced, resources, consult));
  // The commit's own time, which rises though somebody sets the clock back: by it a desk knows what it has seen.
  const at = done.entry?.[0]?.resource?.meta?.lastUpdated ?? base.at;
  return keep({ outcome: "issued", ...base, at, resources });
}

export async function findConsult(system: Store, item: SignedItem): Promise<Consult> {
  const task = await system.read("Task", item.taskId);
  if (!task) throw new Refusal("its ticket is not known here");
  const { encounterId, patientReference } = readTicket(task, undefined);
  const encounter = encounterId === undefined ? undefined : await system.read("Encounter", encounterId);
  if (!encounter || patientReference === undefined) throw new Refusal("its ticket names no consult");
  return { task, encounter, patientReference, practitionerReference: `Practitioner/${item.practitionerId}` };
}

/** Walks the ticket to "signed" as its author would have with a line: each step is an arrow of the machine. */
async function signedTask(
  asAuthor: Store,
  task: Task,
  { practitionerId, claimId, signed }: Pick<SignedItem, "practitionerId" | "claimId"> & { signed: Bundle },
  display: string,
  amends: boolean,
): Promise<Task> {
  const claim = { practitionerReference: `Practitioner/${practitionerId}`, claimId, display };
  const { state } = readTicket(task, undefined);
  if (state === (amends ? "amended" : "signed")) return task;
  if (amends) return asAuthor.put(inState(task, "amended"));
  const resumed = resumedByAuthor(task, signed, claim.practitionerReference);
  const inHand = resumed ? await asAuthor.put(resumed) : task;
  const claimed = state === "waiting" ? await asAuthor.put(claimedTask(task, claim)) : inHand;
  return asAuthor.put({ ...claimed, businessStatus: businessStatus("signed") });
}

/** The store's own refusals (validation, a rule of the ticket) are the item's fault, not a bug of the hub. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (problem) {
    if (problem instanceof StoreRefusal) throw new Refusal(problem.message);
    throw problem;
  }
}

function refused(itemId: string, parts: DeliveryParts, reason: string): Receipt {
  return { outcome: "refused", itemId, at: parts.clock().toISOString(), reason };
}
