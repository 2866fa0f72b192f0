import type { SpokeConsult } from "../../../shared/contract/spoke-calls.ts";

/** Under which heading a consult stands on the first screen. */
export type Shelf = "recall" | "returned" | "paper" | "waiting" | "earlier";

export function shelfOf(consult: SpokeConsult): Shelf {
  if (consult.recall && consult.recall.answer === undefined) return "recall";
  switch (consult.state) {
    case "returned":
      return "returned";
    case "issued":
    case "reached":
    case "given":
    case "amended":
      return consult.papers.some((paper) => !paper.void && !paper.explained) ? "paper" : "earlier";
    case "requested":
    case "waiting":
    case "claimed":
    case "in-consult":
    case "interrupted":
    case "signed":
      return "waiting";
    default:
      return "earlier";
  }
}

/** Danger first, then by place, then who asked earlier. */
export function compareWaiting(a: SpokeConsult, b: SpokeConsult): number {
  const red = (one: SpokeConsult) => Number(one.urgency.band === "red");
  return (
    red(b) - red(a) ||
    (a.place ?? 999) - (b.place ?? 999) ||
    Date.parse(a.requestedAt) - Date.parse(b.requestedAt)
  );
}
