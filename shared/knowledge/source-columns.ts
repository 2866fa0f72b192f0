import { z } from "zod";
import type { Source } from "../domain/medicine.ts";

const day = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/, "a day, such as “2026-11-26”");

/** Every table ends in these: a document, the place in it, when it was opened, and who of the institute compared the two. */
export const sourceColumns = { document: z.string(), place: z.string(), opened: day, verifiedBy: z.string() };

export type SourceCells = {
  readonly document: string;
  readonly place: string;
  readonly opened: string;
  readonly verifiedBy: string;
};

/** Undefined where no document is named, or where nobody has opened it: a citation that nobody read is memory. */
export function sourceOf({ document, place, opened, verifiedBy }: SourceCells): Source | undefined {
  if (document === "" || (opened === "" && verifiedBy === "")) return undefined;
  return {
    document,
    place,
    ...(opened === "" ? {} : { opened }),
    ...(verifiedBy === "" ? {} : { verifiedBy }),
  };
}
