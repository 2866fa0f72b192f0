import type { Bundle, BundleEntry, Resource, Task } from "@medplum/fhirtypes";
import type { ConsultAct } from "../domain/consult-act.ts";
import type { ConsultState } from "../domain/consult-state.ts";
import { specialityNames } from "../domain/speciality.ts";
import { list, referenceOf } from "./reading.ts";
import { extension, system } from "./systems.ts";
import { type Acted, addExtras, extrasOf, questionTexts, withExtras } from "./ticket-extras.ts";
import { withoutVersion } from "./without-version.ts";
import { sbarDocument } from "./write-sbar.ts";
import { inState } from "./write-state.ts";

export type ActContext = {
  /** The outbox item's id: birth identifier of all that the act brings into being. */
  readonly id: string;
  readonly at: string;
  readonly by: { readonly reference: string; readonly display: string };
  readonly to: ConsultState;
  /** Ids for questions and the like, drawn once when the bytes are made. */
  readonly uuids: () => string;
  /** What the act changes besides the ticket, as the hub holds it now. */
  readonly alongside?: readonly Resource[];
};

/** Past these the paper lies at the centre: calling it back alarms until a named person answers. */
const atTheCentre: ReadonlySet<ConsultState> = new Set<ConsultState>(["reached", "given", "explained"]);

/**
 * One act as one guarded transaction: the ticket's new version holds only for the version that was seen, and what
 * belongs to the act (a new ticket, a page for whoever receives the patient) comes about with it or not at all.
 */
export function actBundle(task: Task, from: ConsultState, act: ConsultAct, context: ActContext): Bundle {
  const after = actedTask(task, from, act, context);
  const born: Resource[] = [];
  if (act.act === "re-route" || act.act === "refer") born.push(reroutedTask(after, act.to, context));
  if (act.act === "transfer" || act.act === "advise-in-person")
    born.push(sbarDocument(act, { task, ...context }));
  return {
    resourceType: "Bundle",
    type: "transaction",
    entry: [
      ...born.map((resource): BundleEntry => ({
        fullUrl: `urn:uuid:${context.id}`,
        resource,
        request: { method: "POST", url: resource.resourceType },
      })),
      ...list(context.alongside).map(guarded),
      guarded(after),
    ],
  };
}

function guarded(resource: Resource): BundleEntry {
  const { versionId } = resource.meta ?? {};
  return {
    resource: withoutVersion(resource),
    request: {
      method: "PUT",
      url: referenceOf(resource),
      ...(versionId === undefined ? {} : { ifMatch: `W/"${versionId}"` }),
    },
  };
}

function actedTask(task: Task, from: ConsultState, act: ConsultAct, context: ActContext): Task {
  const trace = addExtras(task, extension.acted, [traceOf(act, context)]);
  const moved = context.to === from ? trace : inState(trace, context.to);
  switch (act.act) {
    case "return-for-information":
      return withExtras(
        moved,
        extension.question,
        act.questions.map((one) => questionTexts({ ...one, id: context.uuids() })),
      );
    case "recall":
      if (!atTheCentre.has(from)) return moved;
      return withExtras(moved, extension.recall, [
        { kind: act.kind, at: context.at, by: context.by.display, reason: act.reason },
      ]);
    case "answer-recall":
      return withExtras(
        moved,
        extension.recall,
        extrasOf(moved, extension.recall).map((recall) => ({
          ...recall,
          answer: recall.answer ?? act.answer,
          answeredBy: recall.answeredBy ?? context.by.display,
          answeredAt: recall.answeredAt ?? context.at,
        })),
      );
    case "release-held":
      return withExtras(moved, extension.heldAtCentre, []);
    default:
      return moved;
  }
}

/** What is remembered of an act on the ticket itself, without clinical text where a document holds that. */
export function traceOf(act: ConsultAct, { id, at, by }: Pick<ActContext, "id" | "at" | "by">): Acted {
  const base = { id, act: act.act, at, by: by.display, byReference: by.reference };
  switch (act.act) {
    case "re-route":
    case "refer":
      return { ...base, to: act.to, reason: act.reason };
    case "transfer":
      return { ...base, to: act.to, how: act.by };
    case "advise-in-person":
      return { ...base, to: act.where, how: act.byWhen };
    case "await-results":
      return { ...base, what: act.what, owner: act.owner, due: act.due };
    case "record-arrival":
      return { ...base, what: act.note };
    case "answer-recall":
      return { ...base, what: act.answer };
    case "hand-back":
    case "give-up-reaching":
    case "record-death":
    case "recall":
    case "amend":
    case "release-held":
      return { ...base, reason: act.reason };
    default:
      return base;
  }
}

/** The same request to another speciality: its place in time, its dangers and all that was done with it go along. */
function reroutedTask(old: Task, to: keyof typeof specialityNames, { id }: ActContext): Task {
  const { id: oldId, meta: _meta, owner: _owner, restriction: _lease, identifier: _name, ...rest } = old;
  const dropped: readonly string[] = [extension.claimId, extension.escalation, extension.ranIn];
  const fresh: Task = {
    ...rest,
    identifier: [{ system: system.uuid, value: id }],
    partOf: [{ reference: `Task/${oldId}` }],
    performerType: [{ coding: [{ system: system.speciality, code: to, display: specialityNames[to].en }] }],
    extension: list(old.extension).filter(({ url }) => !dropped.includes(url)),
  };
  return inState(fresh, "waiting");
}
