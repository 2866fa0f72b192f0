import type { FhirRouter } from "@medplum/fhir-router";
import type { Principal } from "./principal.ts";
import type { SqliteRepository } from "./repository.ts";
import type { StoreParts } from "./store-parts.ts";

/** What answers requests: the store, the library's router, and each asker's view of the store. */
export type Handler = {
  readonly parts: StoreParts;
  readonly router: FhirRouter;
  readonly repo: (principal: Principal) => SqliteRepository;
};
