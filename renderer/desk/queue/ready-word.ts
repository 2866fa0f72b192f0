import type { QueueRow } from "../../../shared/contract/queue-view.ts";

/** Nothing of a record that does not come: while a colleague has the patient in hand the hub does not show it here. */
export const readyWord = ({
  readyOffline,
  holder,
}: Pick<QueueRow, "readyOffline" | "holder">): QueueRow["readyOffline"] | undefined =>
  readyOffline === "coming" && holder !== undefined ? undefined : readyOffline;
