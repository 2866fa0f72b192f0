import type { ConsultState } from "./consult-state.ts";

/** `hub` acts for the machinery: admission, issue, and the spoke's acknowledgement that paper arrived. */
export type Actor = "patient" | "health-worker" | "doctor" | "hub";

/** What must be true of the ticket, beside the state: judged by lease and claim, not here. */
export type Holding = "any" | "holder" | "lease-ended";

export type Transition = {
  readonly from: ConsultState;
  readonly act: string;
  readonly to: ConsultState;
  readonly who: readonly Actor[];
  readonly holding: Holding;
};

type Rest = readonly [act: string, to: ConsultState, who: readonly Actor[], holding?: Holding];

const asker: readonly Actor[] = ["patient", "health-worker"];
const doctor: readonly Actor[] = ["doctor"];
const worker: readonly Actor[] = ["health-worker"];
const hub: readonly Actor[] = ["hub"];

/** Before a doctor holds the ticket. */
const open: readonly Rest[] = [
  ["return-for-information", "returned", doctor],
  ["re-route", "referred", doctor],
  ["cancel", "cancelled", asker],
  ["leave", "left", asker],
  ["transfer", "transferred", ["doctor", "health-worker"]],
  ["record-death", "deceased", ["doctor", "health-worker"]],
];

/** While a doctor holds the ticket: every way out that is not a signature. */
const held: readonly Rest[] = [
  ["hand-back", "waiting", doctor, "holder"],
  ["return-for-information", "returned", doctor, "holder"],
  ["take-over", "claimed", doctor, "lease-ended"],
  ["sign", "signed", doctor, "holder"],
  ["refer", "referred", doctor, "holder"],
  ["transfer", "transferred", doctor, "holder"],
  ["advise-in-person", "in-person-advised", doctor, "holder"],
  ["await-results", "awaiting-results", doctor, "holder"],
  ["give-up-reaching", "not-reachable", doctor, "holder"],
  ["cancel", "cancelled", asker],
  ["leave", "left", asker],
  ["record-left", "left", doctor, "holder"],
  ["record-death", "deceased", doctor, "holder"],
];

/** Once there is paper at the hub: it can be replaced or called back, never taken back. */
const outThere: readonly Rest[] = [
  ["amend", "amended", doctor],
  ["recall", "recalled", doctor],
];

const byState: Partial<Readonly<Record<ConsultState, readonly Rest[]>>> = {
  requested: [["admit", "waiting", hub], ...open],
  waiting: [["claim", "claimed", doctor], ...open],
  returned: [
    ["complete", "requested", asker],
    ["cancel", "cancelled", asker],
    ["leave", "left", asker],
  ],
  claimed: [["begin", "in-consult", doctor, "holder"], ...held],
  "in-consult": [["interrupt", "interrupted", doctor, "holder"], ...held],
  interrupted: [["resume", "in-consult", doctor, "holder"], ...held],
  signed: [["issue", "issued", hub], ...outThere],
  issued: [["reach", "reached", hub], ...outThere],
  reached: [["give", "given", worker], ...outThere],
  given: [["explain", "explained", worker], ...outThere],
  explained: outThere,
  amended: [
    ["issue", "issued", hub],
    ["recall", "recalled", doctor],
  ],
  recalled: [["amend", "amended", doctor]],
  left: [["come-back", "waiting", [...asker, "doctor"]]],
  "not-reachable": [["come-back", "waiting", [...asker, "doctor"]]],
  "awaiting-results": [["resume", "in-consult", doctor]],
};

/** Every arrow of a consult's life. What is not here does not exist. */
export const transitions: readonly Transition[] = Object.entries(byState).flatMap(([from, rests]) =>
  rests.map(([act, to, who, holding = "any"]): Transition => ({
    // The keys are those of `byState`; Object.entries only forgets their type.
    from: from as ConsultState,
    act,
    to,
    who,
    holding,
  })),
);
