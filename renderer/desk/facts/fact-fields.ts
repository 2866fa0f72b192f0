import type { Output } from "../../../shared/contract/calls.ts";
import type { FactChange } from "../../../shared/domain/fact-change.ts";

/** What the fields of one kind of fact are given, and whom they tell when what stands in them can be kept. */
export type FactFieldsProps = {
  readonly known: Output<"patient.details">;
  /** What was typed and not told yet, as the desk keeps it for this kind. */
  readonly words: Readonly<Record<string, string>>;
  readonly write: (field: string, text: string) => void;
  /** What stood in them before anything was typed. */
  readonly startFrom: (start: Readonly<Record<string, string>>) => void;
  /** What stands in them is being told. */
  readonly readOnly: boolean;
  readonly onReady: (change: FactChange | undefined) => void;
};
