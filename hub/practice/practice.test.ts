import type { Bundle, Task } from "@medplum/fhirtypes";
import { describe, expect, it } from "vitest";
import { specialities } from "../../shared/domain/speciality.ts";
import { system } from "../../shared/fhir/systems.ts";
import { practiceBase } from "./practice-base.ts";
import { practiceCases } from "./practice-cases.ts";
import { practiceRecord } from "./practice-record.ts";

const now = new Date("2026-11-24T05:30:00Z");
const bundles = practiceCases.map((one, index) => practiceRecord(one, index, now));
const resources = (bundle: Bundle) => (bundle.entry ?? []).flatMap((entry) => entry.resource ?? []);

describe("practice data", () => {
  it("has at least 24 waiting patients in all eight specialities", () => {
    const tickets = bundles.flatMap(resources).filter((one): one is Task => one.resourceType === "Task");
    expect(tickets.length).toBeGreaterThanOrEqual(24);
    const asked = tickets.map((task) => task.performerType?.[0]?.coding?.[0]?.code);
    expect(new Set(asked)).toEqual(new Set(specialities));
  });

  it("has one patient with 350 resources or more", () => {
    expect(Math.max(...bundles.map((bundle) => resources(bundle).length))).toBeGreaterThanOrEqual(350);
  });

  it("knows allergies as known, none and not asked", () => {
    const kinds = new Set(
      practiceCases.map((one) => (typeof one.allergies === "string" ? one.allergies : "known")),
    );
    expect(kinds).toEqual(new Set(["known", "none", "not-asked"]));
  });

  it("has people of all ages, from a newborn to the very old", () => {
    expect(practiceCases.some((one) => (one.age.days ?? 0) > 0)).toBe(true);
    expect(practiceCases.some((one) => (one.age.months ?? 0) > 0)).toBe(true);
    expect(practiceCases.some((one) => (one.age.years ?? 0) > 80)).toBe(true);
  });

  it("has reports as PDF and as pictures", () => {
    const kinds = new Set(
      bundles.flatMap(resources).flatMap((one) => (one.resourceType === "Binary" ? [one.contentType] : [])),
    );
    expect(kinds).toEqual(new Set(["application/pdf", "image/png"]));
  });

  it("is the same for the same moment and gives every resource a birth id", () => {
    const again = practiceCases.map((one, index) => practiceRecord(one, index, now));
    expect(again).toEqual(bundles);
    for (const entry of bundles.flatMap((bundle) => bundle.entry ?? [])) {
      expect(JSON.stringify(entry.resource)).toContain(system.uuid);
      expect(entry.fullUrl).toMatch(/^urn:uuid:/);
    }
  });

  it("refers only to resources of the same bundle or of the practice base", () => {
    const base = new Set((practiceBase().entry ?? []).map((entry) => entry.request?.url));
    for (const bundle of bundles) {
      const own = new Set((bundle.entry ?? []).map((entry) => entry.fullUrl));
      const references = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map(
        (match) => match[1],
      );
      for (const reference of references) expect(own.has(reference) || base.has(reference)).toBe(true);
    }
  });
});
