import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { doseUnit } from "../../../shared/domain/dose-units.ts";
import { bodySide, frequencies, mealRelation } from "../../../shared/domain/medicine.ts";
import { useLanguage } from "../consult/use-language.ts";
import type { LineForm } from "./line-form.ts";
import classes from "./prescription.module.css";

type DoseProps = { readonly form: LineForm; readonly onChange: (part: Partial<LineForm>) => void };

/** How much, how often, with food, how long, and where. */
export function DoseFields({ form, onChange }: DoseProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const text = (
    name: "dose" | "grid" | "days" | "asNeededFor" | "maxPerDay" | "instructions",
    label: string,
  ) => (
    <TextInput
      name={name}
      label={label}
      value={form[name]}
      autoComplete="off"
      onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
    />
  );
  const unit = form.medicine === undefined ? "" : ` (${doseUnit(form.medicine).one[language]})`;
  const hasSteps = form.more.steps !== undefined;
  const isOpen = form.frequency === "stat" || hasSteps || form.more.doses !== undefined;
  return (
    <>
      <div
        className={classes.row}
        data-steps={hasSteps || undefined}
        data-grid={form.frequency === "by-time-of-day" || undefined}
      >
        {hasSteps ? null : (
          <>
            {form.frequency === "by-time-of-day"
              ? text("grid", t("prescription.grid"))
              : text("dose", `${t("prescription.dose")}${unit}`)}
            <NativeSelect
              label={t("prescription.frequency")}
              value={form.frequency}
              data={frequencies.map((value) => ({ value, label: t(`prescription.frequencies.${value}`) }))}
              onChange={({ currentTarget }) =>
                onChange({
                  frequency: frequencies.find((one) => one === currentTarget.value) ?? form.frequency,
                })
              }
            />
          </>
        )}
        <NativeSelect
          label={t("prescription.meal")}
          value={form.meal}
          data={mealRelation.options.map((value) => ({ value, label: t(`prescription.meals.${value}`) }))}
          onChange={({ currentTarget }) =>
            onChange({ meal: mealRelation.options.find((one) => one === currentTarget.value) ?? form.meal })
          }
        />
        {isOpen ? null : text("days", t("prescription.days"))}
      </div>
      {hasSteps ? (
        <div>
          <Button variant="subtle" onClick={() => onChange({ more: withoutSteps(form.more) })}>
            {t("prescription.noSteps")}
          </Button>
        </div>
      ) : null}
      <SideField form={form} onChange={onChange} />
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

const sided: ReadonlySet<string> = new Set(["eye", "ear", "nasal"]);

/** Which eye, ear or nostril, in words: "OD" is never written. */
function SideField({ form, onChange }: DoseProps) {
  const { t } = useTranslation();
  if (form.medicine === undefined || !sided.has(form.medicine.route)) return null;
  const options = ["", ...bodySide.options] as const;
  return (
    <NativeSelect
      name="side"
      label={t("prescription.side")}
      value={form.side}
      data={options.map((value) => ({
        value,
        label: value === "" ? t("prescription.sideOpen") : t(`prescription.sides.${value}`),
      }))}
      onChange={({ currentTarget }) =>
        onChange({ side: options.find((one) => one === currentTarget.value) ?? form.side })
      }
    />
  );
}

const withoutSteps = ({ steps: _gone, ...rest }: LineForm["more"]): LineForm["more"] => rest;
