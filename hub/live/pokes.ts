import type { Poke } from "../../shared/contract/hub-api.ts";
import type { Account } from "../auth/account.ts";

/** A committed change, as the store tells it. */
export type Change = {
  readonly type: string;
  readonly id: string;
  readonly patientId?: string | undefined;
  readonly speciality?: string | undefined;
};

/** The rooms of everybody who has a ticket of this patient: specialities, owners, centres. */
export type TicketRooms = (patientId: string) => Promise<readonly string[]>;

/** Rooms that an account listens in. */
export function roomsOf(who: Account): string[] {
  const own = `practitioner:${who.practitionerId}`;
  switch (who.role) {
    case "doctor":
      return [own, "doctors", ...who.doctor.covers.map((one) => `speciality:${one}`)];
    case "health-worker":
      return [own, `centre:${who.centreId}`];
    case "operator":
      return [own];
  }
}

/** What the queue shows comes from these. */
const queueTypes = new Set(["Task", "Encounter"]);

/** Each patient at most once per round, whatever number of resources changed. */
export async function pokesFor(
  changes: readonly Change[],
  roomsOfPatient: TicketRooms,
): Promise<readonly { readonly rooms: readonly string[]; readonly poke: Poke }[]> {
  const queueRooms = new Set<string>();
  const pokes = [];
  for (const [patientId, ofPatient] of byPatient(changes)) {
    const known = ofPatient.flatMap(({ speciality }) => (speciality ? [`speciality:${speciality}`] : []));
    const rooms = [...new Set([...known, ...(await roomsOfPatient(patientId))])];
    if (ofPatient.some(({ type }) => queueTypes.has(type))) for (const room of rooms) queueRooms.add(room);
    pokes.push({ rooms, poke: { kind: "patient" as const, patientId } });
  }
  if (queueRooms.size === 0) return pokes;
  return [{ rooms: [...queueRooms], poke: { kind: "queue" as const } }, ...pokes];
}

function byPatient(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    if (change.patientId === undefined) continue;
    const group = groups.get(change.patientId) ?? [];
    group.push(change);
    groups.set(change.patientId, group);
  }
  return groups;
}
