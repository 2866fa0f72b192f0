import type { CallAbout } from "../../../shared/contract/live-calls.ts";
import type { Down } from "../../../shared/contract/live.ts";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";

type Told = Extract<Down, { hear: "centres" }>;

/** Which centres' pages are open, as the hub last said; nothing is known without the live channel. */
export type CentrePresence = {
  readonly take: (told: Told) => void;
  readonly forget: () => void;
  /** `centreReference` is the hub's `Organization/id`. */
  readonly of: (centreReference: string | undefined) => Pick<QueueRow, "presence" | "line" | "lineAt">;
  /** Who would answer a call. */
  readonly answering: (centreReference: string | undefined) => CallAbout["presence"];
};

export function makeCentrePresence(nowMs: () => number = Date.now): CentrePresence {
  type Line = Pick<QueueRow, "line" | "lineAt">;
  const held: { lines: ReadonlyMap<string, Line> | undefined; practises: boolean } = {
    lines: undefined,
    practises: false,
  };
  const of: CentrePresence["of"] = (centreReference) => {
    if (held.lines === undefined || centreReference === undefined)
      return { presence: "unknown", line: "unknown" };
    const told = held.lines.get(centreReference.replace("Organization/", ""));
    return {
      presence: told === undefined ? "left" : "there",
      line: told?.line ?? "unknown",
      ...(told?.lineAt === undefined ? {} : { lineAt: told.lineAt }),
    };
  };
  return {
    take: ({ centres, practicePatient }) => {
      held.lines = new Map(
        centres.map(({ centreId, line, ageMs }) => [
          centreId,
          { line, ...(ageMs === undefined ? {} : { lineAt: new Date(nowMs() - ageMs).toISOString() }) },
        ]),
      );
      held.practises = practicePatient === true;
    },
    forget: () => {
      held.lines = undefined;
      held.practises = false;
    },
    of,
    answering: (centreReference) => {
      const { presence } = of(centreReference);
      return presence === "left" && held.practises ? "practice" : presence;
    },
  };
}
