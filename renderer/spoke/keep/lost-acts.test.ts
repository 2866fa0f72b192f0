import { expect, it } from "vitest";
import type { KeptItem } from "./kept-item.ts";
import { type Accepted, lostActs } from "./lost-acts.ts";

const requestId = "r1";
const item = (order: number, work: unknown): KeptItem => ({
  id: `i${order}`,
  order,
  target: { requestId, taskId: "t-old" },
  work: work as KeptItem["work"], // what the rule does not read is left out
  patientName: "Kalpit",
  since: "2026-11-26T05:00:00.000Z",
  centreId: "c1",
  red: false,
  failures: 3,
  nextAtMs: 5,
});
const request = item(1, { call: "request.send", input: { intake: { id: requestId } } });
const worried = item(2, { call: "request.worried", input: { id: "w", worried: true } });
const accepted = (of: KeptItem, at: string, start = "one"): Accepted => ({ item: of, start, at });
const starts = (newest: string) => [
  { id: "one", newest: "" },
  { id: "two", newest },
];

it("a hub that has merely restarted gets nothing again", () => {
  const acts = [accepted(request, "2026-11-26T05:00:01.000Z")];
  expect(lostActs(acts, starts("2026-11-26T05:00:02.000Z"))).toEqual([]);
});

it("what was taken after the backup goes again in its order, under the name that its ticket will have then", () => {
  const acts = [accepted(worried, "2026-11-26T05:00:09.000Z"), accepted(request, "2026-11-26T05:00:05.000Z")];
  const lost = lostActs(acts, starts("2026-11-26T05:00:02.000Z"));
  expect(lost).toMatchObject([
    { id: "i1", target: { requestId }, failures: 0, nextAtMs: 0, again: true },
    { id: "i2", target: { requestId }, again: true },
  ]);
  expect(lost.every(({ target }) => target.taskId === undefined)).toBe(true);
});

it("what belongs to a request that the hub still has keeps its ticket's name", () => {
  const acts = [accepted(request, "2026-11-26T05:00:01.000Z"), accepted(worried, "2026-11-26T05:00:09.000Z")];
  expect(lostActs(acts, starts("2026-11-26T05:00:02.000Z"))).toMatchObject([{ target: { taskId: "t-old" } }]);
});

it("a start that the hub does not know any more took all of it along", () => {
  const acts = [accepted(request, "2026-11-26T05:00:05.000Z", "gone")];
  expect(lostActs(acts, starts("2026-11-26T05:00:02.000Z"))).toHaveLength(1);
});
