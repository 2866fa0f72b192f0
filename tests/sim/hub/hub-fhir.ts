import type { Aside, HubStore } from "./store.ts";

/** What the hub has of a file that comes in pieces; bytes are written as latin-1. */
export type Upload = {
  readonly binaryId: string;
  readonly bytes: string;
  readonly isComplete: boolean;
};
export type Uploads = Aside<Upload>;

/** The model's FHIR side, as its parts are handed round. */
export type HubFhir = {
  readonly store: HubStore;
  readonly clock: () => number;
  readonly uuid: () => string;
  /** A server whose transactions are not all or nothing. */
  readonly isAtomic: () => boolean;
  readonly uploads: Uploads;
};

export type Answer = { readonly status: number; readonly json: unknown };
