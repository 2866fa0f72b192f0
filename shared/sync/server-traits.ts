/** How far a FHIR server can be relied on; measured once and kept for each server. */
export type ServerTraits = {
  /** A transaction is all or nothing. Else it is sent as ordered single requests. */
  readonly isAtomic: boolean;
  /** A PUT with a stale If-Match is refused. Without it nothing can be claimed safely. */
  readonly honoursIfMatch: boolean;
  readonly searchesIdentifier: boolean;
  readonly searchesLastUpdated: boolean;
  readonly pageSize: number;
  /** Updates in one transaction. */
  readonly mostInBundle: number;
};

/** Our own hub: it says who it is, so that nothing need be written to find out. */
export const ourHub: ServerTraits = {
  isAtomic: true,
  honoursIfMatch: true,
  searchesIdentifier: true,
  searchesLastUpdated: true,
  pageSize: 200,
  mostInBundle: 50,
};
