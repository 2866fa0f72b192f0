import type { RanIn } from "../fhir/ticket-extras.ts";

export type { RanIn };
export type Mode = RanIn["mode"];
