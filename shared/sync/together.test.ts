import { expect, it } from "vitest";
import { startedAnew } from "../contract/hub-api.ts";
import { saysLittle } from "./answered.ts";
import type { HubAsk } from "./stepping.ts";
import { apart, mayGoTogether, together, withWhom } from "./together.ts";

const guarded = (id: string, ifMatch = 'W/"1"') => ({
  resource: { resourceType: "Composition", id },
  request: { method: "PUT", url: `Composition/${id}`, ifMatch },
});
const askOf = (...entry: readonly object[]): HubAsk => ({
  method: "POST",
  path: "/fhir",
  body: JSON.stringify({ resourceType: "Bundle", type: "transaction", entry }),
  headers: saysLittle,
});
const two = [askOf(guarded("c1")), askOf(guarded("c2"))];
const answerOf = (...entry: readonly object[]) => ({
  status: 200,
  json: { resourceType: "Bundle", type: "batch-response", entry },
  hubStart: "s1",
});

it("only a transaction of one guarded entry may go among others", () => {
  expect(mayGoTogether(askOf(guarded("c1")))).toBe(true);
  expect(mayGoTogether(askOf(guarded("c1"), guarded("c2")))).toBe(false);
  expect(mayGoTogether(askOf({ ...guarded("c1"), request: { method: "PUT", url: "Composition/c1" } }))).toBe(
    false,
  );
  expect(mayGoTogether({ method: "GET", path: "/fhir/Task" })).toBe(false);
});

it("whether something is still as it is known is asked together, too", () => {
  const read = (id: string): HubAsk => ({
    method: "GET",
    path: `/fhir/Composition/${id}`,
    headers: { "if-none-match": 'W/"1"', "cache-control": "no-cache" },
  });
  const asks = [read("c1"), read("c2")];
  const { body, headers } = together(asks);
  const request = { method: "GET", ifNoneMatch: 'W/"1"' };
  expect(JSON.parse(body ?? "")).toMatchObject({
    entry: [
      { request: { ...request, url: "Composition/c1" } },
      { request: { ...request, url: "Composition/c2" } },
    ],
  });
  expect(headers).toBeUndefined();
  expect(withWhom(asks[0] ?? read(""))).not.toBe(withWhom(askOf(guarded("c1"))));
  const resource = { resourceType: "Composition", id: "c2" };
  const answer = answerOf({ response: { status: "304" } }, { resource, response: { status: "200" } });
  expect(apart(asks, answer)).toMatchObject([{ status: 304 }, { status: 200, json: resource }]);
});

it("each becomes an entry of a batch, with the headers that all of them have", () => {
  const { body, headers } = together(two);
  expect(JSON.parse(body ?? "")).toEqual({
    resourceType: "Bundle",
    type: "batch",
    entry: [guarded("c1"), guarded("c2")],
  });
  expect(headers).toEqual(saysLittle);
  expect(withWhom(askOf(guarded("c1")))).not.toBe(withWhom({ ...askOf(guarded("c1")), headers: {} }));
});

it("each is answered as it would have been alone, and a refused one spoils no other", () => {
  const taken = { response: { status: "200", location: "Composition/c1/_history/2", lastModified: "t" } };
  const outcome = { resourceType: "OperationOutcome" };
  expect(apart(two, answerOf(taken, { response: { status: "412", outcome } }))).toEqual([
    {
      status: 200,
      json: { resourceType: "Bundle", type: "transaction-response", entry: [taken] },
      hubStart: "s1",
    },
    { status: 412, json: outcome, hubStart: "s1" },
  ]);
});

it("no answer, and one that says later, is one for all", () => {
  for (const status of [undefined, 401, 429, 503, startedAnew])
    expect(apart(two, { status, json: undefined })).toEqual(two.map(() => ({ status, json: undefined })));
});

it("a server that refuses the whole, or answers something else, is asked for each alone", () => {
  for (const status of [400, 403, 404, 413, 422])
    expect(apart(two, { status, json: undefined })).toBeUndefined();
  expect(apart(two, answerOf({ response: { status: "200" } }))).toBeUndefined();
  expect(apart(two, { status: 200, json: "a proxy's page" })).toBeUndefined();
});
