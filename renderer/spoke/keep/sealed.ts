/** What lies in the browser's store and only this page can read. */
export type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly bytes: ArrayBuffer };
export type SealedAccepted = Sealed & { readonly acceptedAtMs: number };
