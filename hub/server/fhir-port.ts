import type { BugLog, FhirListener } from "./http-server.ts";
import type { FhirHttpRequest, FhirHttpResponse } from "../fhir/http-types.ts";
import type { Principal } from "../fhir/principal.ts";
import type { Change } from "../live/pokes.ts";

/** What the parts around FHIR need of the FHIR service. */
export type FhirPort = {
  readonly handle: (request: FhirHttpRequest, principal: Principal) => Promise<FhirHttpResponse>;
  /** One writer at a time, one commit; what `work` asks of `handle` joins it; a throw undoes all of it. */
  readonly write: <T>(work: () => Promise<T>) => Promise<T>;
  readonly onCommit: (listener: (changes: readonly Change[]) => void) => void;
  /** Writes down that somebody read what is kept beside FHIR: whose, and what kind of thing. */
  readonly noteRead: (read: {
    readonly principal: Principal;
    readonly type: string;
    readonly id: string | undefined;
    readonly patientId: string;
  }) => void;
  /** `Practitioner/id` of the doctor who had the ticket last, also when nobody has it now. */
  readonly lastHolder: (taskId: string) => string | undefined;
  readonly accessGrant: (grant: {
    readonly practitionerId: string;
    readonly patientId: string;
    readonly until: string;
  }) => void | Promise<void>;
};

/** The FHIR service as `startHub` composes it. */
export type OpenedFhir = {
  readonly port: FhirPort;
  readonly listener: FhirListener;
  /** Facts about the store itself, kept for ever: `practice`. */
  readonly meta: {
    readonly get: (key: string) => string | undefined;
    readonly set: (key: string, value: string) => void;
  };
  /** `lastUpdated` of the newest version that was there when it was opened. */
  readonly newest: string | undefined;
  readonly close: () => void | Promise<void>;
};

export type OpenFhir = (options: {
  readonly file: string;
  readonly onBug: BugLog;
  readonly clock: () => Date;
  /** Who a bearer token stands for; undefined answers 401. */
  readonly authenticate: (token: string) => Promise<Principal | undefined>;
}) => Promise<OpenedFhir>;
