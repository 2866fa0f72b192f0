import type { Principal } from "../fhir/principal.ts";
import type { Change } from "../live/pokes.ts";

export type FhirRequest = {
  readonly method: string;
  /** Below `/fhir`, with the query: `Task?code=tele-consult`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer | object;
};
export type FhirResponse = { readonly status: number; readonly body?: unknown };

/** What the parts around FHIR need of the FHIR service. */
export type FhirPort = {
  readonly handle: (request: FhirRequest, principal: Principal) => Promise<FhirResponse>;
  /** One writer at a time, one commit; what `work` asks of `handle` joins it; a throw undoes all of it. */
  readonly write: <T>(work: () => Promise<T>) => Promise<T>;
  readonly onCommit: (listener: (changes: readonly Change[]) => void) => void;
  readonly accessGrant: (grant: {
    readonly practitionerId: string;
    readonly patientId: string;
    readonly until: string;
  }) => void | Promise<void>;
};
