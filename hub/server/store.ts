import type { Bundle, Resource } from "@medplum/fhirtypes";

export type OfType<T extends Resource["resourceType"]> = Extract<Resource, { resourceType: T }>;

/**
 * The FHIR store as the hub's other parts see it, on behalf of one principal. Narrow on purpose: an upstream FHIR
 * server could stand behind it.
 */
export type Store = {
  readonly read: <T extends Resource["resourceType"]>(type: T, id: string) => Promise<OfType<T> | undefined>;
  /** Everything that fits; `query` without `_count`. */
  readonly search: <T extends Resource["resourceType"]>(
    type: T,
    query: Readonly<Record<string, string>>,
    most?: number,
  ) => Promise<readonly OfType<T>[]>;
  readonly create: <T extends Resource>(resource: T) => Promise<T & { readonly id: string }>;
  /** Updates, or creates under the id that the resource names. */
  readonly put: <T extends Resource>(resource: T) => Promise<T>;
  readonly transaction: (bundle: Bundle) => Promise<Bundle>;
};

/** The store said no: invalid, forbidden, or changed meanwhile. The message names rules and ids, never values. */
export class StoreRefusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = "StoreRefusal";
    this.status = status;
  }
}
