import { badRequest, OperationOutcomeError } from "@medplum/core";
import { dateRange } from "./date-range.ts";

const pageSize = { usual: 100, most: 1000 } as const;

/** `_count` as a page's size; nonsense is refused, too much is cut to what one page may hold. */
export function countOf(text: string | null | undefined): number {
  if (text === null || text === undefined) return pageSize.usual;
  if (!/^\d+$/.test(text)) throw new OperationOutcomeError(badRequest(`Not a number: _count=${text}`));
  return Math.min(Number(text), pageSize.most);
}

/** `_since` as UTC text that compares with `last_updated`. */
export function sinceOf(text: string | null): string | undefined {
  if (text === null) return undefined;
  const range = dateRange(text);
  if (!range) throw new OperationOutcomeError(badRequest(`Not a time: _since=${text}`));
  return range.low;
}
