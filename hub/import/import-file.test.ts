import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Resource } from "@medplum/fhirtypes";
import { afterAll, describe, expect, it } from "vitest";
import { importFile } from "./import-file.ts";
import type { ImportTarget } from "./import-target.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "hub-import-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A target that keeps what it gets; its refusals stand for a store's validation. */
function keepingTarget(refuse: (resource: Resource) => string | undefined = () => undefined) {
  const stored = new Map<string, Resource>();
  const target: ImportTarget = {
    find: async (query) => (query === "Practitioner?identifier=npi|1" ? "Practitioner/known" : undefined),
    put: async (resources) =>
      resources.map((one) => {
        const reason = refuse(one);
        if (reason === undefined) stored.set(`${one.resourceType}/${one.id}`, one);
        return reason;
      }),
  };
  return { stored, target };
}

function fileOf(name: string, content: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

const urn = (digit: number) => `urn:uuid:00000000-0000-4000-8000-00000000000${digit}`;
const observation = (digit: number, more: object = {}) => ({
  fullUrl: urn(digit),
  resource: { resourceType: "Observation", subject: { reference: urn(9) }, ...more },
  request: { method: "POST", url: "Observation" },
});
const patient = { fullUrl: urn(9), resource: { resourceType: "Patient", meta: { versionId: "7" } } };
const bundle = (...entry: object[]) => ({ resourceType: "Bundle", type: "transaction", entry });

describe("importing a file", () => {
  it("puts references right, also those that point forward, and those by search", async () => {
    const { stored, target } = keepingTarget();
    const performer = [{ reference: "Practitioner?identifier=npi|1" }];
    const unknown = [{ reference: "Practitioner?identifier=npi|2" }];
    const file = fileOf(
      "a.json",
      bundle(observation(1, { performer }), observation(2, { performer: unknown }), patient),
    );
    const report = await importFile(file, target);
    expect(report).toMatchObject({
      taken: { Observation: 2, Patient: 1 },
      refused: [],
      danglingReferences: 1,
    });
    expect(stored.get(urn(1).replace("urn:uuid:", "Observation/"))).toMatchObject({
      subject: { reference: urn(9).replace("urn:uuid:", "Patient/") },
      performer: [{ reference: "Practitioner/known" }],
    });
    expect(stored.get(urn(9).replace("urn:uuid:", "Patient/"))?.meta).toBeUndefined();
  });

  it("updates and never doubles when the same file comes again, even without ids", async () => {
    const { stored, target } = keepingTarget();
    const nameless = { resource: { resourceType: "Basic", code: { text: "example" } } };
    const file = fileOf("b.json", { ...bundle(nameless, patient), type: "collection" });
    await importFile(file, target);
    await importFile(file, target);
    expect(stored.size).toBe(2);
  });

  it("takes the rest when one entry is refused, and says which and why", async () => {
    const { target } = keepingTarget((one) => (one.id?.endsWith("1") ? "status is missing" : undefined));
    const remove = { request: { method: "DELETE", url: "Patient/1" }, resource: { resourceType: "Patient" } };
    const file = fileOf(
      "c.json",
      bundle(observation(1), observation(2), remove, { fullUrl: urn(3) }, patient),
    );
    const report = await importFile(file, target);
    expect(report.taken).toEqual({ Observation: 1, Patient: 1 });
    expect(report.refused.map(({ reason, count }) => `${count} ${reason}`).toSorted()).toEqual([
      "1 DELETE is no import",
      "1 status is missing",
      "1 the entry has no resource with a resourceType",
    ]);
  });

  it("keeps what it read of a file that ends in the middle or breaks, and says so", async () => {
    const whole = JSON.stringify(bundle(patient, observation(1), observation(2)));
    const cut = await importFile(fileOf("d.json", whole.slice(0, -60)), keepingTarget().target);
    expect(cut.problem).toContain("ends in the middle");
    expect(cut.taken).toMatchObject({ Patient: 1, Observation: 1 });
    const broken = await importFile(
      fileOf("e.json", whole.replace(/\]\}$/, ",!!]}")),
      keepingTarget().target,
    );
    expect(broken.problem).toContain("not JSON from about byte");
    expect(broken.taken).toMatchObject({ Patient: 1, Observation: 2 });
  });

  it.each([
    ["x.xml", "<Bundle/>", "This is XML"],
    ["x.txt", "hello", "not JSON"],
    ["empty.json", "  \n", "empty"],
    ["patient.json", '{"resourceType":"Patient"}', "not a FHIR Bundle: it is a Patient"],
    ["search.json", '{"resourceType":"Bundle","type":"searchset"}', "Bundle of type searchset"],
  ])("says what %s is and takes nothing", async (name, content, sentence) => {
    const { stored, target } = keepingTarget();
    const report = await importFile(fileOf(name, content), target);
    expect(report.problem).toContain(sentence);
    expect(stored.size).toBe(0);
  });

  it("says when there is no such file", async () => {
    expect((await importFile(path.join(folder, "none"), keepingTarget().target)).problem).toContain(
      "no such file",
    );
  });
});

const synthea = path.join(import.meta.dirname, "../../../shared/data/synthea");
const present = existsSync(synthea);
if (!present) console.log("skipped: ../shared/data/synthea is not here");

it.skipIf(!present)("takes every entry of the Synthea samples and leaves no urn:uuid reference", async () => {
  const { stored, target } = keepingTarget();
  for (const name of readdirSync(synthea).filter((one) => one.endsWith(".json"))) {
    const report = await importFile(path.join(synthea, name), target);
    expect([name, report.problem, report.refused]).toEqual([name, undefined, []]);
  }
  expect(stored.size).toBeGreaterThan(1000);
  const left = [...stored.values()].filter((one) => JSON.stringify(one).includes('"reference":"urn:uuid:'));
  expect(left.map(({ id }) => id)).toEqual([]);
});
