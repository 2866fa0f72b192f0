import { expect, it } from "vitest";
import { failure } from "../../../shared/result/failure.ts";
import { freshLine, goingOn, hasTurned, lostLine, troubleOf } from "./line-state.ts";

const at = "2026-11-24T06:00:00.000Z";
const later = "2026-11-24T06:05:00.000Z";

it.each([
  ["account-withdrawn", "account-withdrawn"],
  ["not-signed-in", "sign-in-again"],
  ["wrong-passphrase", "sign-in-again"],
  ["hub-unfit", "hub-unfit"],
  ["hub-busy", "hub-busy"],
  ["hub-unreachable", undefined],
] as const)("a hub that answers %s makes the trouble %s", (kind, trouble) => {
  expect(troubleOf(failure(kind, "", ""))).toBe(trouble);
});

it("a new reason is told, and does not make the time without hub begin again", () => {
  const before = lostLine(freshLine(at), at, undefined);
  const after = lostLine(before, later, failure("account-withdrawn", "", ""));
  expect(hasTurned(before, after)).toBe(true);
  expect(after.since).toBe(at);
});

it("a desk that was killed without line says since when, also after its start; one that was online begins anew", () => {
  expect(goingOn(freshLine(later), { at, line: "offline" }).since).toBe(at);
  expect(goingOn(freshLine(later), { at, line: "online" }).since).toBe(later);
  expect(goingOn(freshLine(later), undefined).since).toBe(later);
  const reached = { ...freshLine(later), line: "online" as const, lastReachedAt: later };
  expect(goingOn(reached, { at, line: "offline" })).toBe(reached);
});
