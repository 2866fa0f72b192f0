import type { DocumentReference } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import { documentsOf, reportsOf } from "./read-reports.ts";
import { extension } from "./systems.ts";

const small = { contentType: "image/jpeg", url: "Binary/small", size: 30_000, title: "Photo" };
const photo = (more: Partial<DocumentReference>): DocumentReference => ({
  ...{ resourceType: "DocumentReference", id: "d", status: "current", date: "2026-11-27T06:00:00Z" },
  content: [{ attachment: small }],
  ...more,
});
const same = (reference: string) => reference;
const none = () => false;

it("a small copy whose original was announced is said to be one, until the original stands in its place", () => {
  const announced = photo({ extension: [{ url: extension.originalExpected, valueString: "f".repeat(64) }] });
  expect(reportsOf([announced], same, none)).toMatchObject([{ sizeBytes: 30_000, originalComes: true }]);
  const original = { ...small, url: "Binary/original", size: 2_000_000 };
  const come = photo({
    extension: [{ url: extension.smallCopy, valueAttachment: small }],
    content: [{ attachment: original }],
  });
  const [report] = reportsOf([come], same, none);
  expect(report).toMatchObject({ sizeBytes: 2_000_000 });
  expect(report?.originalComes).toBeUndefined();
  expect(documentsOf([come], same)).toMatchObject([{ attachment: original, smallCopy: small }]);
});

it("says nothing of either where a picture is all that there is", () => {
  const [report] = reportsOf([photo({})], same, none);
  expect(report).toEqual({
    ...{ id: "DocumentReference/d", title: "Photo", at: "2026-11-27T06:00:00Z" },
    ...{ contentType: "image/jpeg", sizeBytes: 30_000, local: false },
  });
});
