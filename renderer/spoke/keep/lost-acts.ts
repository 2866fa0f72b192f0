import { type HubStart, rewoundTo } from "../../../shared/sync/rewound.ts";
import type { KeptItem } from "./kept-item.ts";

/** What the hub has taken: under which of its starts, and not before which time of its clock. */
export type Accepted = { readonly item: KeptItem; readonly start: string; readonly at: string };

export const keptForMs = 14 * 86_400_000;

/** What a hub that was restored from a backup has forgotten of it, in the order of writing. */
export function lostActs(accepted: readonly Accepted[], starts: readonly HubStart[]): readonly KeptItem[] {
  const lost = accepted
    .filter(({ start, at }) => rewoundTo({ id: start, newest: at }, starts) !== undefined)
    .map(({ item }) => item)
    .toSorted((a, b) => a.order - b.order);
  const requests = new Set(
    lost.flatMap(({ work }) => (work.call === "request.send" ? work.input.intake.id : [])),
  );
  return lost.map((item) => ({ ...asNew(item), target: targetAnew(item.target, requests), again: true }));
}

/** The ticket of a request that was lost gets another name: what belongs to it waits for that. */
export function targetAnew(target: KeptItem["target"], lost: ReadonlySet<string>): KeptItem["target"] {
  const { requestId } = target;
  return requestId !== undefined && lost.has(requestId) ? { requestId } : target;
}

function asNew({ trouble: _trouble, refused: _refused, ...item }: KeptItem): KeptItem {
  return { ...item, failures: 0, nextAtMs: 0 };
}
