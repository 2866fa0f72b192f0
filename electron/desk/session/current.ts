import type { HubInfo } from "../../../shared/contract/hub-api.ts";
import type { Session } from "../../../shared/contract/session-view.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { HubSession } from "../hub/hub-session.ts";
import type { Backups } from "../backups/backups.ts";
import type { KnowledgeShelf } from "../knowledge/shelf.ts";
import type { Synchroniser } from "../sync/synchroniser.ts";

/** Who is signed in, with the open file and the line in that doctor's name. */
export type Current = {
  readonly session: Session;
  readonly db: DeskDatabase;
  readonly hub: HubSession;
  readonly sync: Synchroniser;
  readonly backups: Backups;
  /** The tables by which lists, searches and rules go. */
  readonly knowledge: KnowledgeShelf;
  /** The hub as last seen: signing without line seals to its key. */
  readonly hubInfo: HubInfo;
  readonly end: () => Promise<void>;
};
