import type { AllergyIntolerance, Composition, Task } from "@medplum/fhirtypes";
import type { Principal } from "../../../hub/fhir/principal.ts";
import { stopsOf } from "../../../hub/delivery/newest-facts.ts";
import { papersOf } from "../../../hub/spoke/centre-papers.ts";
import type { PatientDetails } from "../../../shared/domain/patient-details.ts";
import { detailsOf, withDetails } from "../../../shared/fhir/patient-details.ts";
import { readTicket } from "../../../shared/fhir/read-ticket.ts";
import { extension, system } from "../../../shared/fhir/systems.ts";
import { extrasOf, withExtras } from "../../../shared/fhir/ticket-extras.ts";
import { inState } from "../../../shared/fhir/write-state.ts";
import { mergeDetails } from "../../../shared/sync/merge/merge-details.ts";
import type { PaperModel } from "../../../shared/paper/paper-model.ts";
import { factsNow } from "./deliver.ts";
import { update } from "./fhir.ts";
import type { HubFhir } from "./hub-fhir.ts";
import { modelIn } from "./papers.ts";

/** What the health worker does; each bears a number, and is done once however often it comes. */
export type CentreAct =
  | { readonly act: "tell-allergy"; readonly id: string; readonly taskId: string; readonly substance: string }
  | { readonly act: "retract-allergy"; readonly id: string; readonly taskId: string }
  | { readonly act: "note-ambulance"; readonly id: string; readonly taskId: string }
  | {
      readonly act: "correct";
      readonly id: string;
      readonly taskId: string;
      /** As the page showed them, and as the health worker left them. */
      readonly base: PatientDetails;
      readonly mine: PatientDetails;
    }
  | {
      readonly act: "receive" | "give" | "explain" | "answer-recall";
      readonly id: string;
      readonly taskId: string;
    };

/** What the centre holds after the act. */
export type CentreAnswer = {
  readonly outcome: "done" | "held" | "nothing" | "gone";
  readonly paper?: string | undefined;
};

const centreId = "centre-1";
export const worker: Principal = { role: "health-worker", practitionerId: "worker-1", centreId };
const workerName = "Hima Kalpana";

export function centreDoes(hub: HubFhir, act: CentreAct): CentreAnswer {
  return hub.store.commit("centre", () => {
    const done = hub.store.read("Basic", `applied-${act.id}`);
    if (done?.resourceType === "Basic")
      return JSON.parse(done.extension?.[0]?.valueString ?? "{}") as CentreAnswer; // written below
    const answer = run(hub, act);
    if (answer.outcome === "held" || answer.outcome === "gone") return answer;
    hub.store.put({
      resourceType: "Basic",
      id: `applied-${act.id}`,
      code: { text: act.act },
      extension: [{ url: "answer", valueString: JSON.stringify(answer) }],
    });
    return answer;
  });
}

function run(hub: HubFhir, act: CentreAct): CentreAnswer {
  const task = hub.store.read("Task", act.taskId);
  if (task?.resourceType !== "Task") return { outcome: "gone" };
  switch (act.act) {
    case "tell-allergy":
      hub.store.put(allergy(act.id, task, act.substance));
      holdWhereStopped(hub, task);
      return { outcome: "done" };
    case "retract-allergy":
      return retract(hub, task);
    case "note-ambulance": {
      const others = (task.extension ?? []).filter(({ url }) => url !== extension.ambulance);
      update(
        hub,
        worker,
        withId({ ...task, extension: [...others, { url: extension.ambulance, valueCode: "called" }] }),
        undefined,
      );
      return { outcome: "done" };
    }
    case "correct":
      return correct(hub, task, act);
    case "receive":
      return receive(hub, task);
    case "give":
    case "explain":
      return handOver(hub, task, act.act === "give" ? "given" : "explained");
    case "answer-recall":
      return answerRecall(hub, task);
  }
}

const withId = (task: Task): Task & { readonly id: string } => ({ ...task, id: task.id ?? "" });

const allergy = (
  id: string,
  task: Task,
  substance: string,
): AllergyIntolerance & { readonly id: string } => ({
  resourceType: "AllergyIntolerance",
  id: `allergy-${id}`,
  identifier: [{ system: system.uuid, value: id }],
  patient: { reference: task.for?.reference ?? "" },
  clinicalStatus: {
    coding: [{ system: "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical", code: "active" }],
  },
  code: { text: substance },
});

function retract(hub: HubFhir, task: Task): CentreAnswer {
  const own = hub.store
    .all("AllergyIntolerance")
    .find(
      ({ patient, verificationStatus }) =>
        patient.reference === task.for?.reference && verificationStatus === undefined,
    );
  if (!own) return { outcome: "nothing" };
  const coding = [
    {
      system: "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification",
      code: "entered-in-error",
    },
  ];
  const { clinicalStatus: _dropped, ...rest } = own;
  hub.store.put({ ...rest, id: own.id ?? "", verificationStatus: { coding } });
  return { outcome: "done" };
}

/** As `hub/spoke/calls/details-handlers.ts`: field by field, and what both changed is looked at by who comes later. */
function correct(
  hub: HubFhir,
  task: Task,
  { base, mine }: Extract<CentreAct, { act: "correct" }>,
): CentreAnswer {
  const patient = hub.store.read("Patient", task.for?.reference?.replace("Patient/", "") ?? "");
  if (patient?.resourceType !== "Patient") return { outcome: "gone" };
  const { merged, conflicts, toWrite } = mergeDetails(base, mine, detailsOf(patient));
  if (conflicts.length > 0) return { outcome: "gone" };
  if (toWrite.length > 0) hub.store.put({ ...withDetails(patient, merged), id: patient.id ?? "" });
  holdWhereStopped(hub, task);
  return { outcome: "done" };
}

type Standing = { readonly id: string; readonly model: PaperModel };

/** The one issued prescription that may be given, if there is one. */
function standingPaper(hub: HubFhir, task: Task): Standing | undefined {
  const compositions = hub.store
    .all("Composition")
    .filter(({ encounter }) => encounter?.reference === task.encounter?.reference);
  const id = papersOf(task, compositions).find((paper) => !paper.void)?.id;
  const composition = compositions.find((one) => one.id === id);
  const model = composition && modelBehind(hub, composition);
  return id && model ? { id, model } : undefined;
}

function modelBehind(hub: HubFhir, composition: Composition): PaperModel | undefined {
  const references = (composition.section ?? []).flatMap(({ entry }) => entry ?? []);
  const id = references.flatMap(({ reference }) => /^Binary\/([^/]+)/.exec(reference ?? "")?.[1] ?? [])[0];
  return modelIn(hub.store.read("Binary", id ?? ""));
}

function stopsNow(hub: HubFhir, task: Task, { model }: Standing) {
  const now = new Date(hub.clock()).toISOString();
  const { patientReference, encounterId } = readTicket(task, undefined);
  return stopsOf(factsNow(hub.store, patientReference ?? "", now, encounterId), model, now);
}

function hold(hub: HubFhir, task: Task, paper: string, reason: string): Task {
  const held = extrasOf(task, extension.heldAtCentre);
  if (held.some((one) => one.paper === paper)) return task;
  const one = { paper, at: new Date(hub.clock()).toISOString(), by: workerName, reason };
  return update(
    hub,
    worker,
    withId(withExtras(task, extension.heldAtCentre, [...held, one])),
    undefined,
  ) as Task; // a Task went in
}

function holdWhereStopped(hub: HubFhir, task: Task): void {
  const paper = standingPaper(hub, task);
  const stops = paper ? stopsNow(hub, task, paper) : [];
  if (paper && stops.length > 0) hold(hub, task, paper.id, stops.map(({ text }) => text.en).join(" "));
}

function receive(hub: HubFhir, task: Task): CentreAnswer {
  const paper = standingPaper(hub, task);
  if (!paper) return { outcome: "gone" };
  const { state } = readTicket(task, undefined);
  const reached = state === "issued" ? (hub.store.put(withId(inState(task, "reached"))) as Task) : task; // a Task went in
  const stops = stopsNow(hub, reached, paper);
  if (stops.length > 0) hold(hub, reached, paper.id, stops.map(({ text }) => text.en).join(" "));
  return { outcome: stops.length > 0 ? "held" : "done", paper: paper.id };
}

function handOver(hub: HubFhir, task: Task, what: "given" | "explained"): CentreAnswer {
  const paper = standingPaper(hub, task);
  const { state } = readTicket(task, undefined);
  if (!paper || state === "issued") return { outcome: "gone" };
  const handed = extrasOf(task, extension.handedOver);
  if (what === "explained" && !handed.some((one) => one.paper === paper.id && one.what === "given"))
    return { outcome: "gone" };
  const stops = stopsNow(hub, task, paper);
  const isHeld = extrasOf(task, extension.heldAtCentre).some((one) => one.paper === paper.id);
  if (stops.length > 0 || isHeld) {
    hold(hub, task, paper.id, stops.map(({ text }) => text.en).join(" "));
    return { outcome: "held", paper: paper.id };
  }
  const act = {
    paper: paper.id,
    what,
    how: "printed",
    by: workerName,
    at: new Date(hub.clock()).toISOString(),
  };
  const noted = withExtras(task, extension.handedOver, [...handed, act]);
  const isNext = state === (what === "given" ? "reached" : "given");
  update(hub, worker, withId(isNext ? inState(noted, what) : noted), undefined);
  return { outcome: "done", paper: paper.id };
}

function answerRecall(hub: HubFhir, task: Task): CentreAnswer {
  const recalls = extrasOf(task, extension.recall);
  if (recalls.every(({ answer }) => answer !== undefined)) return { outcome: "nothing" };
  const answered = recalls.map((one) => ({
    ...one,
    answer: one.answer ?? ("stopped" as const),
    answeredBy: one.answeredBy ?? workerName,
    answeredAt: one.answeredAt ?? new Date(hub.clock()).toISOString(),
  }));
  update(hub, worker, withId(withExtras(task, extension.recall, answered)), undefined);
  return { outcome: "done" };
}
