import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { targetIn } from "../../hub/admin/import-command.ts";
import { importFile } from "../../hub/import/import-file.ts";
import { reportText } from "../../hub/import/import-report.ts";
import { openFhir } from "../../hub/server/open-fhir.ts";
import { type OpenHub, openHub } from "../../hub/server/open-hub.ts";

/** `PARAMARSH_IMPORT_MB=200` takes the size that the requirement names; the usual run takes a smaller one. */
const megabytes = Number(process.env["PARAMARSH_IMPORT_MB"] ?? 10);
const folder = mkdtempSync(path.join(tmpdir(), "paramarsh-import-"));
let hub: OpenHub;
beforeAll(async () => {
  hub = await openHub({
    dataFolder: path.join(folder, "hub"),
    kind: "any",
    openFhir,
    onBug: () => "test",
    clock: () => new Date(),
  });
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

const patientNamed = (family: string, more: object = {}) => ({
  resource: { resourceType: "Patient", name: [{ family }], ...more },
});
const bundle = (...entry: object[]) => JSON.stringify({ resourceType: "Bundle", type: "collection", entry });
const whole = bundle(patientNamed("Namuna"), patientNamed("Misal"));

const rows: readonly (readonly [string, string, RegExp, number])[] = [
  ["not JSON", "name;age\nNamuna;54\n", /This is not JSON\./u, 0],
  [
    "broken JSON in the middle",
    whole.replace('{"family":"Misal"}', "{family"),
    /not JSON from about byte/u,
    1,
  ],
  ["not a Bundle", JSON.stringify({ resourceType: "Patient" }), /not a FHIR Bundle: it is a Patient/u, 0],
  ["a Bundle of another type", whole.replace("collection", "searchset"), /Bundle of type searchset/u, 0],
  ["truncated", whole.slice(0, -20), /ends in the middle, at byte \d+\. What stood before is kept/u, 1],
  ["XML", '<?xml version="1.0"?><Bundle/>', /This is XML.*as JSON/u, 0],
  ["empty", "", /The file is empty/u, 0],
  [
    "an unknown type",
    bundle(patientNamed("Namuna"), { resource: { resourceType: "Hologram" } }),
    /not taken: 1 × .*Hologram/u,
    1,
  ],
  [
    "an entry without a resource",
    bundle(patientNamed("Namuna"), { fullUrl: "urn:uuid:0" }),
    /not taken: 1 × the entry has no resource/u,
    1,
  ],
  [
    "a dangling reference",
    bundle(patientNamed("Namuna", { generalPractitioner: [{ reference: "Practitioner?identifier=x|1" }] })),
    /1 references? by search found no single match and (is|are) kept/u,
    1,
  ],
];

it.each(rows)("%s: said in a sentence, and what is good is kept", async (name, content, sentence, least) => {
  const file = path.join(folder, `${name.replace(/\W/gu, "-")}.json`);
  writeFileSync(file, content);
  const report = await importFile(file, targetIn(hub));
  const taken = Object.values(report.taken).reduce((sum, count) => sum + count, 0);
  expect(reportText(report)).toMatch(sentence);
  expect(taken).toBeGreaterThanOrEqual(least);
});

it(`a file of ${megabytes} MB is taken whole`, async () => {
  const file = path.join(folder, "large.json");
  const out = createWriteStream(file);
  out.write('{"resourceType":"Bundle","type":"collection","entry":[');
  const filler = "x".repeat(100_000);
  for (let index = 0; index < megabytes * 10; index += 1) {
    const one = { resource: { resourceType: "Basic", id: `b${index}`, code: { text: filler } } };
    if (!out.write(`${index === 0 ? "" : ","}${JSON.stringify(one)}`)) await once(out, "drain");
  }
  out.end("]}");
  await once(out, "close");
  const report = await importFile(file, targetIn(hub));
  expect(report).toMatchObject({ taken: { Basic: megabytes * 10 }, refused: [] });
}, 600_000);
