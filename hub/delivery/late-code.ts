import { system } from "../../shared/fhir/systems.ts";

/** By which the receipt of a paper that was signed late is found, and when it came. */
export const lateCode = { system: system.code, code: "late-delivery" } as const;
export const lateAtExtension = "urn:paramarsh:ext:late-at";
