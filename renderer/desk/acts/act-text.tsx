import { Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { useTooLong } from "../app/too-long.ts";
import { type ActField, type ActForm, type AskedField, mostLetters, type TextField } from "./act-form.ts";

export type FieldsProps = {
  readonly view: ConsultView;
  readonly form: ActForm;
  readonly write: (field: ActField, text: string) => void;
  /** What stands in them is being sent. */
  readonly readOnly: boolean;
  /** What a try to do it found lacking. */
  readonly missing: readonly AskedField[];
};

type FieldProps = FieldsProps & {
  readonly field: TextField;
  readonly autoFocus?: boolean;
};

type TooLong = ReturnType<typeof useTooLong>;

const shared = (
  { form, write, readOnly, missing, field, autoFocus = false }: FieldProps,
  tooLong: TooLong,
) => ({
  readOnly,
  "data-autofocus": autoFocus || undefined,
  "data-act-field": field,
  error: tooLong(form[field] ?? "", mostLetters[field]) ?? missing.some((one) => one === field),
  value: form[field] ?? "",
  onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
    write(field, currentTarget.value),
});

/** A text of some lines that grows as it is written. */
export function LongField(props: FieldProps) {
  const { t } = useTranslation();
  const about = shared(props, useTooLong());
  return <Textarea label={t(`acts.${props.field}`)} autosize minRows={2} maxRows={8} {...about} />;
}

export function ShortField(props: FieldProps) {
  const { t } = useTranslation();
  return <TextInput label={t(`acts.${props.field}`)} {...shared(props, useTooLong())} />;
}
