import type { Task } from "@medplum/fhirtypes";
import type { Ticket } from "../../shared/fhir/read-ticket.ts";
import type { Desk, Seat } from "./pc.ts";
import type { World } from "./world.ts";

/** Who sits at a desk now, and the chance of what is done there. */
export type Sitting = {
  readonly world: World;
  readonly desk: Desk;
  readonly seat: Seat;
  readonly draw: number;
};

/** A consult as this PC knows it. */
export type Chart = {
  readonly localId: string;
  readonly task: Task;
  readonly ticket: Ticket;
  readonly isMine: boolean;
};
