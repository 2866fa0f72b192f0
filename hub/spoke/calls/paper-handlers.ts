import type { Task } from "@medplum/fhirtypes";
import type { SpokePaper } from "../../../shared/contract/spoke-calls.ts";
import { ageAt } from "../../../shared/domain/age.ts";
import type { ConsultState } from "../../../shared/domain/consult-state.ts";
import { readTicket } from "../../../shared/fhir/read-ticket.ts";
import { extension } from "../../../shared/fhir/systems.ts";
import { dispensedOf, extrasOf, type HandedOver, withExtras } from "../../../shared/fhir/ticket-extras.ts";
import { inState } from "../../../shared/fhir/write-state.ts";
import { readBackRows } from "../../../shared/paper/read-back.ts";
import { failure } from "../../../shared/result/failure.ts";
import { ok } from "../../../shared/result/result.ts";
import { hold, isHeld, judgeNow, type Judged, type StandingPaper, standingPaper } from "../hold-paper.ts";
import { once } from "../once.ts";
import { type OwnTicket, ownTicket } from "../own-ticket.ts";
import { type Part, Refused, type Visit } from "../visit.ts";

/** The paper's way at the centre: received and judged by the newest facts, given, explained. */
export function paperHandlers(visit: Visit): Part<"paper.receive" | "paper.give" | "paper.explain"> {
  return {
    "paper.receive": async ({ taskId }) => ok(await visit.write(() => receive(visit, taskId))),
    "paper.give": async (input) => {
      const attempted = "giving the paper";
      const { patientId } = await ownTicket(visit, input.taskId, attempted);
      const act = { id: input.id, call: "paper.give", taskId: input.taskId, patientId };
      const given = await once(
        visit,
        act,
        async () => {
          const own = await ownTicket(visit, input.taskId, attempted);
          const paper = await paperNamed(visit, own, input.paperId, attempted);
          const judged = await mayBeGiven(visit, own, paper, attempted);
          if ("held" in judged) return judged;
          if (input.how === "handwritten") assertChecked(paper, input.checkedLines ?? []);
          if (own.ticket.state === "issued")
            throw new Refused(failure("not-allowed", attempted, "Receive the paper first."));
          const by = { how: input.how, by: visit.worker.name, at: visit.now() };
          return { state: await handOver(visit, own, { paper: paper.id, what: "given", ...by }) };
        },
        isFree,
      );
      return "held" in given ? { ok: false, error: heldFailure(attempted, given.held) } : ok(given);
    },
    "paper.explain": async (input) => {
      const attempted = "noting that the paper was explained";
      const { patientId } = await ownTicket(visit, input.taskId, attempted);
      const act = { id: input.id, call: "paper.explain", taskId: input.taskId, patientId };
      const explained = await once(
        visit,
        act,
        async () => {
          const own = await ownTicket(visit, input.taskId, attempted);
          const paper = await paperNamed(visit, own, input.paperId, attempted);
          const judged = await mayBeGiven(visit, own, paper, attempted);
          if ("held" in judged) return judged;
          if (!handed(own.task, paper.id, "given"))
            throw new Refused(failure("not-allowed", attempted, "Give the paper first."));
          const missing = readBackRows(paper.model).flatMap(({ id }) =>
            input.rows.includes(id) ? [] : [id],
          );
          if (missing.length > 0) throw new Refused(unread(attempted, missing));
          const by = { by: visit.worker.name, at: visit.now() };
          return { state: await handOver(visit, own, { paper: paper.id, what: "explained", ...by }) };
        },
        isFree,
      );
      return "held" in explained
        ? { ok: false, error: heldFailure(attempted, explained.held) }
        : ok(explained);
    },
  };
}

/** A hold may be released; then the same act, sent again, is judged again. */
const isFree = (answer: object): boolean => !("held" in answer);

async function receive(visit: Visit, taskId: string): Promise<SpokePaper> {
  const attempted = "receiving the paper";
  const own = await ownTicket(visit, taskId, attempted);
  const paper = await paperNamed(visit, own, undefined, attempted);
  const judged = await judgedOrGone(visit, own, paper, attempted);
  // That it arrived is the hub's own arrow; a second time it has arrived already.
  const reached =
    own.ticket.state === "issued" ? await visit.system.put(inState(own.task, "reached")) : own.task;
  const task = judged.stops.length > 0 ? await hold(visit, reached, paper.id, judged.stops) : reached;
  return received(visit, own, task, paper, judged);
}

function received(
  visit: Visit,
  own: OwnTicket,
  task: Task,
  { id, issuedAt, model }: StandingPaper,
  { facts, stops }: Judged,
): SpokePaper {
  const age = ageAt(facts.birthDate, visit.now());
  const given = handed(task, id, "given");
  const explained = handed(task, id, "explained");
  const held = extrasOf(task, extension.heldAtCentre).filter(({ paper }) => paper === id);
  const found = stops.map(({ ruleId, text }) => ({ ruleId, text }));
  // Held before by a fact that stops no rule any more: still the doctor's to release.
  const waiting = held.map(({ reason }) => ({
    ruleId: "held-at-centre",
    text: { en: reason, hi: "यह पर्चा रोका गया है। डॉक्टर के जवाब तक न दें।" },
  }));
  return {
    taskId: own.ticket.taskId,
    paperId: id,
    issuedAt,
    doctor: model.doctor.name,
    facts,
    ...(age === undefined ? {} : { age }),
    stops: found.length > 0 ? found : waiting,
    lines: model.lines.map(({ words }) => words),
    readBack: [...readBackRows(model)],
    checkedAt: visit.now(),
    ...(given ? { given: { how: given.how ?? "printed", by: given.by, at: given.at } } : {}),
    ...(explained ? { explained: { by: explained.by, at: explained.at } } : {}),
    dispensed: dispensedOf(task, id).map(({ paper: _paper, ...told }) => told),
  };
}

/** The paper that stands, and that it is the one the page speaks of. */
export async function paperNamed(
  visit: Visit,
  own: OwnTicket,
  paperId: string | undefined,
  attempted: string,
): Promise<StandingPaper> {
  const paper = await standingPaper(visit, own);
  if (paper && (paperId === undefined || paper.id === paperId)) return paper;
  const recall = extrasOf(own.task, extension.recall).at(-1);
  if (own.ticket.state === "recalled" || (recall !== undefined && !paper))
    throw new Refused(
      failure("not-allowed", attempted, `The doctor has called this paper back: ${recall?.reason ?? ""}`, {
        next: "Do not give it. Answer the recall, and wait for the doctor.",
      }),
    );
  if (paper)
    throw new Refused(
      failure("changed-meanwhile", attempted, "There is a newer paper; this one is void.", {
        next: "Receive the newest paper, and take the old one back where it was given.",
      }),
    );
  throw new Refused(failure("not-found", attempted, "No paper has been issued for this consult yet."));
}

async function judgedOrGone(
  visit: Visit,
  own: OwnTicket,
  paper: StandingPaper,
  attempted: string,
): Promise<Judged> {
  const judged = await judgeNow(visit, own, paper.model);
  if (judged) return judged;
  throw new Refused(failure("not-found", attempted, "The patient of this paper is not known here."));
}

/** Not thrown: that the paper is held must be kept, and a throw would undo it. */
async function mayBeGiven(
  visit: Visit,
  own: OwnTicket,
  paper: StandingPaper,
  attempted: string,
): Promise<{ readonly held: string } | { readonly free: true }> {
  const { stops } = await judgedOrGone(visit, own, paper, attempted);
  if (stops.length === 0 && !isHeld(own.task, paper.id)) return { free: true };
  const task = await hold(visit, own.task, paper.id, stops);
  return {
    held: extrasOf(task, extension.heldAtCentre)
      .filter(({ paper: of }) => of === paper.id)
      .map(({ reason }) => reason)
      .join(" "),
  };
}

const heldFailure = (attempted: string, reason: string) =>
  failure("stopped-by-rule", attempted, `This paper is held: ${reason}`, {
    next: "Do not give it. The doctor sees it and answers.",
  });

function assertChecked({ model }: StandingPaper, checked: readonly number[]): void {
  const missing = model.lines.flatMap((_, index) => (checked.includes(index + 1) ? [] : [String(index + 1)]));
  if (missing.length > 0)
    throw new Refused(
      failure("incomplete", "giving the paper", `Lines ${missing.join(", ")} were not compared again.`, {
        next: "Compare each handwritten line with the screen.",
        missing,
      }),
    );
}

const unread = (attempted: string, missing: string[]) =>
  failure("incomplete", attempted, `${missing.length} rows were not said back by the patient yet.`, {
    next: "Let the patient say each row.",
    missing,
  });

export const handed = (task: Task, paper: string, what: HandedOver["what"]): HandedOver | undefined =>
  extrasOf(task, extension.handedOver).findLast((one) => one.paper === paper && one.what === what);

/** Notes the act, and moves the ticket along its one way: given once is given. */
async function handOver(visit: Visit, own: OwnTicket, act: HandedOver): Promise<ConsultState> {
  const before = extrasOf(own.task, extension.handedOver);
  const noted = withExtras(own.task, extension.handedOver, [...before, act]);
  const isNext = own.ticket.state === (act.what === "given" ? "reached" : "given");
  const put = await visit.own.put(isNext ? inState(noted, act.what) : noted);
  return readTicket(put, undefined).state;
}
