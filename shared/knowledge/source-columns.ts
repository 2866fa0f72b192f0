import { z } from "zod";
import type { Source } from "../domain/medicine.ts";

/** Every table ends in these three: a document one can open, the place in it, and who has compared the two. */
export const sourceColumns = { document: z.string(), place: z.string(), verifiedBy: z.string() };

type Cells = { readonly document: string; readonly place: string; readonly verifiedBy: string };

/** Undefined where no document is named: the row is then from memory, whoever has signed it. */
export function sourceOf({ document, place, verifiedBy }: Cells): Source | undefined {
  if (document === "") return undefined;
  return { document, place, ...(verifiedBy === "" ? {} : { verifiedBy }) };
}
