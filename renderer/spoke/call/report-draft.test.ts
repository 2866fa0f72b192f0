import { afterEach, expect, it, vi } from "vitest";
import { makeStorage } from "../client/test-storage.ts";
import { openTestTexts } from "../keep/test-texts.ts";
import { metCall } from "./met-call.ts";
import { reportDraft, reportPlace } from "./report-draft.ts";

const words = { kind: "abuse", text: "Shou", block: true } as const;
afterEach(() => vi.unstubAllGlobals());

it("what is written about a call is found by its consult until it is sent or emptied, and no other's", async () => {
  const { texts } = await openTestTexts();
  expect(reportDraft.begunOf(texts.newest.get(), "t")).toBeUndefined();
  reportDraft.write(texts, "t", "one", words);
  reportDraft.write(texts, "t2", "two", { text: "Other", block: false });
  expect(reportDraft.begunOf(texts.newest.get(), "t")).toBe("one");
  expect(reportDraft.read(texts.newest.get(), "t", "one")).toEqual(words);
  expect(reportDraft.read(texts.newest.get(), "t", "two")).toEqual({ text: "", block: false });
  reportDraft.write(texts, "t", "one", { text: " ", block: false });
  expect(reportDraft.begunOf(texts.newest.get(), "t")).toBeUndefined();
});

it("a device without room takes no letter from the screen, and ends no call", async () => {
  const { texts, device } = await openTestTexts();
  device.isFull = true;
  const full = Object.assign(makeStorage(), {
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  });
  vi.stubGlobal("localStorage", full);
  reportDraft.write(texts, "t", "one", words);
  await texts.isKept(reportPlace("t", "one"));
  expect(reportDraft.read(texts.newest.get(), "t", "one")).toEqual(words);
  expect(() => metCall.note("t", "one", 0)).not.toThrow();
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
