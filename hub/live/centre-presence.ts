import type { Down } from "../../shared/contract/live.ts";
import type { LineQuality } from "../../shared/domain/line.ts";
import type { Account } from "../auth/account.ts";

export type CentrePresence = {
  /** True when the centre was not there before. */
  readonly came: (socketId: string, who: Account) => boolean;
  /** How a page's line is; true when that is news to the doctors. */
  readonly measured: (socketId: string, line: LineQuality) => boolean;
  /** True when it was the centre's last page. */
  readonly left: (socketId: string) => boolean;
  readonly isThere: (centreId: string | undefined) => boolean;
  readonly lines: () => readonly (LineQuality | "unknown")[];
  readonly told: () => Extract<Down, { hear: "centres" }>;
};

/** Lines that stay as they are are told again after so long, all at once, so that their ages stay true. */
const toldAgainMs = 60_000;

type Measured = { readonly line: LineQuality; readonly atMs: number };

/** Which centres have their page open now, with however many windows; `practises` where an invented patient answers. */
export function watchCentres(practises: boolean, nowMs: () => number = Date.now): CentrePresence {
  const centreOfSocket = new Map<string, string>();
  // The newest word of any page of the centre: two tablets there share one line.
  const lineOfCentre = new Map<string, Measured>();
  const last = { toldMs: 0 };
  const isThere = (centreId: string | undefined) =>
    centreId !== undefined && [...centreOfSocket.values()].includes(centreId);
  return {
    came: (socketId, who) => {
      if (who.role !== "health-worker") return false;
      const isNew = !isThere(who.centreId);
      centreOfSocket.set(socketId, who.centreId);
      return isNew;
    },
    measured: (socketId, line) => {
      const centreId = centreOfSocket.get(socketId);
      if (centreId === undefined) return false;
      const [before, atMs] = [lineOfCentre.get(centreId), nowMs()];
      lineOfCentre.set(centreId, { line, atMs });
      return before?.line !== line || atMs - last.toldMs >= toldAgainMs;
    },
    left: (socketId) => {
      const centreId = centreOfSocket.get(socketId);
      centreOfSocket.delete(socketId);
      if (centreId === undefined || isThere(centreId)) return false;
      lineOfCentre.delete(centreId);
      return true;
    },
    isThere,
    lines: () =>
      [...new Set(centreOfSocket.values())].map((centreId) => lineOfCentre.get(centreId)?.line ?? "unknown"),
    told: () => {
      last.toldMs = nowMs();
      return {
        hear: "centres",
        centres: [...new Set(centreOfSocket.values())].map((centreId) => {
          const measured = lineOfCentre.get(centreId);
          return {
            centreId,
            line: measured?.line ?? "unknown",
            ...(measured ? { ageMs: Math.max(0, last.toldMs - measured.atMs) } : {}),
          };
        }),
        ...(practises ? { practicePatient: true } : {}),
      };
    },
  };
}
