import type { ConsultView } from "../../../shared/contract/consult-view.ts";

export type PaperState = ConsultView["issue"]["state"] | "called-back";

/** How the newest paper stands for whoever may follow it: issued once, it may have been called back since. */
export const paperStateOf = ({ issue, ticket }: Pick<ConsultView, "issue" | "ticket">): PaperState =>
  ticket.state === "recalled" && issue.state !== "not-signed" ? "called-back" : issue.state;
