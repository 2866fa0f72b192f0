import type { Bundle } from "@medplum/fhirtypes";
import { openFhirService } from "../../hub/fhir/fhir-service.ts";

/** Writes transactions without end and prints the number of each one that was acknowledged; made to be killed. */
const [file = "", first = "0"] = process.argv.slice(2);
const service = openFhirService({ file });
const next = { number: Number(first) };

const numbered = (number: number): Bundle => ({
  resourceType: "Bundle",
  type: "transaction",
  entry: Array.from({ length: 10 }, () => ({
    resource: {
      resourceType: "Basic",
      code: { text: "load" },
      identifier: [{ system: "urn:load", value: String(number) }],
    },
    request: { method: "POST", url: "Basic" },
  })),
});

async function write(): Promise<void> {
  for (;;) {
    const number = next.number++;
    await service.transaction(numbered(number), { role: "system" });
    process.stdout.write(`${number}\n`);
  }
}

await Promise.all([write(), write(), write(), write()]);
