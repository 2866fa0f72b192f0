import { type Failure, noHubKinds } from "../../../shared/result/failure.ts";
import { backoffMs, longestAfterSilenceMs } from "../../../shared/sync/backoff.ts";
import { type KeptItem, subjectOf } from "./kept-item.ts";

/** What the hub's earlier answers brought: a request's or picture's own id, and the hub's id of it. */
export type Answers = ReadonlyMap<string, string>;

export type Decision =
  | { readonly act: "send"; readonly item: KeptItem }
  | { readonly act: "wait"; readonly untilMs: number }
  | { readonly act: "rest" };

/**
 * What goes next. One consult's items go in the order of writing; a danger goes before all other consults;
 * originals of pictures go last and hold up nothing. What was refused waits for a person, and of its own consult
 * it holds up only what needs its answer.
 */
export function decide(items: readonly KeptItem[], answers: Answers, nowMs: number): Decision {
  const heads = [...headOfEachLane(items, answers).values()];
  const due = heads.filter((item) => item.nextAtMs <= nowMs).toSorted(compareItems);
  const [item] = due;
  if (item) return { act: "send", item };
  const later = heads.map(({ nextAtMs }) => nextAtMs);
  return later.length > 0 ? { act: "wait", untilMs: Math.min(...later) } : { act: "rest" };
}

function headOfEachLane(items: readonly KeptItem[], answers: Answers): Map<string, KeptItem> {
  const heads = new Map<string, KeptItem>();
  for (const item of items.toSorted((a, b) => a.order - b.order)) {
    const lane = isOriginal(item) ? `original ${subjectOf(item)}` : subjectOf(item);
    if (!item.refused && !heads.has(lane) && hasWhatItNeeds(item, answers)) heads.set(lane, item);
  }
  return heads;
}

function hasWhatItNeeds({ work, target }: KeptItem, answers: Answers): boolean {
  if (work.call === "request.send" || work.call === "stock.set") return true;
  if (work.call === "attachment.original" && !answers.has(work.addId)) return false;
  return target.taskId !== undefined || (target.requestId !== undefined && answers.has(target.requestId));
}

function compareItems(a: KeptItem, b: KeptItem): number {
  return Number(isOriginal(a)) - Number(isOriginal(b)) || Number(b.red) - Number(a.red) || a.order - b.order;
}

const isOriginal = ({ work }: KeptItem): boolean => work.call === "attachment.original";

/** What a line or a hub in trouble says; everything else was understood and refused. */
const passing: readonly Failure["kind"][] = [
  ...noHubKinds,
  "internal",
  "locked-out",
  "storage-full",
  "storage-unusable",
  "not-signed-in",
];

/** The item after an answer that was no success: tried again later, or laid before a person. */
export function afterFailure(item: KeptItem, failed: Failure, nowMs: number, random: number): KeptItem {
  if (!passing.includes(failed.kind)) return { ...item, trouble: failed, refused: failed };
  const failures = item.failures + 1;
  const longestMs = failed.kind === "hub-unreachable" ? longestAfterSilenceMs : Number.POSITIVE_INFINITY;
  const waitMs = Math.max(failed.retryAfterMs ?? 0, Math.min(longestMs, backoffMs(item.failures, random)));
  return { ...item, failures, nextAtMs: nowMs + waitMs, trouble: failed };
}

/** The line is back, or somebody signed in: what waited for that need not wait longer. */
export function awakened(item: KeptItem, nowMs: number): KeptItem {
  const kind = item.trouble?.kind;
  const waitsForLine = kind === "hub-unreachable" || kind === "hub-unfit" || kind === "not-signed-in";
  return waitsForLine && item.nextAtMs > nowMs ? { ...item, nextAtMs: nowMs } : item;
}
