import { z } from "zod";
import { instant } from "./ids.ts";

/** A table that the institute put in place of the shipped one. */
export const tableVersion = z.object({
  table: z.string(),
  version: z.number().int().positive(),
  at: instant,
  by: z.string(),
});
export type TableVersion = z.infer<typeof tableVersion>;

/** Which tables stand: those of the program, told apart by a mark of their text, and those that replace some of them. */
export const tableEdition = z.object({ shipped: z.string(), edited: z.array(tableVersion) });
export type TableEdition = z.infer<typeof tableEdition>;
