import { takePulledChat } from "../live/take-chat.ts";
import type { DeskEvents } from "../events.ts";
import type { Current } from "../session/current.ts";
import { pullPatient } from "./pull-patient.ts";
import { tellConsults } from "./tell-consults.ts";

const atMostEveryMs = 30_000;

export type RefreshChart = (
  current: Pick<Current, "hub" | "db" | "sync">,
  patientReference: string,
  events: DeskEvents,
) => Promise<void>;

/**
 * An opened chart shows at once what is here, and what the hub knows more comes behind. A poke that fell into a cut of
 * the line is lost, and nobody pokes for a patient who has left the queue.
 */
export function refreshesCharts(nowMs: () => number): RefreshChart {
  const lastAt = new Map<string, number>();
  return async ({ hub, db, sync }, patientReference, events) => {
    const sinceMs = nowMs() - (lastAt.get(patientReference) ?? -atMostEveryMs);
    if (sync.state().line !== "online" || sinceMs < atMostEveryMs) return;
    lastAt.set(patientReference, nowMs());
    const pulled = await pullPatient({ hub, db }, patientReference);
    if (!pulled.ok || !pulled.value) return;
    await takePulledChat(db, patientReference, events);
    await tellConsults(db, patientReference, events);
  };
}
