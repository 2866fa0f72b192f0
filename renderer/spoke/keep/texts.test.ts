import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { makeStorage } from "../client/test-storage.ts";
import { leftTexts } from "./left-texts.ts";
import { makeTextTable, nothingLeft, openTestTexts } from "./test-texts.ts";
import { openTexts } from "./texts.ts";
import type { Windows } from "./windows.ts";

const place = "paramarsh-chat r";
const now = Date.parse("2026-11-27T05:00:00Z");
const pass = () => vi.advanceTimersByTimeAsync(0);
const textsIn = (browser: ReturnType<typeof makeTextTable>) =>
  Object.fromEntries([...browser.kept].map(([one, { text }]) => [one, text]));

beforeEach(() => {
  vi.useFakeTimers({ now });
  vi.stubGlobal("localStorage", makeStorage());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("every letter is written, those typed while one write is under way together, and emptied nothing is left", async () => {
  const { texts, device, ...browser } = await openTestTexts();
  for (const text of ["S", "Sh", "Sho"]) texts.write(place, text);
  expect(texts.read(place)).toBe("Sho");
  expect(await texts.isKept(place)).toBe(true);
  expect(browser.kept.get(place)).toEqual({ text: "Sho", writtenAtMs: now });
  expect(device.writes).toBe(1);
  texts.write(place, "");
  await pass();
  expect(browser.kept.size).toBe(0);
});

it("a letter typed while a write is under way is written after it", async () => {
  const browser = makeTextTable();
  const disk = { goOn: () => undefined as void };
  const { change } = browser.table;
  const slow: typeof change = async (...given) => {
    await new Promise<void>((goOn) => (disk.goOn = goOn));
    return change(...given);
  };
  const texts = await openTexts({ ...browser.table, change: slow }, undefined, nothingLeft);
  texts.write(place, "Sho");
  await pass();
  texts.write(place, "Shou");
  disk.goOn();
  await pass();
  expect(textsIn(browser)).toEqual({ [place]: "Sho" });
  disk.goOn();
  await pass();
  expect(textsIn(browser)).toEqual({ [place]: "Shou" });
});

it("what finds no room is told until it is kept or nothing is left to keep, and is tried again by itself", async () => {
  const { texts, device, kept } = await openTestTexts();
  device.isFull = true;
  texts.write(place, "Shou");
  expect(await texts.isKept(place)).toBe(false);
  expect([...texts.unkept.get()]).toEqual([place]);
  expect(texts.read(place)).toBe("Shou");
  device.isFull = false;
  await vi.advanceTimersByTimeAsync(6_000);
  expect(texts.unkept.get().size).toBe(0);
  expect(kept.get(place)?.text).toBe("Shou");
  device.isFull = true;
  texts.write(place, "Shout");
  await pass();
  expect(texts.unkept.get().size).toBe(1);
  texts.write(place, "");
  await pass();
  expect(texts.unkept.get().size).toBe(0);
  expect(kept.size).toBe(0);
});

/** One browser with two windows; without a channel neither hears of the other. */
async function openTwo(hasChannel: boolean) {
  const browser = makeTextTable();
  const heard: ((place: string) => void)[] = [];
  const openWindow = () => {
    const mine: ((place: string) => void)[] = [];
    const windows: Windows = {
      say: (told) => hasChannel && heard.filter((one) => !mine.includes(one)).forEach((hear) => hear(told)),
      hear: (listener) => void (heard.push(listener), mine.push(listener)),
    };
    return openTexts(browser.table, windows, nothingLeft);
  };
  return { one: await openWindow(), two: await openWindow(), browser };
}

it("with a channel the other window shows each letter and writes on from it", async () => {
  const { one, two, browser } = await openTwo(true);
  one.write(place, "Fever");
  await pass();
  expect(two.read(place)).toBe("Fever");
  two.write(place, "Fever, cough");
  await pass();
  expect(one.read(place)).toBe("Fever, cough");
  one.write(place, "");
  await pass();
  expect(two.read(place)).toBe("");
  expect(browser.kept.size).toBe(0);
});

it("without one, a window that knows an older text overwrites none of the newer", async () => {
  const { one, two, browser } = await openTwo(false);
  one.write(place, "Fever");
  await pass();
  two.write(place, "Cough");
  await pass();
  expect(textsIn(browser)).toEqual({ [place]: "Fever\nCough" });
  expect(two.read(place)).toBe("Fever\nCough");
});

it("what an earlier release kept is taken in once, with its age, and let go of there when the table has it", async () => {
  const written = "2026-11-20T05:00:00Z";
  localStorage.setItem(place, "Please");
  localStorage.setItem(`paramarsh-written ${place}`, written);
  localStorage.setItem("paramarsh-report t c", '{"text":"He shouted","block":true}');
  localStorage.setItem("paramarsh-language", "en");
  const browser = makeTextTable();
  browser.device.isFull = true;
  const texts = await openTexts(browser.table);
  await pass();
  expect(texts.read(place)).toBe("Please");
  expect(localStorage.getItem(place)).toBe("Please");
  texts.write(place, "Please come");
  browser.device.isFull = false;
  await vi.advanceTimersByTimeAsync(6_000);
  expect(textsIn(browser)).toEqual({
    [place]: "Please come",
    "paramarsh-report t c": '{"text":"He shouted","block":true}',
  });
  expect(browser.kept.get("paramarsh-report t c")?.writtenAtMs).toBe(now);
  expect(Object.keys(localStorage)).toEqual(["paramarsh-language"]);
});

it("a text of an earlier release that nobody writes on keeps its age", async () => {
  localStorage.setItem(place, "Please");
  localStorage.setItem(`paramarsh-written ${place}`, "2026-11-20T05:00:00Z");
  const browser = makeTextTable();
  await openTexts(browser.table);
  await pass();
  expect(browser.kept.get(place)?.writtenAtMs).toBe(Date.parse("2026-11-20T05:00:00Z"));
});

it("a page that ends in the middle of a write leaves its text to the next one", async () => {
  const browser = makeTextTable();
  const before = await openTexts(browser.table, undefined, leftTexts);
  before.write(place, "Sho");
  await pass();
  const neverOver = { ...browser.table, change: () => new Promise<never>(() => undefined) };
  const ends = await openTexts(neverOver);
  ends.write(place, "Shout");
  ends.leave();
  const next = await openTexts(browser.table);
  expect(next.read(place)).toBe("Shout");
  await pass();
  expect(textsIn(browser)).toEqual({ [place]: "Shout" });
  expect(Object.keys(localStorage)).toEqual([]);
});
