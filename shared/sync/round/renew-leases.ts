import type { Task } from "@medplum/fhirtypes";
import type { ConsultState } from "../../domain/consult-state.ts";
import { withoutVersion } from "../../fhir/without-version.ts";
import { readTicket } from "../../fhir/read-ticket.ts";
import type { TicketRow } from "../keeps.ts";
import { pageOf, pulledOf } from "../pulled.ts";
import type { Advance, Answer, JobContext, Renewal, Stage } from "./round-state.ts";

const heldStates: ReadonlySet<ConsultState> = new Set<ConsultState>(["claimed", "in-consult", "interrupted"]);
/** Half of the hub's lease: a renewal may fail several times before it ends. */
const renewBelowMs = 10 * 60_000;

/** Keeps the doctor's own claims alive while signed in; who signs out lets them run out. */
export function renewLeases(stage: Stage, answer: Answer, context: JobContext): Advance {
  if (answer.answer === "begin")
    return { do: "load", load: { load: "open-tickets" }, stage: { stage: "begun" } };
  if (answer.answer === "loaded" && answer.loaded.loaded === "open-tickets")
    return next(answer.loaded.tickets.filter((row) => isEnding(row, context)).map(renewalOf));
  if (stage.stage !== "renewing") return { do: "end" };
  if (answer.answer === "reply") {
    const { reply } = answer;
    if (reply.status === undefined) return { do: "give-up", reply };
    // Refused: the next round sees how the ticket stands.
    if (reply.status !== 200) return next(stage.left.slice(1));
    const { resources } = pageOf(reply.json);
    return { do: "keep", keep: { keep: "pulled", pulled: pulledOf(resources, context.uuid) }, stage };
  }
  return next(stage.left.slice(1));
}

function next(left: readonly Renewal[]): Advance {
  const [first] = left;
  if (!first) return { do: "end" };
  const { taskId, versionId, json } = first;
  return {
    do: "ask",
    ask: {
      method: "PUT",
      path: `/fhir/Task/${taskId}`,
      body: json, // each write by the holder renews the lease, whatever it changes
      headers: { "if-match": `W/"${versionId}"` },
    },
    stage: { stage: "renewing", left },
  };
}

const taskOf = ({ json }: TicketRow): Task => JSON.parse(json) as Task; // as the hub wrote it

function isEnding(row: TicketRow, { me, hubNowMs }: JobContext): boolean {
  // Most tickets are others': no need to read those whole.
  if (!row.json.includes(me.reference)) return false;
  const ticket = readTicket(taskOf(row), undefined);
  if (ticket.ownerReference !== me.reference || ticket.claimId === undefined) return false;
  return heldStates.has(ticket.state) && Date.parse(ticket.leaseUntil ?? "") - hubNowMs <= renewBelowMs;
}

function renewalOf(row: TicketRow): Renewal {
  const task = taskOf(row);
  const json = JSON.stringify(withoutVersion(task));
  return { taskId: row.serverId, versionId: task.meta?.versionId ?? "", json };
}
