import type { OpenFhir } from "./fhir-port.ts";

/** Joins `hub/fhir` and `hub/http` to the rest; until they are there, a hub says so and does not start. */
export const openFhir: OpenFhir = async () => {
  throw new Error("The FHIR service of this hub is not built in yet.");
};
