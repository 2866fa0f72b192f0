import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type HandOvers, openHandOvers } from "./hand-over-store.ts";

const id = "0123456789abcdef0123456789abcdef";
const dayMs = 86_400_000;
const clock = { now: new Date("2026-11-26T06:00:00.000Z") };
let folder: string;
let store: HandOvers;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "paramarsh-hand-over-"));
  clock.now = new Date("2026-11-26T06:00:00.000Z");
  store = openHandOvers(folder, () => clock.now);
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (text: string, offset: number, isLast: boolean, owner = "asha") =>
  store.put(owner, id, { offset, bytes: Buffer.from(text), isLast });
const names = () => readdirSync(folder).flatMap((place) => readdirSync(path.join(folder, place)));
const passes = (days: number) => (clock.now = new Date(clock.now.getTime() + days * dayMs));

it("a piece said twice is there once, one out of its place is told where to go on, and only the whole is shown", async () => {
  expect(await put("sealed ", 0, false)).toEqual({ put: "kept", size: 7 });
  expect(await put("sealed ", 0, false)).toEqual({ put: "elsewhere", size: 7 });
  expect(await store.state("asha", id)).toBe("none");
  expect(await store.read("asha", id, 0)).toBeUndefined();
  expect(await put("bytes", 7, true)).toEqual({ put: "kept", size: 12 });
  expect(await put("bytes", 7, true)).toEqual({ put: "kept", size: 12 });
  expect(await store.read("asha", id, 3)).toEqual({ bytes: Buffer.from("led bytes"), size: 12 });
});

it("another doctor finds nothing under the same name", async () => {
  await put("sealed", 0, true);
  expect(await store.state("meera", id)).toBe("none");
  await store.taken("meera", id);
  expect(await store.state("asha", id)).toBe("waiting");
});

it("taken in, the bytes end at once; not fetched in a week, they end too; why is known for a month", async () => {
  await put("sealed", 0, true);
  await store.taken("asha", id);
  expect([await store.state("asha", id), names()]).toEqual(["taken", [`${id}.taken`]]);
  await put("sealed", 0, true, "meera");
  passes(6.9);
  expect(await store.state("meera", id)).toBe("waiting");
  passes(0.2);
  expect(await store.read("meera", id, 0)).toBeUndefined();
  expect(await store.state("meera", id)).toBe("ended");
  passes(31);
  await store.sweep();
  expect(names()).toEqual([]);
});

it("what was begun and never finished goes after a day, and the start of the hub ends what has waited too long", async () => {
  await put("half", 0, false);
  await put("sealed", 0, true, "meera");
  passes(7);
  await store.sweep();
  expect(names()).toEqual([`${id}.ended`]);
});

it("one doctor does not fill the hub's disk", async () => {
  for (let nth = 0; nth < 8; nth += 1)
    await store.put("asha", id.replace("0", String(nth)), {
      offset: 0,
      bytes: Buffer.from("x"),
      isLast: true,
    });
  const more = { offset: 0, bytes: Buffer.from("x"), isLast: true };
  expect(await store.put("asha", id.replace("0", "9"), more)).toMatchObject({ put: "too-much" });
});
