import { z } from "zod";

/** Every clinical fact is known, none or not asked. "Not asked" is never zero, never empty, never "none". */
export const factOf = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion("state", [
    z.object({ state: z.literal("known"), value }),
    z.object({ state: z.literal("none") }),
    z.object({ state: z.literal("not-asked") }),
  ]);

export type Fact<T> =
  | { readonly state: "known"; readonly value: T }
  | { readonly state: "none" }
  | { readonly state: "not-asked" };

export const known = <T>(value: T): Fact<T> => ({ state: "known", value });
export const none = { state: "none" } as const;
export const notAsked = { state: "not-asked" } as const;
