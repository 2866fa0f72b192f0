import type { Item } from "./item.ts";
import type { Pulled } from "./pulled.ts";
import type { HubStart } from "./rewound.ts";
import type { ServerTraits } from "./server-traits.ts";

/** What the hub calls a resource that was born here; without a name, one that the hub has lost. */
export type ServerName = {
  readonly localUuid: string;
  readonly type: string;
  readonly server: { readonly serverId: string; readonly versionId: string } | undefined;
};

export type Settling = {
  readonly state: "done" | "waiting" | "parked" | "superseded";
  readonly dueAtMs?: number;
  readonly why?: string;
  /** The old bytes can never be taken: the next attempt is made from the subject again. */
  readonly newBytes?: boolean;
  /** It could not be looked up yet. */
  readonly isRecheck?: boolean;
  /** A part of it arrived: what was tried before is no failing any more. */
  readonly hasProgressed?: boolean;
};

type AuditNote = { readonly at: string; readonly kind: string; readonly subject: string };

/**
 * What the machine writes; each is one transaction. `under` is the hub's start to which the keep belongs: where the
 * file has met another one since, nothing of it is written, and an item is looked up.
 */
export type Keep =
  /** Fixes the bytes before they leave for the first time; answers with those that hold. */
  | {
      readonly keep: "attempt";
      readonly itemId: string;
      readonly bytes: string;
      readonly under?: string | undefined;
      /** The newest change that the bytes were made from. */
      readonly hubTime?: string | undefined;
      /** The birth identifier drawn with these bytes, where there was none. */
      readonly born?: { readonly consultId: string; readonly uuid: string };
    }
  | {
      readonly keep: "settle";
      readonly itemId: string;
      readonly how: Settling;
      readonly under?: string | undefined;
      readonly at: string;
      /** The newest change that the hub's answer spoke of. */
      readonly hubTime?: string | undefined;
      readonly pulled?: Pulled;
      readonly names?: readonly ServerName[];
      /** Earlier parked items of the same lane and kind say nothing more than this one. */
      readonly inPlaceOfParked?: boolean;
    }
  | {
      readonly keep: "pulled";
      readonly under?: string | undefined;
      readonly pulled: Pulled;
      /** The listing of tickets that the hub shows now. */
      readonly openTickets?: readonly string[];
      readonly audit?: AuditNote;
      /** The nightly comparison of ids and versions is done. */
      readonly reconciledAt?: string;
    }
  /**
   * A hub says its starts. Whether it has forgotten anything is decided in the same transaction: an answer that was kept
   * between the decision and this would be believed for ever.
   */
  | { readonly keep: "greeted"; readonly starts: readonly HubStart[]; readonly at: string }
  | { readonly keep: "server"; readonly traits: ServerTraits };

export type Kept = {
  /** Patients whose records changed. */
  readonly patients: readonly string[];
  readonly changed: boolean;
  /** Of an attempt: the bytes that hold; none where the item needs no sending any more. */
  readonly bytes?: string;
  /** Of items that waited for a person: what was pulled shows them as done. */
  readonly shownDone?: readonly Pick<Item, "id" | "kind" | "consultId">[];
  /** The hub has started since: nothing was kept. */
  readonly isOutdated?: true;
  /** Of a greeting: the hub knows nothing newer, and what it had taken since is looked up again. */
  readonly rewoundTo?: string;
};

/** What the machine reads. */
export type Load =
  | { readonly load: "start" }
  | { readonly load: "items" }
  | { readonly load: "ticket"; readonly consultId: string }
  | {
      readonly load: "checkpoint";
      readonly consultId: string;
      readonly revision: number;
      /** Also all drafts that were ever written here, to know one's own from another PC's. */
      readonly withDrafts: boolean;
    }
  /** A picture or paper that was added here, by the item that carries its bytes. */
  | { readonly load: "own-file"; readonly itemId: string }
  /** What the hub calls something that was born here. */
  | { readonly load: "name"; readonly localUuid: string }
  /** Tickets by id and version, the last listing, and the consults that are here. */
  | { readonly load: "tickets" }
  /** Tickets that are open, whole. */
  | { readonly load: "open-tickets" }
  | { readonly load: "cursors"; readonly scopes: readonly string[] }
  /**
   * The next patients, most urgent first. `forRecords` of this doctor: in any order where every record is here, and
   * without those whom a colleague has in hand, since the hub does not show their records.
   */
  | { readonly load: "queue"; readonly now: string; readonly forRecords?: { readonly of: string } }
  | { readonly load: "nothing" };

export type TicketRow = {
  readonly localId: string;
  readonly serverId: string;
  readonly versionId: string;
  readonly json: string;
};

export type TicketName = Pick<TicketRow, "serverId" | "versionId">;

export type Loaded =
  | {
      readonly loaded: "start";
      readonly items: readonly Item[];
      readonly traits: ServerTraits | undefined;
      readonly reconciledAt: string | undefined;
    }
  | { readonly loaded: "items"; readonly items: readonly Item[] }
  | { readonly loaded: "ticket"; readonly ticket: TicketRow | undefined }
  | {
      readonly loaded: "checkpoint";
      readonly ticket: TicketRow | undefined;
      /** The draft as JSON. */
      readonly draft: string | undefined;
      readonly savedAt: string;
      readonly isSigned: boolean;
      readonly uuid: string | undefined;
      readonly server: { readonly serverId: string; readonly versionId: string } | undefined;
      /** In the order of their revisions, which count from one without a gap. */
      readonly ownDrafts: readonly string[];
      /** The newest revision that the hub is known to have had; 0 where it had none. */
      readonly commonRevision: number;
    }
  | {
      readonly loaded: "own-file";
      /** Its bytes are on this PC. */
      readonly isHere: boolean;
      readonly server: { readonly serverId: string; readonly versionId: string } | undefined;
    }
  | {
      readonly loaded: "name";
      readonly server: { readonly serverId: string; readonly versionId: string } | undefined;
    }
  | {
      readonly loaded: "tickets";
      readonly tickets: readonly TicketName[];
      readonly open: readonly string[];
      /** Encounters by the hub's id. */
      readonly consults: readonly string[];
      /** The newest change of an Encounter that a listing has fetched. */
      readonly consultsSince: string | undefined;
    }
  | { readonly loaded: "open-tickets"; readonly tickets: readonly TicketRow[] }
  | { readonly loaded: "cursors"; readonly cursors: Readonly<Record<string, string>> }
  | {
      readonly loaded: "queue";
      readonly patients: readonly { readonly reference: string; readonly isHere: boolean }[];
    }
  | { readonly loaded: "nothing" };
