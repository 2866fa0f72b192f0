import type { Poke } from "../../shared/contract/hub-api.ts";
import type { Account } from "../auth/account.ts";

/** A committed change, as the store tells it. */
export type Change = {
  readonly type: string;
  readonly id: string;
  readonly patientId?: string | undefined;
  readonly speciality?: string | undefined;
  /** The author's alone: an unfinished note. */
  readonly privateTo?: string | undefined;
  /** The desk that wrote it, and so knows it. */
  readonly deskId?: string | undefined;
};

/** The rooms of everybody who has a ticket of this patient: specialities, owners, centres. */
export type TicketRooms = (patientId: string) => Promise<readonly string[]>;

/** Rooms that an account listens in. */
export function roomsOf(who: Account): string[] {
  const own = roomOf(who.practitionerId);
  switch (who.role) {
    case "doctor":
      return [own, "doctors", ...who.doctor.covers.map((one) => `speciality:${one}`)];
    case "health-worker":
      return [own, `centre:${who.centreId}`];
    case "operator":
      return [own];
  }
}

const roomOf = (practitionerId: string): string => `practitioner:${practitionerId}`;
export const deskRoom = (deskId: string): string => `desk:${deskId}`;

type RoomsPoke = {
  readonly rooms: readonly string[];
  /** Not these, though they are in the rooms. */
  readonly except?: readonly string[];
  readonly poke: Poke;
};

/** What the queue shows comes from these. */
const queueTypes = new Set(["Task", "Encounter"]);

/**
 * Each patient at most once per round, whatever number of resources changed. Of what only its author may read only the
 * author is told, and not at the desk where it was written: over a thin line it would be fetched back for nothing.
 */
export async function pokesFor(
  changes: readonly Change[],
  roomsOfPatient: TicketRooms,
): Promise<readonly RoomsPoke[]> {
  const queueRooms = new Set<string>();
  const pokes: RoomsPoke[] = [...privatePokes(changes)];
  for (const [patientId, ofPatient] of byPatient(
    changes.filter(({ privateTo }) => privateTo === undefined),
  )) {
    const known = ofPatient.flatMap(({ speciality }) => (speciality ? [`speciality:${speciality}`] : []));
    const rooms = [...new Set([...known, ...(await roomsOfPatient(patientId))])];
    if (ofPatient.some(({ type }) => queueTypes.has(type))) for (const room of rooms) queueRooms.add(room);
    pokes.push({ rooms, poke: { kind: "patient" as const, patientId } });
  }
  if (queueRooms.size === 0) return pokes;
  return [{ rooms: [...queueRooms], poke: { kind: "queue" as const } }, ...pokes];
}

function privatePokes(changes: readonly Change[]): readonly RoomsPoke[] {
  return [...byPatient(changes)].flatMap(([patientId, ofPatient]) => {
    const drafts = ofPatient.filter(({ privateTo }) => privateTo !== undefined);
    return [...Map.groupBy(drafts, ({ privateTo = "" }) => privateTo)].map(([author, theirs]) => {
      const [deskId, ...others] = new Set(theirs.map((change) => change.deskId));
      const except = deskId === undefined || others.length > 0 ? [] : [deskRoom(deskId)];
      return { rooms: [roomOf(author)], except, poke: { kind: "patient" as const, patientId } };
    });
  });
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
