import type { KeptItem, Target, Work } from "./kept-item.ts";

/**
 * The last thing of this kind that is on its way. What the hub has refused is not: on no screen does it stand as if it
 * were done. `alsoRefused`: for what must hold something back until a person has looked.
 */
export function lastUnsent<C extends Work["call"]>(
  items: readonly KeptItem[],
  subject: Target,
  call: C,
  { alsoRefused = false } = {},
): Extract<Work, { readonly call: C }> | undefined {
  const mine = items.filter(
    ({ work, target, refused }) =>
      work.call === call &&
      (alsoRefused || refused === undefined) &&
      ((target.taskId !== undefined && target.taskId === subject.taskId) ||
        (target.requestId !== undefined && target.requestId === subject.requestId)),
  );
  // Filtered by its call just above.
  return mine.at(-1)?.work as Extract<Work, { readonly call: C }> | undefined;
}
