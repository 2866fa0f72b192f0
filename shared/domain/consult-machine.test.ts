import { describe, expect, it } from "vitest";
import { actsFrom, isEnd, leaseState, mayTakeOver, transition } from "./consult-machine.ts";
import { type ConsultState, consultStates } from "./consult-state.ts";
import { type Actor, transitions } from "./consult-transitions.ts";

/** The drawing, arrow by arrow. */
const drawn: readonly (readonly [ConsultState, ConsultState, Actor])[] = [
  ["requested", "waiting", "hub"],
  ["waiting", "claimed", "doctor"],
  ["claimed", "in-consult", "doctor"],
  ["in-consult", "interrupted", "doctor"],
  ["interrupted", "in-consult", "doctor"],
  ["claimed", "waiting", "doctor"],
  ["in-consult", "waiting", "doctor"],
  ["interrupted", "waiting", "doctor"],
  ["waiting", "returned", "doctor"],
  ["returned", "requested", "health-worker"],
  ["claimed", "signed", "doctor"],
  ["in-consult", "signed", "doctor"],
  ["interrupted", "signed", "doctor"],
  ["signed", "issued", "hub"],
  ["issued", "reached", "hub"],
  ["reached", "given", "health-worker"],
  ["given", "explained", "health-worker"],
  ["issued", "amended", "doctor"],
  ["reached", "amended", "doctor"],
  ["explained", "amended", "doctor"],
  ["amended", "issued", "hub"],
  ["issued", "recalled", "doctor"],
  ["explained", "recalled", "doctor"],
  ["recalled", "amended", "doctor"],
  ["waiting", "left", "patient"],
  ["left", "waiting", "patient"],
  ["waiting", "cancelled", "health-worker"],
  ["in-consult", "referred", "doctor"],
  ["waiting", "referred", "doctor"],
  ["in-consult", "transferred", "doctor"],
  ["in-consult", "in-person-advised", "doctor"],
  ["in-consult", "awaiting-results", "doctor"],
  ["awaiting-results", "in-consult", "doctor"],
  ["claimed", "not-reachable", "doctor"],
  ["not-reachable", "waiting", "health-worker"],
  ["in-consult", "deceased", "doctor"],
];

describe("a consult's life", () => {
  it.each(drawn)("goes from %s to %s by the %s", (from, to, by) => {
    expect(transition(from, to, by)).toEqual({ ok: true, value: to });
  });

  it("refuses every way that no arrow has, and says so", () => {
    const actors: readonly Actor[] = ["patient", "health-worker", "doctor", "hub"];
    for (const from of consultStates) {
      for (const to of consultStates) {
        for (const by of actors) {
          const has = transitions.some((row) => row.from === from && row.to === to && row.who.includes(by));
          expect(transition(from, to, by).ok).toBe(has);
        }
      }
    }
    expect(transition("waiting", "issued", "hub")).toEqual({
      ok: false,
      error: { reason: "There is no way from waiting to issued." },
    });
  });

  it("lets only the hub issue, and only a health worker give", () => {
    expect(transition("signed", "issued", "doctor")).toEqual({
      ok: false,
      error: { reason: "From signed to issued only by hub, not by doctor." },
    });
    expect(transition("reached", "given", "doctor").ok).toBe(false);
  });

  it("has no act by which the end of a call or of a lease moves a ticket", () => {
    for (const state of ["claimed", "in-consult", "interrupted"] as const) {
      expect(actsFrom(state, "hub")).toEqual([]);
    }
    const takeOvers = transitions.filter((row) => row.act === "take-over");
    expect(takeOvers.every((row) => row.holding === "lease-ended" && row.to === "claimed")).toBe(true);
    expect(takeOvers).toHaveLength(3);
  });

  it("never unmakes what was issued", () => {
    const before = new Set<ConsultState>(["requested", "waiting", "claimed", "in-consult", "signed"]);
    for (const state of ["issued", "reached", "given", "explained"] as const) {
      expect(transitions.filter((row) => row.from === state && before.has(row.to))).toEqual([]);
    }
  });

  it("reaches every state from a request, and ends where the drawing ends", () => {
    const reached = new Set<ConsultState>(["requested"]);
    for (const state of reached) {
      for (const row of transitions) if (row.from === state) reached.add(row.to);
    }
    expect([...reached].toSorted()).toEqual([...consultStates].toSorted());
    expect(consultStates.filter(isEnd)).toEqual([
      "cancelled",
      "referred",
      "transferred",
      "in-person-advised",
      "deceased",
    ]);
  });

  it("names each act once per state", () => {
    const keys = transitions.map((row) => `${row.from} ${row.act}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("a lease", () => {
  it("is judged by hub time and has ended at its very end", () => {
    expect(leaseState(undefined, "2026-11-24T06:00:00Z")).toBe("none");
    expect(leaseState("2026-11-24T06:00:01Z", "2026-11-24T06:00:00Z")).toBe("running");
    expect(leaseState("2026-11-24T06:00:00Z", "2026-11-24T06:00:00Z")).toBe("ended");
    expect(leaseState("2026-11-24T11:30:01+05:30", "2026-11-24T06:00:00Z")).toBe("running");
    expect(mayTakeOver("2026-11-24T06:00:01Z", "2026-11-24T06:00:00Z")).toBe(false);
    expect(mayTakeOver("2026-11-24T06:00:00Z", "2026-11-24T06:00:00Z")).toBe(true);
  });
});
