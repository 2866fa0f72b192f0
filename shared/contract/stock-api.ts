import { z } from "zod";
import { facility, toldStock } from "../domain/stock.ts";
import { instant } from "../domain/ids.ts";

/**
 * What the centres have, from hub to desk (doctors): `GET ?since=` a mark of an earlier answer, for only those that have
 * changed since; without it, or with a mark that the hub does not know (it came from a backup), all of them.
 */
export const stockPath = "/hub/stock";

export const stockAnswer = z.object({
  /** As the greeting names it: a desk that has this one asks for nothing. */
  mark: z.string(),
  /** These are all there are: what is not named is forgotten. */
  whole: z.boolean(),
  centres: z.array(z.object({ centreId: z.string(), told: z.array(toldStock) })),
});
export type StockAnswer = z.infer<typeof stockAnswer>;

/** One medicine on the centre's own page. */
export const stockRow = z.object({
  medicineId: z.string(),
  title: z.string(),
  titleHindi: z.string(),
  state: toldStock.shape.state,
  /** Absent where the centre has said nothing: `state` is then what such a centre usually has. */
  told: z.object({ at: instant, by: z.string().optional() }).optional(),
});
export type StockRow = z.infer<typeof stockRow>;

export const stockCalls = {
  /** What the centre told of, newest first, and what was prescribed to its patients lately. */
  "stock.list": { input: z.object({}), output: z.object({ facility, rows: z.array(stockRow) }) },
  "stock.find": {
    input: z.object({ text: z.string().min(1).max(100) }),
    output: z.object({ rows: z.array(stockRow) }),
  },
  /** The newest word on a medicine counts, however late it arrives; sending it again changes nothing. */
  "stock.set": {
    input: z.object({
      id: z.uuid(),
      told: z
        .array(toldStock.omit({ by: true }))
        .min(1)
        .max(100),
    }),
    output: z.object({}),
  },
} as const;
