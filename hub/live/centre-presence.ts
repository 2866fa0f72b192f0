import type { Down } from "../../shared/contract/live.ts";
import type { Account } from "../auth/account.ts";

export type CentrePresence = {
  /** True when the centre was not there before. */
  readonly came: (socketId: string, who: Account) => boolean;
  /** True when it was the centre's last page. */
  readonly left: (socketId: string) => boolean;
  readonly isThere: (centreId: string | undefined) => boolean;
  readonly told: () => Extract<Down, { hear: "centres" }>;
};

/** Which centres have their page open now, with however many windows. */
export function watchCentres(): CentrePresence {
  const centreOfSocket = new Map<string, string>();
  const isThere = (centreId: string | undefined) =>
    centreId !== undefined && [...centreOfSocket.values()].includes(centreId);
  return {
    came: (socketId, who) => {
      if (who.role !== "health-worker") return false;
      const isNew = !isThere(who.centreId);
      centreOfSocket.set(socketId, who.centreId);
      return isNew;
    },
    left: (socketId) => {
      const centreId = centreOfSocket.get(socketId);
      centreOfSocket.delete(socketId);
      return centreId !== undefined && !isThere(centreId);
    },
    isThere,
    told: () => ({
      hear: "centres",
      centres: [...new Set(centreOfSocket.values())].map((centreId) => ({ centreId, line: "unknown" })),
    }),
  };
}
