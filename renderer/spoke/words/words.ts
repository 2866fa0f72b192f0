import type { consultEn } from "./consult-en.ts";
import type { en } from "./en.ts";
import type { formEn } from "./form-en.ts";

/** The same keys with any words: literal texts become `string`, lists and functions keep their shape. */
type Loose<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Loose<T[K]> };

export type Words = {
  readonly common: Loose<typeof en>;
  readonly form: Loose<typeof formEn>;
  readonly consult: Loose<typeof consultEn>;
};
