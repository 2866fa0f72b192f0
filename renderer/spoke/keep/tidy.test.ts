import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { SpokeConsult } from "../../../shared/contract/spoke-calls.ts";
import { chatDraft } from "../chat/chat-draft.ts";
import { makeStorage } from "../client/test-storage.ts";
import { dispenseDraft, type Told } from "../receive/dispense-draft.ts";
import type { KeepDatabase } from "./database.ts";
import { makeTextTable } from "./test-texts.ts";
import { openTexts } from "./texts.ts";
import { forgetOver, formsLongOver } from "./tidy.ts";

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

it("what was begun long ago and written in since stays as long as what was begun then", () => {
  const form = (days: number) => ({ id: "fact:r", startedAt: ago(20), writtenAt: ago(days) });
  expect(formsLongOver([form(1)], [consult(30)], now)).toEqual([]);
  expect(formsLongOver([form(8)], [consult(30)], now)).toEqual(["fact:r"]);
});

const told: Told = { 1: { outcome: "whole" } };
const papers = [{ id: "p", void: false, explained: true }] as unknown as SpokeConsult["papers"];
const over: SpokeConsult = { ...consult(30), state: "given", papers };
/** What the page does as it opens, nothing being there but what was typed. */
const open = async ({ table }: Browser) => {
  const database = { getAll: async () => [] } as unknown as KeepDatabase;
  const texts = await openTexts(table);
  await forgetOver(database, texts, { asOf: ago(0), consults: [over] });
  await vi.advanceTimersByTimeAsync(0);
  return { texts, written: texts.newest.get() };
};
type Browser = ReturnType<typeof makeTextTable>;

beforeEach(() => {
  vi.useFakeTimers({ now });
  vi.stubGlobal("localStorage", makeStorage());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("what was typed today about an old consult is there when the page opens again, and for days after", async () => {
  const browser = makeTextTable();
  const { texts } = await open(browser);
  chatDraft.write(texts, "r", "Please come again");
  dispenseDraft.write(texts, { paperId: "p" }, told);
  await vi.advanceTimersByTimeAsync(0);
  for (const days of [0, 6]) {
    vi.setSystemTime(now + days * day);
    const { written } = await open(browser);
    expect(chatDraft.read(written, "r")).toBe("Please come again");
    expect(dispenseDraft.read(written, { paperId: "p" })).toEqual(told);
  }
  chatDraft.write(texts, "r", "Please come again today");
  await vi.advanceTimersByTimeAsync(0);
  vi.setSystemTime(now + 8 * day);
  const { written } = await open(browser);
  expect(chatDraft.read(written, "r")).toBe("Please come again today");
  expect(dispenseDraft.read(written, { paperId: "p" })).toBeUndefined();
  vi.setSystemTime(now + 14 * day);
  await open(browser);
  expect(browser.kept.size).toBe(0);
});

it("what an earlier release kept is as old as it says, and without a time counted from when it is met", async () => {
  localStorage.setItem("paramarsh-chat t", "Please");
  localStorage.setItem("paramarsh-chat r", "Come again");
  localStorage.setItem("paramarsh-written paramarsh-chat r", ago(8));
  const browser = makeTextTable();
  const { written } = await open(browser);
  expect(chatDraft.read(written, "t")).toBe("Please");
  expect(chatDraft.read(written, "r")).toBe("");
  vi.setSystemTime(now + 8 * day);
  await open(browser);
  expect(browser.kept.size).toBe(0);
  expect(Object.keys(localStorage)).toEqual([]);
});
