import type { Down } from "../../../shared/contract/live.ts";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";

type Centres = Extract<Down, { hear: "centres" }>["centres"];

/** Which centres' pages are open, as the hub last said; nothing is known without the live channel. */
export type CentrePresence = {
  readonly take: (centres: Centres) => void;
  readonly forget: () => void;
  /** `centreReference` is the hub's `Organization/id`. */
  readonly of: (centreReference: string | undefined) => Pick<QueueRow, "presence" | "line">;
};

export function makeCentrePresence(): CentrePresence {
  const held: { newest: ReadonlyMap<string, QueueRow["line"]> | undefined } = { newest: undefined };
  return {
    take: (centres) => {
      held.newest = new Map(centres.map(({ centreId, line }) => [centreId, line]));
    },
    forget: () => {
      held.newest = undefined;
    },
    of: (centreReference) => {
      if (held.newest === undefined || centreReference === undefined)
        return { presence: "unknown", line: "unknown" };
      const line = held.newest.get(centreReference.replace("Organization/", ""));
      return { presence: line === undefined ? "left" : "there", line: line ?? "unknown" };
    },
  };
}
