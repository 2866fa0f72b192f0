import { createHash } from "node:crypto";

/** Drafts that the other desk wrote, oldest first, as a package says them: all as texts, or all as sums and few as texts. */
type EarlierDrafts = {
  readonly earlier: readonly string[];
  readonly earlierSums?: readonly string[] | undefined;
};

/** Only compared with drafts of the same consult: half of the hash tells them apart. */
export const sumOfDraft = (draft: string): string =>
  createHash("sha256").update(draft).digest("base64").slice(0, 22);

export type KnownDrafts = {
  /** Whether the other desk wrote it, or went on from it. */
  readonly has: (draft: string) => boolean;
  /** Of these drafts the one that came last there. */
  readonly lastOf: (drafts: readonly string[]) => string | undefined;
};

export function knownDrafts({ earlier, earlierSums }: EarlierDrafts): KnownDrafts {
  const places = new Map((earlierSums ?? earlier.map(sumOfDraft)).map((sum, place) => [sum, place]));
  const placeOf = (draft: string): number => places.get(sumOfDraft(draft)) ?? -1;
  return {
    has: (draft) => placeOf(draft) >= 0,
    lastOf: (drafts) => {
      const places = drafts
        .map((draft) => ({ draft, place: placeOf(draft) }))
        .filter(({ place }) => place >= 0);
      return places.reduce<(typeof places)[number] | undefined>(
        (last, one) => (last === undefined || one.place > last.place ? one : last),
        undefined,
      )?.draft;
    },
  };
}
