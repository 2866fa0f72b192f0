/** What to do after the hub answered (or did not answer) one outbox item. */
export type Reaction =
  | { readonly kind: "done" }
  /** The same bytes again, later: they may have arrived. */
  | { readonly kind: "again" }
  /** Somebody was there first: look at the hub's present state, then decide. */
  | { readonly kind: "reconcile" }
  /** A new token, then the same bytes. */
  | { readonly kind: "sign-in" }
  /** A person must look at it; other consults go on. */
  | { readonly kind: "park"; readonly why: string };

/** The protocol's table of reactions; `status` is undefined when no answer came. */
export function reactionTo(status: number | undefined): Reaction {
  if (status === undefined || status >= 500 || status === 429 || status === 408) return { kind: "again" };
  if (status >= 200 && status < 300) return { kind: "done" };
  if (status === 412 || status === 409) return { kind: "reconcile" };
  if (status === 401) return { kind: "sign-in" };
  return { kind: "park", why: `the hub refused it (${status})` };
}
