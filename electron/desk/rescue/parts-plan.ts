import { rescuePartBytes } from "../../../shared/contract/rescue.ts";

/** What of a file lies in a part. */
export type Slice = { readonly fileId: string; readonly start: number; readonly length: number };
type Sized = { readonly fileId: string; readonly size: number; readonly isCarried: boolean };

export const countParts = (files: readonly Sized[]): number =>
  Math.ceil(carried(files).reduce((sum, { size }) => sum + size, 0) / rescuePartBytes);

/** The files stand one after another without gaps; a part may end one and begin the next. */
export function slicesOf(files: readonly Sized[], index: number): readonly Slice[] {
  const [from, to] = [index * rescuePartBytes, (index + 1) * rescuePartBytes];
  let before = 0;
  return carried(files).flatMap(({ fileId, size }) => {
    const [begin, end] = [Math.max(from, before), Math.min(to, before + size)];
    const start = begin - before;
    before += size;
    return end > begin ? [{ fileId, start, length: end - begin }] : [];
  });
}

const carried = (files: readonly Sized[]): readonly Sized[] => files.filter(({ isCarried }) => isCarried);
