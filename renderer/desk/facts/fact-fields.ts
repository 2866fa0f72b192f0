import type { Output } from "../../../shared/contract/calls.ts";
import type { FactChange } from "../../../shared/domain/fact-change.ts";

/** What the fields of one kind of fact are given, and whom they tell when what stands in them can be kept. */
export type FactFieldsProps = {
  readonly known: Output<"patient.details">;
  readonly onReady: (change: FactChange | undefined) => void;
};
