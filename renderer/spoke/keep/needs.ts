import type { RequestForm } from "../request/request-form.ts";
import type { Answers } from "./decide.ts";
import type { KeptItem } from "./kept-item.ts";

/** By which own id others wait for the hub's answer to this: a request's or a small picture's. */
export function bringsOf({ work }: Pick<KeptItem, "work">): string | undefined {
  if (work.call === "request.send") return work.input.intake.id;
  return work.call === "attachment.add" ? work.input.id : undefined;
}

/** The own ids without whose answers it cannot go. */
export function needsOf({ work, target }: Pick<KeptItem, "work" | "target">): readonly string[] {
  if (work.call === "request.send" || work.call === "stock.set") return [];
  const request = target.taskId === undefined && target.requestId !== undefined ? [target.requestId] : [];
  return work.call === "attachment.original" ? [...request, work.addId] : request;
}

/** What can never go without what has this own id. An original names its request too, and is found at once. */
export const needing = (items: readonly KeptItem[], id: string): readonly KeptItem[] =>
  items.filter((one) => needsOf(one).includes(id));

/**
 * What nobody can send any more once the form of this request is thrown away: nothing, while the request itself is here
 * or the hub has it. A form stands beside it where it was open in two windows, or is corrected a second time.
 */
export function needingForm(
  items: readonly KeptItem[],
  requestId: string,
  answers: Pick<Answers, "has">,
): readonly KeptItem[] {
  if (answers.has(requestId) || items.some((one) => bringsOf(one) === requestId)) return [];
  return needing(items, requestId);
}

export function followersOf(items: readonly KeptItem[], item: KeptItem): readonly KeptItem[] {
  const id = bringsOf(item);
  return id === undefined ? [] : needing(items, id);
}

/** The pictures and papers of the form itself: they are made of it again when it is sent again. */
export function madeOfForm(items: readonly KeptItem[], { files }: RequestForm): readonly KeptItem[] {
  const own = new Set(files.map(({ id }) => id));
  return items.filter(
    ({ work }) =>
      (work.call === "attachment.add" && own.has(work.input.id)) ||
      (work.call === "attachment.original" && own.has(work.addId)),
  );
}

/**
 * Whether it goes by itself, waits for something that is still here, or for something that is nowhere any more: given
 * up, or thrown away after it was opened to be mended. `formIds`: of the forms that may be sent yet.
 */
export function standingOf(
  item: KeptItem,
  kept: {
    readonly items: readonly KeptItem[];
    readonly answers: Answers;
    readonly formIds: ReadonlySet<string>;
  },
): "goes" | "waits" | "stranded" {
  const { items, answers, formIds } = kept;
  const needs = needsOf(item).filter((id) => !answers.has(id));
  if (needs.length === 0) return "goes";
  const coming = new Set(items.map(bringsOf));
  return needs.every((id) => coming.has(id) || formIds.has(id)) ? "waits" : "stranded";
}

/** Whether all of it goes without anybody: else it is not said of the list. */
export const allGo = (
  items: readonly KeptItem[],
  standing: (item: KeptItem) => ReturnType<typeof standingOf>,
): boolean => items.every((item) => item.refused === undefined && standing(item) !== "stranded");
