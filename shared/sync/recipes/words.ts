import type { Ticket } from "../../fhir/read-ticket.ts";

/**
 * Why an item is parked, as data that the screen says in the doctor's language. The kind stands first; who and when
 * stand behind it, divided by "/", a name last because it may hold one.
 */

/** `already-claimed/<since>/<who>` */
export const takenBy = ({ claimedAt, ownerDisplay }: Ticket): string =>
  ["already-claimed", claimedAt ?? "", ownerDisplay ?? ""].join("/");

/** `moved-on/<state>/<who>`; since when stands on the ticket. */
export const movedOn = ({ state, ownerDisplay }: Ticket): string =>
  ["moved-on", state, ownerDisplay ?? ""].join("/");

/** A later version of the paper was signed after it had been called back; what it calls back is replaced by that. */
export const signedSince = "signed-since";

/**
 * It came back with a safety copy of the doctor's file, and is as old as that: what was done since nothing here says.
 * Of what waits it is the mark that a person is asked where the hub does not show it as done; sent again by a person,
 * it goes as any other.
 */
export const fromCopy = "from-copy";

export const isFromCopy = ({ why }: { readonly why: string | null }): boolean => why === fromCopy;

/** The author's draft at another PC: which version of it, and when it was saved. */
export type OtherDesk = {
  readonly compositionId: string;
  readonly versionId: string;
  readonly savedAt: string;
};

/**
 * `other-desk-draft/<composition>/<version>/<saved>`: another PC of the same doctor wrote this draft meanwhile. Theirs
 * is among the pulled resources, ours among the revisions; the row's subject names it. Whoever decides saves the
 * version that was seen as the server's name of the checkpoint, so that the next attempt is guarded by it.
 */
export const otherDesk = ({ compositionId, versionId, savedAt }: OtherDesk): string =>
  ["other-desk-draft", compositionId, versionId, savedAt].join("/");

export function readOtherDesk(why: string | null): OtherDesk | undefined {
  const [kind, compositionId, versionId, savedAt] = (why ?? "").split("/");
  if (kind !== "other-desk-draft" || compositionId === undefined || versionId === undefined) return undefined;
  return { compositionId, versionId, savedAt: savedAt ?? "" };
}

/** Who holds the consult, and since when; of `already-claimed` and `moved-on`. */
export function readTakenBy(
  why: string | null,
): { readonly since?: string; readonly who?: string } | undefined {
  const [kind, second, ...name] = (why ?? "").split("/");
  if (kind !== "already-claimed" && kind !== "moved-on") return undefined;
  const who = name.join("/");
  return {
    ...(kind === "already-claimed" && second ? { since: second } : {}),
    ...(who === "" ? {} : { who }),
  };
}
