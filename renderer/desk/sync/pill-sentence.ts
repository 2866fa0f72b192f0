import type { LineTrouble, SyncView } from "../../../shared/contract/sync-view.ts";
import type { Connection } from "../../bridge/transport.ts";

/** What the pill says. Solid ink whenever something is not as it should be; never red. */
export type PillSentence =
  | { readonly kind: "desk-lost" | "unknown" | "all-sent" }
  | { readonly kind: "sending" | "parked"; readonly count: number }
  | { readonly kind: "trouble"; readonly trouble: LineTrouble; readonly unsent: number }
  | { readonly kind: "offline"; readonly forMs: number; readonly unsent: number };

/** Line and outbox in one sentence; what needs a person outranks what is merely on the way. */
export function pillSentence(connection: Connection, view: SyncView | undefined, now: Date): PillSentence {
  if (connection === "lost") return { kind: "desk-lost" };
  if (!view) return { kind: "unknown" };
  if (view.trouble) return { kind: "trouble", trouble: view.trouble, unsent: view.unsent.length };
  if (view.line === "offline") {
    return { kind: "offline", forMs: now.getTime() - Date.parse(view.since), unsent: view.unsent.length };
  }
  const parked = view.unsent.filter((item) => item.state === "parked").length;
  if (parked > 0) return { kind: "parked", count: parked };
  return view.unsent.length > 0 ? { kind: "sending", count: view.unsent.length } : { kind: "all-sent" };
}
