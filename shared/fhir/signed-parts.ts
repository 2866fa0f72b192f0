import type { Resource } from "@medplum/fhirtypes";

/** What every part of the bundle says about whom, when and by whom. */
export type SignedContext = {
  readonly patient: { readonly reference: string };
  readonly encounter: { readonly reference: string };
  readonly author: { readonly reference: string; readonly display: string };
  readonly signedAt: string;
  /** The papers that a later version replaces, as the hub calls them. */
  readonly amends?: Amends;
};

export type Amends = {
  readonly note: string;
  readonly prescription: string;
  readonly reason: string;
  /** Their birth identifiers: a hub that comes from a backup has named them anew. */
  readonly bornAs?: { readonly note: string; readonly prescription: string };
};

/** A resource under way into the bundle: its birth id and the name by which others in the bundle point to it. */
export type Born<T extends Resource> = {
  readonly uuid: string;
  readonly fullUrl: string;
  readonly resource: T;
};

/** Turns a resource into an entry with a new birth identifier. */
export type Bear = <T extends Resource>(make: (uuid: string) => T) => Born<T>;
