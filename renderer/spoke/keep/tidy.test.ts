import { expect, it } from "vitest";
import type { SpokeConsult } from "../../../shared/contract/spoke-calls.ts";
import { formsLongOver, longOver } from "./tidy.ts";

const day = 86_400_000;
const now = Date.parse("2026-11-27T05:00:00Z");
const ago = (days: number) => new Date(now - days * day).toISOString();
// Only what is asked of it.
const consult = (days: number) => ({ requestId: "r", taskId: "t", requestedAt: ago(days) }) as SpokeConsult;

it("what was begun about a consult that is over stays for days, and for ever where the consult goes on", () => {
  const form = (id: string, days: number) => ({ id, startedAt: ago(days) });
  const forms = [form("fact:r", 1), form("correct:t", 8), form("measure:r", 8), form("fact:other", 8)];
  expect(formsLongOver(forms, [consult(9)], now)).toEqual(["correct:t", "measure:r"]);
  expect(formsLongOver(forms, [], now)).toEqual([]);
  expect(formsLongOver([form("r", 8)], [consult(9)], now)).toEqual([]);
});

it("a message about a consult that is over stays for days after its request", () => {
  expect(longOver([consult(1), consult(8)], now)).toEqual([consult(8)]);
});
