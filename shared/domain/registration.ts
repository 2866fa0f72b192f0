import { z } from "zod";
import { factOf } from "./fact.ts";
import { sex } from "./patient.ts";

/** Longest name taken; `name-check.ts` says so in words, and cuts nothing. */
export const longestNameChars = 120;
export const longestVillageChars = 200;
/** What the schemas let through, so that the check's own sentence is heard. */
const name = z.string().min(1).max(2000);

/** How old somebody is, as exactly as the centre knows it. */
export const birth = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("date"), date: z.iso.date() }),
  /** Of a small child whose months are known and whose day is not. */
  z.object({ kind: z.literal("month"), month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
  z.object({ kind: z.literal("year"), year: z.number().int().min(1890).max(2100) }),
]);
export type Birth = z.infer<typeof birth>;

export const relations = ["father", "husband", "mother", "wife", "son", "daughter", "other"] as const;
export const relation = z.enum(relations);
export type Relation = z.infer<typeof relation>;

export const relative = z.object({ relation, name });

/** The adult who is present for a minor (Telemedicine Practice Guidelines 3.3). */
export const guardian = z.object({
  relation,
  name,
  present: z.boolean(),
});

/** Who somebody is, as the health worker writes it down. `id` is drawn where it is written, so that sending twice is harmless. */
export const registration = z.object({
  id: z.uuid(),
  /** In Latin letters or in Devanagari, whichever was told. */
  name,
  nameDevanagari: name.optional(),
  sex,
  birth: factOf(birth),
  relative: factOf(relative),
  village: factOf(z.string().min(1).max(longestVillageChars)),
  /** `none` = has no phone. */
  phone: factOf(z.string().regex(/^\+?[0-9 ]{6,16}$/)),
  /** 14 digits shown 2-4-4-4; checked by its form only, verified on line later. */
  abha: factOf(z.string().regex(/^\d{2}-\d{4}-\d{4}-\d{4}$/)),
  guardian: guardian.optional(),
  /** JPEG of at most 60 kB, without header, base64. */
  photo: z.base64().max(84_000).optional(),
});
export type Registration = z.infer<typeof registration>;
