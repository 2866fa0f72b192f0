import { expect, it } from "vitest";
import { answeredResources, saysLittle } from "./answered.ts";
import type { HubAsk } from "./stepping.ts";

const sent = { resourceType: "Composition", id: "c1", title: "Draft" };
const ask: HubAsk = {
  method: "POST",
  path: "/fhir",
  body: JSON.stringify({ resourceType: "Bundle", type: "transaction", entry: [{ resource: sent }] }),
  headers: saysLittle,
};
const response = {
  status: "200",
  location: "Composition/c1/_history/v2",
  lastModified: "2026-11-25T10:00:00.000Z",
};
const answerOf = (entry: object) => ({
  resourceType: "Bundle",
  type: "transaction-response",
  entry: [entry],
});
const meta = { versionId: "v2", lastUpdated: response.lastModified };

it("what a server does not send back is what it was sent, in the version that it names", () => {
  expect(answeredResources(ask, answerOf({ response }))).toEqual([{ ...sent, meta }]);
});

it("what a server sends back all the same is taken as it says", () => {
  const resource = { ...sent, title: "As the server has it", meta };
  expect(answeredResources(ask, answerOf({ resource, response }))).toEqual([resource]);
});

it("what was not created because it was there, and is not sent back, is not what it was sent", () => {
  const entry = [{ resource: sent, request: { method: "POST", url: "Composition" } }];
  const born = { ...ask, body: JSON.stringify({ resourceType: "Bundle", type: "transaction", entry }) };
  expect(answeredResources(born, answerOf({ response }))).toEqual([]);
  const created = { ...response, status: "201 Created" };
  expect(answeredResources(born, answerOf({ response: created }))).toEqual([{ ...sent, meta }]);
});

it("one entry without a resource hides none of the others of its page", () => {
  const page = { resourceType: "Bundle", entry: [{ response }, { resource: { ...sent, meta } }] };
  expect(answeredResources({ method: "GET", path: "/fhir" }, page)).toEqual([{ ...sent, meta }]);
});

it("an answer that names no version teaches nothing", () => {
  expect(answeredResources(ask, answerOf({ response: { status: "200" } }))).toEqual([]);
  expect(answeredResources(ask, { resourceType: "OperationOutcome" })).toEqual([]);
});
