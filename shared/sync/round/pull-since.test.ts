import type { Task } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import { ourHub } from "../server-traits.ts";
import { pullSince } from "./pull-since.ts";
import type { Advance, Answer, JobContext } from "./round-state.ts";

/** This PC's clock is two days fast: nothing that is asked for may go by it. */
const context: JobContext = {
  me: { reference: "Practitioner/me" },
  server: ourHub,
  hubStart: undefined,
  nowMs: Date.parse("2026-11-28T10:00:00.000Z"),
  hubNowMs: Date.parse("2026-11-26T10:00:00.000Z"),
  uuid: () => "u",
};
const job = { job: "own" } as const;
const task = (id: string, lastUpdated: string): Task => ({
  resourceType: "Task",
  id,
  status: "requested",
  intent: "order",
  meta: { versionId: "1", lastUpdated },
});
const page = (tasks: readonly Task[], next?: string) => ({
  answer: "reply" as const,
  reply: {
    status: 200,
    json: {
      resourceType: "Bundle",
      link: next === undefined ? [] : [{ relation: "next", url: next }],
      entry: tasks.map((resource) => ({ resource })),
    },
  },
});
const known = (cursor: string | undefined): Advance =>
  pullSince(
    job,
    { stage: "begun" },
    {
      answer: "loaded",
      loaded: { loaded: "cursors", cursors: cursor === undefined ? {} : { "own-tickets/me": cursor } },
    },
    context,
  );

it("a record that the centre changed is fetched again where it is on this PC, and not where it is none of its business", () => {
  const begun = (cursors: Readonly<Record<string, string>>) =>
    pullSince(
      { job: "patient", patient: "Patient/p", isPrefetch: false, onlyIfHere: true },
      { stage: "begun" },
      { answer: "loaded", loaded: { loaded: "cursors", cursors } },
      context,
    );
  expect(begun({ "Patient/p": "2026-11-26T09:00:00.000Z" })).toMatchObject({ do: "ask" });
  expect(begun({})).toEqual({ do: "end" });
});

it("rule 13: asks for all since two minutes before the newest time that the server showed, and including it", () => {
  const step = known("2026-11-26T09:00:00.000Z");
  expect(step.do === "ask" && step.ask.path).toContain("_lastUpdated=ge2026-11-26T08:58:00.000Z");
});

const here = (...tickets: readonly (readonly [serverId: string, versionId: string])[]) => ({
  answer: "loaded" as const,
  loaded: {
    ...{ loaded: "tickets" as const, open: [], consults: [], consultsSince: undefined },
    tickets: tickets.map(([serverId, versionId]) => ({ serverId, versionId })),
  },
});
const goOn = (from: Advance, answer: Answer): Advance =>
  "stage" in from ? pullSince(job, from.stage, answer, context) : from;
const cursorIn = (step: Advance) =>
  step.do === "keep" && step.keep.keep === "pulled" ? step.keep.pulled.cursor : undefined;

it("rule 13: the cursor moves with the last page alone, to what the server showed and never to this PC's clock", () => {
  const first = known("2026-11-26T09:00:00.000Z");
  const second = goOn(first, page([task("1", "2026-11-26T09:30:00.000Z")], "Task?_cursor=x"));
  expect(second.do).toBe("ask"); // another page comes, and nothing is kept before
  const listed = goOn(second, page([task("2", "2026-11-26T09:20:00.000Z")]));
  expect(listed).toMatchObject({ do: "load", load: { load: "tickets" } });
  expect(cursorIn(goOn(listed, here(["1", "1"], ["2", "1"])))).toEqual({
    scope: "own-tickets/me",
    lastUpdated: "2026-11-26T09:30:00.000Z",
  });
});

it("of the doctor's own tickets what is here as it was listed is not read again, and what differs is, by its id", () => {
  const first = known("2026-11-26T09:30:00.000Z");
  expect(first.do === "ask" && first.ask.path).toContain("&_elements=status");
  const [one, two] = [task("1", "2026-11-26T09:29:00.000Z"), task("2", "2026-11-26T09:30:00.000Z")];
  const listed = goOn(first, page([one, two]));
  expect(goOn(listed, here(["1", "1"], ["2", "1"]))).toEqual({ do: "end" });
  const fetching = goOn(listed, here(["1", "1"], ["2", "?"]));
  expect(fetching.do === "ask" && fetching.ask.path).toContain("Task?_id=2&");
  const kept = goOn(fetching, page([two]));
  expect(kept.do === "keep" && kept.keep.keep === "pulled" && kept.keep.pulled.resources).toMatchObject([
    { serverId: "2" },
  ]);
  expect(goOn(fetching, { answer: "reply", reply: { status: undefined, json: undefined } }).do).toBe(
    "give-up",
  );
});

it("on a PC that has none of them, the doctor's own tickets come whole", () => {
  const first = known(undefined);
  expect(first.do === "ask" && first.ask.path).not.toContain("_elements");
  expect(cursorIn(goOn(first, page([task("1", "2026-11-26T09:30:00.000Z")])))).toMatchObject({
    lastUpdated: "2026-11-26T09:30:00.000Z",
  });
});
