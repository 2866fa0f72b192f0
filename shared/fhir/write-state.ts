import type { Task } from "@medplum/fhirtypes";
import type { ConsultState } from "../domain/consult-state.ts";
import { businessStatus } from "./write-claim.ts";

/** Task.status of each state: what is not finished stays in the listing of open tickets (`on-hold` too). */
const statusByState: Readonly<Record<ConsultState, Task["status"]>> = {
  requested: "requested",
  waiting: "requested",
  returned: "on-hold",
  claimed: "accepted",
  "in-consult": "in-progress",
  interrupted: "on-hold",
  signed: "in-progress",
  issued: "completed",
  reached: "completed",
  given: "completed",
  explained: "completed",
  amended: "completed",
  recalled: "completed",
  left: "on-hold",
  cancelled: "cancelled",
  referred: "completed",
  transferred: "completed",
  "in-person-advised": "completed",
  "awaiting-results": "on-hold",
  "not-reachable": "failed",
  deceased: "completed",
};

export const taskStatusOf = (state: ConsultState): Task["status"] => statusByState[state];

/** The ticket in this state, so that foreign readers of Task.status understand it too. */
export function inState(task: Task, state: ConsultState): Task {
  return { ...task, status: taskStatusOf(state), businessStatus: businessStatus(state) };
}
