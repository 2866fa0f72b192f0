import { expect, it } from "vitest";
import type { Loaded } from "../keeps.ts";
import type { HubAsk, HubReply } from "../stepping.ts";
import { bench, info, quietHub, type TestBench } from "../test-machine.ts";

const silence: HubReply = { status: undefined, json: undefined, failure: "hub-unreachable" };
const minutes = 60_000;

const countIn = ({ path }: HubAsk): number => Number(/_count=(\d+)/.exec(path)?.[1]);
const page = (ids: readonly string[], next?: string): HubReply => ({
  status: 200,
  json: {
    resourceType: "Bundle",
    link: next === undefined ? [] : [{ relation: "next", url: next }],
    entry: ids.map((id) => ({
      resource: {
        resourceType: "Observation",
        id,
        meta: { versionId: "1", lastUpdated: `2026-11-24T05:0${id}:00.000Z` },
      },
    })),
  },
});

/** A desk in whose queue these patients stand; `record` answers each page of a record. */
function desk(
  queued: readonly string[],
  record: (patient: string, ask: HubAsk) => HubReply,
  greeting: () => HubReply = () => info(),
) {
  const cursors: Record<string, string> = {};
  const load = (of: { load: string }): Loaded => {
    switch (of.load) {
      case "start":
        return { loaded: "start", items: [], traits: undefined, reconciledAt: undefined };
      case "items":
        return { loaded: "items", items: [] };
      case "tickets":
        return { loaded: "tickets", tickets: [], open: [], consults: [], consultsSince: undefined };
      case "open-tickets":
        return { loaded: "open-tickets", tickets: [] };
      case "cursors":
        return { loaded: "cursors", cursors };
      case "queue": {
        const patients = queued.map((reference) => ({ reference, isHere: reference in cursors }));
        return { loaded: "queue", patients };
      }
      default:
        return { loaded: "nothing" };
    }
  };
  const hub = (ask: HubAsk): HubReply => {
    if (ask.path === "/hub/info") return greeting();
    const patient = /Patient\/\w+/.exec(ask.path)?.[0];
    return patient === undefined ? quietHub(ask) : record(patient, ask);
  };
  const machine = bench({
    hub,
    load,
    keep: (keep) => {
      const cursor = keep.keep === "pulled" ? keep.pulled.cursor : undefined;
      if (cursor) cursors[cursor.scope] = cursor.lastUpdated;
      return { patients: [], changed: true };
    },
  });
  machine.send({ event: "started" });
  return { machine, cursors };
}

const ofRecords = ({ asked }: TestBench) =>
  asked.flatMap((ask) => {
    const patient = /Patient\/(\w+)/.exec(ask.path)?.[1];
    return patient === undefined ? [] : [`${patient} ${countIn(ask)}`];
  });
const isLost = ({ told }: TestBench) => told.some(({ tell }) => tell === "lost");

it("a record whose page is too large for the line is asked for smaller, lets the others go before it, and comes in the end", () => {
  const { machine, cursors } = desk(["Patient/heavy", "Patient/next"], (patient, ask) =>
    patient === "Patient/heavy" && countIn(ask) > 8 ? silence : page(["1"]),
  );
  expect(ofRecords(machine)).toEqual(["heavy 200", "heavy 40", "next 200"]);
  expect(Object.keys(cursors)).toEqual(["Patient/next"]);
  expect(machine.state().line).toBe("up");
  machine.passes(minutes);
  expect(ofRecords(machine).slice(3)).toEqual(["heavy 8"]);
  expect(Object.keys(cursors)).toEqual(["Patient/next", "Patient/heavy"]);
  expect(machine.state().round.setBacks).toEqual({});
  expect(isLost(machine)).toBe(false);
});

it("rule 13: it goes on behind the pages that came, and nothing of it is kept before its last one", () => {
  const { machine, cursors } = desk(["Patient/heavy"], (_, ask) => {
    if (!ask.path.includes("_cursor"))
      return page(["1", "2"], `Patient/heavy/$everything?_count=200&_cursor=a`);
    return countIn(ask) > 40 ? silence : page(["3"]);
  });
  const paths = machine.asked.map(({ path }) => path).filter((path) => path.includes("heavy"));
  expect(paths.slice(1)).toEqual([
    "/fhir/Patient/heavy/$everything?_count=200&_cursor=a",
    "/fhir/Patient/heavy/$everything?_count=40&_cursor=a",
  ]);
  const ofIt = machine.kept.flatMap((keep) => (keep.keep === "pulled" ? [keep.pulled.resources] : []));
  expect(ofIt.filter(({ length }) => length > 0).map((all) => all.map(({ serverId }) => serverId))).toEqual([
    ["1", "2", "3"],
  ]);
  expect(cursors["Patient/heavy"]).toBe("2026-11-24T05:03:00.000Z");
});

it("a record that breaks the hub each time keeps nobody from being made ready, and is asked for less and less often", () => {
  const { machine, cursors } = desk(["Patient/broken", "Patient/next"], (patient) =>
    patient === "Patient/broken" ? { status: 500, json: {} } : page(["1"]),
  );
  expect(Object.keys(cursors)).toEqual(["Patient/next"]);
  const asked = () => ofRecords(machine).filter((one) => one.startsWith("broken")).length;
  const inTime = [10 * minutes, 10 * minutes, 10 * minutes].map((ms) => {
    const before = asked();
    machine.passes(ms);
    return asked() - before;
  });
  expect(inTime[0]).toBeGreaterThan(inTime[2] ?? 0);
  expect(inTime[2]).toBeGreaterThan(0);
  expect(machine.state().line).toBe("up");
  expect(isLost(machine)).toBe(false);
});

it("where the greeting gets no answer either it was the line: it is down, and nothing is held against the record", () => {
  const line = { isThere: true, cuts: 1 };
  const { machine, cursors } = desk(
    ["Patient/p"],
    () => {
      if (line.cuts > 0) line.isThere = false;
      line.cuts = 0;
      return line.isThere ? page(["1"]) : silence;
    },
    () => (line.isThere ? info() : silence),
  );
  expect(machine.state().line).toBe("down");
  expect(isLost(machine)).toBe(true);
  line.isThere = true;
  machine.passes(minutes);
  expect(ofRecords(machine)).toEqual(["p 200", "p 200"]);
  expect(Object.keys(cursors)).toEqual(["Patient/p"]);
});

it("a change that the centre told of a patient who is not in the queue is fetched later, when the hub can again", () => {
  const hub = { canRead: true };
  const { machine, cursors } = desk([], () => (hub.canRead ? page(["2"]) : silence));
  cursors["Patient/p"] = "2026-11-24T05:01:00.000Z";
  hub.canRead = false;
  machine.send({ event: "poked", patients: ["Patient/p"], byPerson: false });
  expect(ofRecords(machine)).toEqual(["p 200", "p 40"]);
  hub.canRead = true;
  machine.passes(minutes);
  expect(cursors["Patient/p"]).toBe("2026-11-24T05:02:00.000Z");
});

it("one who has left the queue is not asked for any more, and what had come of it is forgotten", () => {
  const queued = ["Patient/heavy"];
  const { machine } = desk(queued, () => silence);
  expect(Object.keys(machine.state().round.setBacks)).toEqual(["Patient/heavy"]);
  queued.pop();
  const asked = ofRecords(machine).length;
  machine.passes(10 * minutes);
  expect(ofRecords(machine)).toHaveLength(asked);
  expect(machine.state().round.setBacks).toEqual({});
});

it("a hub that turns out to have started since is greeted as new, and goes on with nothing of what came before", () => {
  const start = { id: "s1" };
  const { machine } = desk(
    ["Patient/heavy"],
    (_, ask) => {
      if (ask.path.includes("_cursor")) start.id = "s2";
      return ask.path.includes("_cursor")
        ? silence
        : page(["1"], `Patient/heavy/$everything?_count=${countIn(ask)}&_cursor=a`);
    },
    () => info({ starts: [{ id: start.id, newest: "" }] }),
  );
  const paths = machine.asked.map(({ path }) => path).filter((path) => path.includes("heavy"));
  expect(paths.slice(1, 3)).toEqual([
    "/fhir/Patient/heavy/$everything?_count=200&_cursor=a",
    "/fhir/Patient/heavy/$everything?_count=200",
  ]);
});

it("a hub that asks to wait is let be, and so is one that does not know this PC any more", () => {
  for (const reply of [
    { status: 503, json: {}, retryAfterMs: 60_000 },
    { status: undefined, json: undefined, failure: "account-withdrawn" },
  ]) {
    const { machine } = desk(["Patient/a", "Patient/b"], () => reply);
    expect(ofRecords(machine)).toEqual(["a 200"]);
    expect(machine.state().round.setBacks).toEqual({});
  }
});
