/** What must reach the hub, by what it is. */
export type ItemKind = "claim" | "checkpoint" | "act" | "facts" | "binary" | "document" | "rescued";

/**
 * One outbox row as the machine knows it.
 *
 * Items of one `lane` (a consult, a patient's facts, one attachment) go in order; lanes go side by side. `after` names
 * items of other lanes that must have arrived first. `bytes` never change once they were attempted.
 */
export type Item = {
  readonly id: string;
  readonly kind: ItemKind;
  readonly lane: string;
  /** The consult that it belongs to, by this PC's id. */
  readonly consultId: string | null;
  readonly after: readonly string[];
  readonly createdAt: string;
  /** When it came here with its files from another PC: before that it could not wait for them. */
  readonly takenAt?: string;
  /** A rescue is still bringing its bytes: it keeps its place, and is not tried. */
  readonly isComing?: boolean;
  readonly state: "waiting" | "sending" | "parked";
  /** Since a part of it last arrived; never 0 again, for its bytes were attempted. */
  readonly attempts: number;
  /** Not before this time of this PC's clock, in ms since 1970; 0 is at once. */
  readonly dueAtMs: number;
  readonly why: string | null;
  readonly subject: string;
  readonly bytes: string | null;
  /** The hub had taken it, and was restored since: it is looked up before anything is sent again. */
  readonly isRecheck: boolean;
};

export const triedAnew = (attempts: number): number => Math.min(attempts, 1);
