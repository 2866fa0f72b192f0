import { isDeepStrictEqual } from "node:util";

/** What was signed, where it is kept, and the versions that the hub had of its note. */
export type SignedFact = {
  readonly itemId: string;
  readonly signed: string;
  readonly kept: string | undefined;
  readonly versions: readonly Readonly<Record<string, unknown>>[];
};

/** Nothing signed changes: the desk keeps the very bytes, and the hub changes only in which state the note is. */
export function signedChanged(facts: readonly SignedFact[]): string | undefined {
  for (const { itemId, signed, kept, versions } of facts) {
    if (kept !== signed) return `the desk does not keep what was signed as ${itemId}`;
    const bare = versions.map(({ status: _s, meta: _m, extension: _e, ...rest }) => rest);
    if (bare.some((one) => !isDeepStrictEqual(one, bare[0])))
      return `the hub changed what was signed as ${itemId}`;
  }
  return undefined;
}
