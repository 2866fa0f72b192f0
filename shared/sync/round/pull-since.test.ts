import type { Task } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import { ourHub } from "../server-traits.ts";
import { pullSince } from "./pull-since.ts";
import type { Advance, JobContext } from "./round-state.ts";

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

it("rule 13: the cursor moves with the last page alone, to what the server showed and never to this PC's clock", () => {
  const first = known("2026-11-26T09:00:00.000Z");
  if (first.do !== "ask") return expect.fail("it asks");
  const second = pullSince(
    job,
    first.stage,
    page([task("1", "2026-11-26T09:30:00.000Z")], "Task?_cursor=x"),
    context,
  );
  if (second.do !== "ask") return expect.fail("another page comes, and nothing is kept before");
  const kept = pullSince(job, second.stage, page([task("2", "2026-11-26T09:20:00.000Z")]), context);
  expect(kept.do === "keep" && kept.keep.keep === "pulled" && kept.keep.pulled.cursor).toEqual({
    scope: "own-tickets/me",
    lastUpdated: "2026-11-26T09:30:00.000Z",
  });
});

it("rule 13: a window in which nothing is leaves the cursor where it was", () => {
  const first = known("2026-11-26T09:00:00.000Z");
  const kept = first.do === "ask" ? pullSince(job, first.stage, page([]), context) : first;
  expect(kept.do === "keep" && kept.keep.keep === "pulled" && kept.keep.pulled.cursor).toMatchObject({
    lastUpdated: "2026-11-26T09:00:00.000Z",
  });
});
