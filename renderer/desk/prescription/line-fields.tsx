import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LineId } from "../../../shared/domain/ids.ts";
import { frequencies, mealRelation, type PrescriptionLine } from "../../../shared/domain/medicine.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { emptyForm, type LineForm, lineOf, type Need } from "./line-form.ts";
import { LineInWords } from "./line-in-words.tsx";
import { MedicineField } from "./medicine-field.tsx";
import classes from "./prescription.module.css";

type Props = {
  readonly form: LineForm;
  readonly newId: () => LineId;
  readonly onChange: (form: LineForm) => void;
  readonly onPut: (line: PrescriptionLine) => void;
};

/** The fields of one line. Enter in any of them adds it, or goes to the first that is still needed. */
export function LineFields({ form, newId, onChange, onPut }: Props) {
  const { t } = useTranslation();
  const fields = useRef<HTMLFormElement>(null);
  const [id, setId] = useState(newId);
  const [needs, setNeeds] = useState<Need>();
  const result = lineOf(form, id);
  const focus = (name: string) => fields.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  const focusMedicine = () => fields.current?.querySelector<HTMLElement>("[data-first-field]")?.focus();
  const change = (part: Partial<LineForm>) => {
    setNeeds(undefined);
    onChange({ ...form, ...part });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!result.complete) {
      setNeeds(result.needs);
      if (result.needs === "medicine") focusMedicine();
      else focus(result.needs);
      return;
    }
    onPut(result.line);
    setId(newId());
    focusMedicine();
  };
  return (
    <form ref={fields} className={classes.fields} onSubmit={submit}>
      <MedicineField
        medicine={form.medicine}
        onChoose={(medicine) => {
          change({ medicine });
          focus("dose");
        }}
      />
      <DoseFields form={form} onChange={change} />
      {result.complete ? (
        <LineInWords line={result.line} />
      ) : (
        <p className={classes.needs} role={needs === undefined ? undefined : "alert"}>
          {needs === undefined ? "" : t(`prescription.needs.${needs}`)}
        </p>
      )}
      <div className={classes.acts}>
        <Button type="submit" variant="default" rightSection={<KeyHint keys="↵" />}>
          {form.lineId === undefined ? t("prescription.add") : t("prescription.change")}
        </Button>
        <Button variant="subtle" onClick={() => onChange(emptyForm)}>
          {t("prescription.clear")}
        </Button>
      </div>
    </form>
  );
}

type DoseProps = { readonly form: LineForm; readonly onChange: (part: Partial<LineForm>) => void };

function DoseFields({ form, onChange }: DoseProps) {
  const { t } = useTranslation();
  const text = (name: "dose" | "days" | "asNeededFor" | "maxPerDay" | "instructions", label: string) => (
    <TextInput
      name={name}
      label={label}
      value={form[name]}
      autoComplete="off"
      onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
    />
  );
  const unit = form.medicine === undefined ? "" : ` (${t(`prescription.forms.${form.medicine.form}`)})`;
  return (
    <>
      <div className={classes.row}>
        {text("dose", `${t("prescription.dose")}${unit}`)}
        <NativeSelect
          label={t("prescription.frequency")}
          value={form.frequency}
          data={frequencies.map((value) => ({ value, label: t(`prescription.frequencies.${value}`) }))}
          onChange={({ currentTarget }) =>
            onChange({ frequency: frequencies.find((one) => one === currentTarget.value) ?? form.frequency })
          }
        />
        <NativeSelect
          label={t("prescription.meal")}
          value={form.meal}
          data={mealRelation.options.map((value) => ({ value, label: t(`prescription.meals.${value}`) }))}
          onChange={({ currentTarget }) =>
            onChange({ meal: mealRelation.options.find((one) => one === currentTarget.value) ?? form.meal })
          }
        />
        {form.frequency === "stat" ? null : text("days", t("prescription.days"))}
      </div>
      {form.frequency === "as-needed" ? (
        <div className={classes.row}>
          {text("asNeededFor", t("prescription.asNeededFor"))}
          {text("maxPerDay", t("prescription.maxPerDay"))}
        </div>
      ) : null}
      {text("instructions", t("prescription.instructions"))}
    </>
  );
}
