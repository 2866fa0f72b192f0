import type { Resource } from "@medplum/fhirtypes";
import type { Item } from "../item.ts";
import type { Keep, Load, Loaded, ServerName } from "../keeps.ts";
import type { HubAsk } from "../stepping.ts";

/** In whose name, and by which clock: acts are judged by the hub's. */
export type About = {
  readonly me: { readonly reference: string; readonly display: string };
  readonly hubNowMs: number;
  readonly uuid: () => string;
};

export type Made =
  | {
      readonly made: "bytes";
      readonly bytes: string;
      readonly born?: Extract<Keep, { keep: "attempt" }>["born"];
    }
  /** The hub must be read first; `make` is called again with all that was found. */
  | { readonly made: "read-first"; readonly asks: readonly HubAsk[] }
  /** From how this PC knows it there is no way: the hub's present state decides. */
  | { readonly made: "look" }
  /** Something later says it all. */
  | { readonly made: "superseded" }
  | { readonly made: "park"; readonly why: string };

export type Verdict =
  | { readonly verdict: "done"; readonly names?: readonly ServerName[] }
  /** The old bytes can never be taken any more: new ones, at once. */
  | { readonly verdict: "anew"; readonly names?: readonly ServerName[] }
  /** The very same bytes may go again: they were never taken, and still can be. */
  | { readonly verdict: "same" }
  | { readonly verdict: "superseded"; readonly names?: readonly ServerName[] }
  | { readonly verdict: "park"; readonly why: string; readonly inPlaceOfParked?: boolean };

/**
 * How one kind of item is sent. Pure: `load` names what is read, and all else is a function of that and of the hub's
 * answers.
 *
 *   load ──▶ make ──▶ (bytes are fixed) ──▶ request ──200──▶ taken
 *                                             └──409, 412, 404, refused──▶ look ──▶ judge
 */
export type Recipe = {
  readonly load: (item: Item, forLooking: boolean) => Load;
  readonly make: (item: Item, loaded: Loaded, read: readonly Resource[] | undefined, about: About) => Made;
  readonly request: (item: Item, bytes: string) => HubAsk;
  /** Whether an answer of 200 says that it was taken; where it may also mean that another's stood there. */
  readonly isTaken?: (item: Item, bytes: string, found: readonly Resource[]) => boolean;
  /** What the answer taught: resources are kept as pulled; names of what was born here are found in them. */
  readonly taken: (item: Item, bytes: string, found: readonly Resource[]) => readonly ServerName[];
  /** What is asked to see whether it arrived; undefined where there is nothing to look at. */
  readonly look: (item: Item, loaded: Loaded) => HubAsk | undefined;
  /**
   * After a line that broke under it, whether it arrived is asked before it is sent again: over a thin line the
   * question costs less than what may lie at the hub already.
   */
  readonly looksAfterCut?: true;
  readonly judge: (item: Item, loaded: Loaded, found: readonly Resource[], about: About) => Verdict;
  /** What is known here still stands there: what of that need not be sent any more, if so. */
  readonly unchanged?: (item: Item, loaded: Loaded) => "done" | "superseded" | undefined;
};
