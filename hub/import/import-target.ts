import type { Resource } from "@medplum/fhirtypes";

/** Where an import goes: a store of this machine, or a running hub over HTTP. */
export type ImportTarget = {
  /** "Type/id" of the one match of `Practitioner?identifier=…`; undefined for none, several, or not searchable. */
  readonly find: (query: string) => Promise<string | undefined>;
  /** Stores what it can; per resource the reason why not, or undefined where it was taken. */
  readonly put: (resources: readonly Resource[]) => Promise<readonly (string | undefined)[]>;
};
