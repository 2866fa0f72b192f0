import type { Basic } from "@medplum/fhirtypes";
import { lateCode } from "../../../hub/delivery/late-code.ts";
import { stopsOf } from "../../../hub/delivery/newest-facts.ts";
import { fitBundle } from "../../../hub/delivery/signed-bundle.ts";
import type { Principal } from "../../../hub/fhir/principal.ts";
import { type LateDecision, lateItem, type LatePaper, latePath } from "../../../shared/contract/late-api.ts";
import { isIssuable } from "../../../shared/domain/consult-state.ts";
import type { PaperModel } from "../../../shared/paper/paper-model.ts";
import { businessStatus } from "../../../shared/fhir/write-claim.ts";
import type { HubAsk } from "../../../shared/sync/stepping.ts";
import {
  consultOf,
  factsNow,
  type GlassItem,
  issue,
  keptItem,
  receiptIn,
  Refused,
  refusing,
  replacing,
} from "./deliver.ts";
import { update } from "./fhir.ts";
import type { Answer, HubFhir } from "./hub-fhir.ts";
import { ticketOf } from "./ticket-of.ts";

type Doctor = Extract<Principal, { role: "doctor" }>;
type Answered = {
  readonly decision: "accepted" | "declined";
  readonly by: string;
  readonly at: string;
  readonly reason?: string;
};
type Kept = {
  readonly basic: Basic;
  readonly item: GlassItem;
  readonly lateAt: string;
  readonly answer: Answered | undefined;
};

const answerUrl = "late-answer";
const lateAtUrl = "late-at";
const shownForMs = 7 * 86_400_000;

/** A version in the model's store never changes; what it says is read once. */
const known = new WeakMap<Basic, Kept | undefined>();

/** What was signed late, with what its present owner decided. */
export function lateIn(basic: Basic): Kept | undefined {
  if (known.has(basic)) return known.get(basic);
  const value = (url: string) => basic.extension?.find((one) => one.url === url)?.valueString;
  const [item, answer] = [value(keptItem), value(answerUrl)];
  const isLate = basic.code.coding?.some(({ code }) => code === lateCode.code) === true;
  const kept =
    !isLate || item === undefined
      ? undefined
      : {
          basic,
          item: JSON.parse(item) as GlassItem, // as `deliver.ts` kept it
          lateAt: value(lateAtUrl) ?? receiptIn(basic).at,
          answer: answer === undefined ? undefined : (JSON.parse(answer) as Answered), // written below
        };
  known.set(basic, kept);
  return kept;
}

export const isOfLate = ({ path }: HubAsk): boolean => path.split("?")[0] === latePath;

/** `hub/server/late-routes.ts` and `hub/delivery/late.ts` over the model's store. */
export function answerLate(hub: HubFhir, by: Principal, { method, path, body }: HubAsk): Answer {
  if (by.role !== "doctor") return { status: 403, json: {} };
  const askedFor = new Set(new URLSearchParams(path.split("?")[1]).getAll(lateItem));
  if (method !== "POST") return { status: 200, json: papersFor(hub, by, askedFor) };
  try {
    hub.store.commit("hub", () => decide(hub, by, JSON.parse(body ?? "{}") as LateDecision)); // a desk's
  } catch (problem) {
    if (problem instanceof Refused) return { status: 409, json: {} };
    throw problem;
  }
  return { status: 200, json: papersFor(hub, by, new Set()) };
}

function papersFor(hub: HubFhir, by: Doctor, askedFor: ReadonlySet<string>): readonly LatePaper[] {
  return hub.store.all("Basic").flatMap((basic) => {
    const kept = lateIn(basic);
    if (!kept) return [];
    const isOld = kept.answer && hub.clock() - Date.parse(kept.answer.at) > shownForMs;
    return isOld && !askedFor.has(kept.item.itemId) ? [] : (shownTo(hub, by, kept) ?? []);
  });
}

/** The model of a paper is read once for each version of what keeps it. */
const models = new WeakMap<Basic, PaperModel>();

function paperOf(hub: HubFhir, { basic, item }: Kept): PaperModel {
  const before = models.get(basic);
  if (before) return before;
  const fitting = fitBundle(item.bundle, consultOf(hub.store, item));
  if (!fitting.ok) throw new Refused(fitting.error);
  models.set(basic, fitting.value.paper);
  return fitting.value.paper;
}

function shownTo(hub: HubFhir, by: Doctor, kept: Kept): LatePaper | undefined {
  const { item, answer, lateAt, basic } = kept;
  const task = hub.store.read("Task", item.taskId);
  if (task?.resourceType !== "Task") return undefined;
  const { ownerReference, state } = ticketOf(task);
  const mine = item.practitionerId === by.practitionerId;
  const isOwner = ownerReference === `Practitioner/${by.practitionerId}`;
  if (!mine && !(isOwner && answer === undefined)) return undefined;
  const { sections, lines } = paperOf(hub, kept);
  return {
    itemId: item.itemId,
    taskId: item.taskId,
    author: item.author,
    mine,
    mayDecide: isOwner && answer === undefined && isIssuable(state),
    signedAt: item.signedAt,
    lateAt,
    state: answer?.decision ?? "open",
    ...(answer === undefined ? {} : { decidedBy: answer.by, decidedAt: answer.at }),
    ...(answer?.reason === undefined ? {} : { reason: answer.reason }),
    sections,
    lines: lines.map(({ words }) => words),
    receipt: receiptIn(basic),
  };
}

function decide(hub: HubFhir, by: Doctor, asked: LateDecision): void {
  const { store } = hub;
  const basic = store.read("Basic", asked.itemId);
  const kept = basic?.resourceType === "Basic" ? lateIn(basic) : undefined;
  if (!kept) throw new Refused("there is no such paper");
  const wanted = asked.decision === "accept" ? "accepted" : "declined";
  if (kept.answer?.decision === wanted) return;
  if (kept.answer) throw new Refused("it was decided already");
  const consult = consultOf(store, kept.item);
  const ticket = ticketOf(consult.task);
  if (ticket.ownerReference !== `Practitioner/${by.practitionerId}`)
    throw new Refused("only who holds the consult decides");
  const at = new Date(hub.clock()).toISOString();
  const answer = { decision: wanted, by: by.practitionerId, at } as const;
  if (asked.decision === "decline") return keepAnswer(hub, kept, { ...answer, reason: asked.reason });
  if (!isIssuable(ticket.state)) throw new Refused(`the consult is "${ticket.state}" already`);
  const fitting = fitBundle(kept.item.bundle, consult);
  if (!fitting.ok) throw new Refused(fitting.error);
  const { paper } = fitting.value;
  const replaces = replacing(store, fitting.value.bundle, consult);
  const stops = stopsOf(factsNow(store, consult.patientReference, at, consult.encounter.id), paper, at);
  if (stops.length > 0) throw new Refused("a rule stops it");
  const signed = { ...consult.task, id: consult.task.id ?? "", businessStatus: businessStatus("signed") };
  const task = ticket.state === "signed" ? consult.task : refusing(() => update(hub, by, signed, undefined));
  if (task.resourceType !== "Task") return;
  const { resources } = issue(hub, { ...replaces, paper }, { ...consult, task });
  keepAnswer(hub, kept, answer, { outcome: "issued", itemId: kept.item.itemId, at, resources });
}

function keepAnswer(
  { store }: HubFhir,
  { basic, lateAt }: Kept,
  answer: Answered,
  receipt = receiptIn(basic),
): void {
  const others = (basic.extension ?? []).filter(({ url }) => url === keptItem);
  store.put({
    ...basic,
    id: basic.id ?? "",
    extension: [
      { url: "receipt", valueString: JSON.stringify(receipt) },
      ...others,
      { url: lateAtUrl, valueString: lateAt },
      { url: answerUrl, valueString: JSON.stringify(answer) },
    ],
  });
}
