export type UseKind = "medicine" | "diagnosis" | "investigation" | "advice";

/** Something that a signed note or prescription used, to be offered first the next time. */
export type Used = {
  readonly kind: UseKind;
  readonly item: string;
  /** As it was written, where there is more to it than its name. */
  readonly last?: string;
};
