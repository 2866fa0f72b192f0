import type { Extension, Task } from "@medplum/fhirtypes";
import { transition } from "../../../shared/domain/consult-machine.ts";
import type { ConsultState } from "../../../shared/domain/consult-state.ts";
import { list } from "../../../shared/fhir/reading.ts";
import { endedEncounter } from "../../../shared/fhir/end-encounter.ts";
import { extension } from "../../../shared/fhir/systems.ts";
import { extrasOf, questionTexts, withExtras } from "../../../shared/fhir/ticket-extras.ts";
import { inState } from "../../../shared/fhir/write-state.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { ok } from "../../../shared/result/result.ts";
import { once } from "../once.ts";
import { type OwnTicket, ownTicket } from "../own-ticket.ts";
import { type Part, Refused, type Visit } from "../visit.ts";

type Calls = "request.answer" | "request.worried" | "request.ambulance" | "request.leave" | "recall.answer";

/** What the centre does with its ticket. */
export function ticketHandlers(visit: Visit): Part<Calls> {
  const act = async <T extends object>(
    call: Calls,
    { id, taskId }: { readonly id: string; readonly taskId: string },
    attempted: string,
    work: (own: OwnTicket) => Promise<T>,
  ) => {
    const { patientId } = await ownTicket(visit, taskId, attempted);
    const done = once(visit, { id, call, taskId, patientId }, async () =>
      // Read again inside the write: somebody may have changed it until now.
      work(await ownTicket(visit, taskId, attempted)),
    );
    return ok(await done);
  };
  return {
    "request.answer": (input) =>
      act("request.answer", input, "answering the doctor's questions", async ({ task, ticket }) => {
        assertWay(ticket.state, "requested", "answering the doctor's questions");
        const asked = inState(answered(task, input.answers), "requested");
        const requested = await visit.own.put(asked);
        // Admission is the hub's own arrow; the ticket keeps its first time, and so its place.
        await visit.system.put(inState(requested, "waiting"));
        return { state: "waiting" as const };
      }),
    "request.worried": (input) =>
      act("request.worried", input, "saying that you are worried", async ({ task }) => {
        await visit.own.put(worried(task, input.worried, visit));
        return {};
      }),
    "request.ambulance": (input) =>
      act("request.ambulance", input, "noting the call to 108", async ({ task }) => {
        const others = list(task.extension).filter(({ url }) => url !== extension.ambulance);
        const told: Extension = { url: extension.ambulance, valueCode: input.ambulance };
        await visit.own.put({ ...task, extension: [...others, told] });
        return {};
      }),
    "request.leave": (input) =>
      act("request.leave", input, "noting that the patient left or came back", async (own) => {
        const { task, ticket, encounter } = own;
        const state = leaving[input.how];
        if (ticket.state === state) return { state };
        assertWay(ticket.state, state, "noting that the patient left or came back");
        await visit.own.put(inState(task, state));
        const ended = endedEncounter(encounter, state, visit.now());
        if (ended) await visit.own.put(ended);
        return { state };
      }),
    "recall.answer": (input) =>
      act("recall.answer", input, "answering the recall", async ({ task }) => {
        await visit.own.put(recallAnswered(task, input.answer, visit));
        return {};
      }),
  };
}

const leaving = { left: "left", cancelled: "cancelled", "came-back": "waiting" } as const;

function assertWay(from: ConsultState, to: ConsultState, attempted: string): void {
  const way = transition(from, to, "health-worker");
  if (!way.ok)
    throw new Refused(
      failure("not-allowed", attempted, `The consult is "${from}" now. ${way.error.reason}`, {
        next: "Look at the consult again; nothing you wrote is lost.",
      }),
    );
}

function answered(
  task: Task,
  answers: readonly { readonly questionId: string; readonly answer: string }[],
): Task {
  const byId = new Map(answers.map(({ questionId, answer }) => [questionId, answer.normalize("NFC")]));
  const questions = extrasOf(task, extension.question);
  const attempted = "answering the doctor's questions";
  const unknown = answers.find(({ questionId }) => questions.every(({ id }) => id !== questionId));
  if (unknown) throw new Refused(failure("invalid-input", attempted, "There is no such question here."));
  const missing = questions.filter(({ id, answer }) => answer === undefined && !byId.has(id));
  if (missing.length > 0) throw new Refused(unanswered(missing.map(({ id }) => id)));
  return withExtras(
    task,
    extension.question,
    questions.map((one) => {
      const answer = byId.get(one.id) ?? one.answer;
      return questionTexts({ ...one, ...(answer === undefined ? {} : { answer }) });
    }),
  );
}

function unanswered(missing: string[]): Failure {
  const words = `${missing.length} of the doctor's questions have no answer yet.`;
  return failure("incomplete", "answering the doctor's questions", words, {
    next: 'Answer each; "not known" is an answer too.',
    missing,
  });
}

/** On and off are both remembered with their time: taking a worry back is an act of its own. */
function worried(task: Task, isWorried: boolean, { worker, now }: Visit): Task {
  const isFlag = ({ url, valueCode }: Extension) => url === extension.reportedFlag && valueCode === "worried";
  const others = list(task.extension).filter((one) => !isFlag(one));
  const flag: Extension = { url: extension.reportedFlag, valueCode: "worried" };
  const all = isWorried ? [...others, flag] : others;
  const { extension: _before, ...rest } = task;
  const isRed = all.some(({ url }) => url === extension.reportedFlag);
  return {
    ...rest,
    ...(all.length > 0 ? { extension: all } : {}),
    priority: isRed ? "stat" : "routine",
    note: [
      ...list(task.note),
      {
        authorReference: { reference: `Practitioner/${worker.practitionerId}`, display: worker.name },
        time: now(),
        text: isWorried ? "The health worker is worried." : "The health worker is no longer worried.",
      },
    ],
  };
}

function recallAnswered(
  task: Task,
  answer: "stopped" | "exchanged" | "not-reachable",
  { worker, now }: Visit,
): Task {
  const recalls = extrasOf(task, extension.recall);
  const last = recalls.at(-1);
  const attempted = "answering the recall";
  if (!last) throw new Refused(failure("not-found", attempted, "Nothing was recalled here."));
  // "Not reachable" may come to a better end; what was done stays done.
  if (last.answer !== undefined && last.answer !== "not-reachable" && last.answer !== answer)
    throw new Refused(
      failure("changed-meanwhile", attempted, `${last.answeredBy ?? "Somebody"} answered it already.`),
    );
  const done = { ...last, answer, answeredBy: worker.name, answeredAt: now() };
  return withExtras(task, extension.recall, [...recalls.slice(0, -1), done]);
}
