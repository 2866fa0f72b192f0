import { afterEach, expect, it, vi } from "vitest";
import { makeStorage } from "../client/test-storage.ts";
import { metCall } from "./met-call.ts";
import { reportDraft } from "./report-draft.ts";

const words = { kind: "abuse", text: "Shou", block: true } as const;
afterEach(() => vi.unstubAllGlobals());

it("what is written about a call is found by its consult until it is sent or emptied, and no other's", () => {
  vi.stubGlobal("localStorage", makeStorage());
  expect(reportDraft.begunOf("t")).toBeUndefined();
  reportDraft.write("t", "one", words);
  reportDraft.write("t2", "two", { text: "Other", block: false });
  expect(reportDraft.begunOf("t")).toBe("one");
  expect(reportDraft.read("t", "one")).toEqual(words);
  expect(reportDraft.read("t", "two")).toEqual({ text: "", block: false });
  reportDraft.write("t", "one", { text: " ", block: false });
  expect(reportDraft.begunOf("t")).toBeUndefined();
});

it("a device without room takes no letter from the screen, and ends no call", () => {
  const full = Object.assign(makeStorage(), {
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  });
  vi.stubGlobal("localStorage", full);
  expect(() => {
    reportDraft.write("t", "one", words);
    metCall.note("t", "one", 0);
  }).not.toThrow();
});

it("a call may be reported for a while after it, from the screen of its own consult", () => {
  vi.stubGlobal("localStorage", makeStorage());
  metCall.note("t", "one", 0);
  expect(metCall.lately("t", 60_000)).toBe("one");
  expect(metCall.lately("t2", 60_000)).toBeUndefined();
  expect(metCall.lately("t", 3_600_000)).toBeUndefined();
  metCall.forget();
  expect(metCall.is("one")).toBe(false);
});
