import type { Down } from "../../shared/contract/live.ts";
import type { LineQuality } from "../../shared/domain/line.ts";
import type { Account } from "../auth/account.ts";

export type CentrePresence = {
  /** True when the centre was not there before. */
  readonly came: (socketId: string, who: Account) => boolean;
  /** How a page's line is; true when the centre's changed by it. */
  readonly measured: (socketId: string, line: LineQuality) => boolean;
  /** True when it was the centre's last page. */
  readonly left: (socketId: string) => boolean;
  readonly isThere: (centreId: string | undefined) => boolean;
  readonly told: () => Extract<Down, { hear: "centres" }>;
};

/** Which centres have their page open now, with however many windows; `practises` where an invented patient answers. */
export function watchCentres(practises: boolean): CentrePresence {
  const centreOfSocket = new Map<string, string>();
  // The newest word of any page of the centre: two tablets there share one line.
  const lineOfCentre = new Map<string, LineQuality>();
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
      if (centreId === undefined || lineOfCentre.get(centreId) === line) return false;
      lineOfCentre.set(centreId, line);
      return true;
    },
    left: (socketId) => {
      const centreId = centreOfSocket.get(socketId);
      centreOfSocket.delete(socketId);
      if (centreId === undefined || isThere(centreId)) return false;
      lineOfCentre.delete(centreId);
      return true;
    },
    isThere,
    told: () => ({
      hear: "centres",
      centres: [...new Set(centreOfSocket.values())].map((centreId) => ({
        centreId,
        line: lineOfCentre.get(centreId) ?? "unknown",
      })),
      ...(practises ? { practicePatient: true } : {}),
    }),
  };
}
