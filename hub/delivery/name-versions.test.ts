import type { Bundle, Composition, Resource } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import type { Store } from "../server/store.ts";
import { nameVersions } from "./name-versions.ts";

it("rule 29: a Provenance names the versions that were signed, and of a later one those that it replaces", async () => {
  const put: Resource[] = [];
  const store = { put: async (one: Resource) => void put.push(one) } as unknown as Store; // nothing else is asked
  const answered: Bundle = {
    resourceType: "Bundle",
    type: "transaction-response",
    entry: [
      {
        resource: {
          resourceType: "Provenance",
          id: "w",
          target: [{ reference: "Composition/new" }, { reference: "Patient/p" }],
          recorded: "2026-11-26T05:00:00.000Z",
          agent: [],
        },
      },
    ],
  };
  const issued = [{ fullUrl: "urn:uuid:1", reference: "Composition/new", versionId: "1" }];
  const old = { resourceType: "Composition", id: "old", meta: { versionId: "4" } } as Composition;
  await nameVersions(store, answered, issued, [old]);
  expect(put).toMatchObject([
    {
      target: [{ reference: "Composition/new/_history/1" }, { reference: "Patient/p" }],
      entity: [{ role: "revision", what: { reference: "Composition/old/_history/4" } }],
    },
  ]);
});
