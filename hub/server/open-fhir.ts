import { openFhirService } from "../fhir/fhir-service.ts";
import { fhirListener } from "./fhir-listener.ts";
import type { OpenFhir } from "./fhir-port.ts";

/** Joins the FHIR service and its HTTP shell to the rest of the hub. */
export const openFhir: OpenFhir = async ({ file, onBug, clock, authenticate }) => {
  const service = openFhirService({ file, clock, onBug: (problem) => onBug("fhir", problem) });
  return {
    port: service,
    listener: fhirListener(service, authenticate),
    meta: service.meta,
    newest: service.newest,
    close: service.close,
  };
};
