/** The same keys as English, each a text: a key missing or too many in another language does not compile. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]>;
};
