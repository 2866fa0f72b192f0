import type { Encounter } from "@medplum/fhirtypes";
import type { ConsultState } from "../domain/consult-state.ts";

/** States in which a consult is over without paper; signing ends it by its own transaction. */
const statusByState: Readonly<Partial<Record<ConsultState, Encounter["status"]>>> = {
  transferred: "finished",
  "in-person-advised": "finished",
  deceased: "finished",
  "not-reachable": "cancelled",
  cancelled: "cancelled",
};

export const endsEncounter = (state: ConsultState): boolean => statusByState[state] !== undefined;

/** The encounter as it stands once its ticket is in this state; undefined where nothing changes. */
export function endedEncounter(
  encounter: Encounter | undefined,
  state: ConsultState,
  at: string,
): Encounter | undefined {
  const status = statusByState[state];
  if (!encounter || status === undefined) return undefined;
  if (encounter.status === "finished" || encounter.status === "cancelled") return undefined;
  return { ...encounter, status, period: { ...encounter.period, end: at } };
}
