import type { HubInfo } from "../../shared/contract/hub-api.ts";
import type { Auth } from "../auth/auth.ts";
import type { HubKeys } from "../auth/hub-keys.ts";
import type { KnowledgeBook } from "../knowledge/book.ts";
import type { FhirPort } from "./fhir-port.ts";

/** What the routes for desks and operators are made of. */
export type HubParts = {
  readonly auth: Auth;
  readonly keys: HubKeys;
  readonly fhir: FhirPort;
  readonly clock: () => Date;
  readonly info: () => HubInfo;
  readonly knowledge: KnowledgeBook["knowledge"];
};
