import type { Bundle } from "@medplum/fhirtypes";
import { describe, expect, it } from "vitest";
import { ourHub } from "./server-traits.ts";
import { goesWhole, nameBorn, singleRequests } from "./single-requests.ts";
import type { HubAsk } from "./stepping.ts";

const ask = (entry: Bundle["entry"]): HubAsk => ({
  method: "POST",
  path: "/fhir",
  body: JSON.stringify({ resourceType: "Bundle", type: "transaction", entry }),
});
const born = (name: string, refersTo?: string) => ({
  fullUrl: `urn:uuid:${name}`,
  resource: {
    resourceType: "Condition" as const,
    subject: { reference: "Patient/p1" },
    ...(refersTo === undefined ? {} : { encounter: { reference: `urn:uuid:${refersTo}` } }),
  },
  request: { method: "POST" as const, url: "Condition" },
});
const guard = {
  resource: {
    resourceType: "Task" as const,
    id: "t1",
    status: "accepted" as const,
    intent: "order" as const,
  },
  request: { method: "PUT" as const, url: "Task/t1", ifMatch: 'W/"3"' },
};

describe("a server without transactions (rule 10)", () => {
  it("gets what is born before what refers to it, each only once, and the guard last", () => {
    const bundle = ask([guard, born("b", "a"), born("a")]);
    expect(
      singleRequests(bundle, {}).map(({ method, path, headers }) => ({ method, path, headers })),
    ).toEqual([
      {
        method: "POST",
        path: "/fhir/Condition",
        headers: { "if-none-exist": "identifier=urn:paramarsh:uuid|a" },
      },
      {
        method: "POST",
        path: "/fhir/Condition",
        headers: { "if-none-exist": "identifier=urn:paramarsh:uuid|b" },
      },
      { method: "PUT", path: "/fhir/Task/t1", headers: { "if-match": 'W/"3"' } },
    ]);
  });

  it("is told its own names of what was born before", () => {
    const bundle = ask([born("b", "a"), born("a"), guard]);
    const json = {
      resourceType: "Condition",
      id: "77",
      meta: { versionId: "1", lastUpdated: "2026-11-24T06:00:00Z" },
    };
    const names = nameBorn(bundle, 0, { status: 201, json }, {});
    expect(names).toEqual({ "urn:uuid:a": "Condition/77" });
    expect(singleRequests(bundle, names)[1]?.body).toContain('"reference":"Condition/77"');
  });

  it("gets two that refer to each other as they stand, instead of nothing for ever", () => {
    expect(singleRequests(ask([born("a", "b"), born("b", "a"), guard]), {})).toHaveLength(3);
  });
});

describe("all in one request", () => {
  it("where the server does that, and takes so many changes at once", () => {
    const changes = (count: number) => ask(Array.from({ length: count }, () => guard));
    expect(goesWhole(ourHub, changes(50))).toBe(true);
    expect(goesWhole(ourHub, changes(51))).toBe(false);
    expect(goesWhole({ ...ourHub, isAtomic: false }, changes(1))).toBe(false);
    expect(goesWhole(ourHub, ask(Array.from({ length: 151 }, (_, at) => born(String(at)))))).toBe(false);
  });
});
