import type { Encounter, Resource, Task } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import type { Loaded } from "../keeps.ts";
import { ourHub } from "../server-traits.ts";
import { listTickets } from "./list-tickets.ts";
import type { Advance, JobContext } from "./round-state.ts";

const hubNowMs = Date.parse("2026-11-26T10:00:00.000Z");
const context: JobContext = {
  me: { reference: "Practitioner/me" },
  server: ourHub,
  hubStart: undefined,
  nowMs: hubNowMs,
  hubNowMs,
  uuid: () => "u",
};
const minute = (at: number): string => new Date(hubNowMs - at * 60_000).toISOString();
const ticket = (at: number, versionId: string, changedMinutesAgo: number): Task => ({
  resourceType: "Task",
  id: `t${at}`,
  status: "requested",
  intent: "order",
  encounter: { reference: `Encounter/e${at}` },
  meta: { versionId, lastUpdated: minute(changedMinutesAgo) },
});
const consult = (at: number): Encounter => ({
  resourceType: "Encounter",
  id: `e${at}`,
  status: "arrived",
  class: { code: "VR" },
  meta: { versionId: "2", lastUpdated: minute(1) },
});
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

/** What is asked for, one after the other, of a hub with these tickets, and what is kept in the end. */
function pulled(
  tickets: readonly Task[],
  known: Omit<Extract<Loaded, { loaded: "tickets" }>, "loaded">,
  late: string[] = [],
) {
  const asked: string[] = [];
  let step: Advance = listTickets("queue", { stage: "begun" }, { answer: "begin" }, context);
  while (step.do === "ask" || step.do === "load") {
    if (step.do === "load") {
      step = listTickets(
        "queue",
        step.stage,
        { answer: "loaded", loaded: { loaded: "tickets", ...known } },
        context,
      );
      continue;
    }
    const { path } = step.ask;
    const ids = /_id=([^&]+)/.exec(path)?.[1]?.split(",");
    const since = /_lastUpdated=ge([^&]+)/.exec(path)?.[1] ?? "";
    const isListing = path.includes("_elements=");
    asked.push(isListing ? "listing" : `${path.split("?")[0]} ${ids?.join(",") ?? `since ${since}`}`);
    const all: readonly Resource[] = path.includes("Task?") ? tickets : tickets.map((_, at) => consult(at));
    const found = all.filter(({ id = "", meta }) =>
      ids ? ids.includes(id) : (meta?.lastUpdated ?? "") >= since && (isListing || !late.includes(id)),
    );
    const json = { resourceType: "Bundle", entry: found.map((resource) => ({ resource })) };
    step = listTickets("queue", step.stage, { answer: "reply", reply: { status: 200, json } }, context);
  }
  return { asked, kept: step.do === "keep" && step.keep.keep === "pulled" ? step.keep.pulled : undefined };
}

const rowOf = ({ id = "" }: Task) => ({ localId: id, serverId: id, versionId: "1", json: "{}" });
const open = numbers(20).map((at) => `t${at}`);
const changed = numbers(20).map((at) => ticket(at, at < 12 ? "2" : "1", at < 12 ? 5 : 90));
const here = {
  tickets: changed.map(rowOf),
  open,
  consults: numbers(20).map((at) => `e${at}`),
  consultsSince: minute(60),
};

it("many that changed are asked for by time, and so are the consults that were here before", () => {
  const { asked, kept } = pulled(changed, here);
  expect(asked).toEqual(["listing", `/fhir/Task since ${minute(5)}`, `/fhir/Encounter since ${minute(62)}`]);
  expect(kept?.resources.filter(({ type }) => type === "Task").length).toBe(12);
  expect(kept?.cursor).toEqual({ scope: "queue/Encounter", lastUpdated: minute(1) });
});

it("one that its time does not find is asked for by its id, and a consult that is not here too", () => {
  const { asked } = pulled(changed, { ...here, consults: here.consults.slice(1) }, ["t3"]);
  expect(asked.slice(2)).toEqual([
    "/fhir/Task t3",
    `/fhir/Encounter since ${minute(62)}`,
    "/fhir/Encounter e0",
  ]);
});

it("on a PC that has seen no queue yet, and where few have changed, ids are asked for", () => {
  const fresh = pulled(changed, { tickets: [], open: [], consults: [], consultsSince: undefined });
  expect(fresh.asked[2]).toBe(
    `/fhir/Encounter ${numbers(20)
      .map((at) => `e${at}`)
      .join(",")}`,
  );
  const few = pulled(changed, {
    ...here,
    tickets: changed.map((one, at) => ({
      ...rowOf(one),
      versionId: at === 4 ? "1" : (one.meta?.versionId ?? ""),
    })),
  });
  expect(few.asked).toEqual(["listing", "/fhir/Task t4", "/fhir/Encounter e4"]);
});

it("what left the queue is read once more for its end, by its id", () => {
  const { asked } = pulled(changed, { ...here, open: [...open, "gone"] });
  expect(asked.slice(1, 3)).toEqual([`/fhir/Task since ${minute(5)}`, "/fhir/Task gone"]);
});

it("rule 16: what is kept of the queue is each consult before its ticket", () => {
  const { kept } = pulled(changed, here);
  const types = kept?.resources.map(({ type }) => type) ?? [];
  expect(types.lastIndexOf("Encounter")).toBeLessThan(types.indexOf("Task"));
});
