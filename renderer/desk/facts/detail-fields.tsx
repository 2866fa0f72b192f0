import { NativeSelect, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { sex } from "../../../shared/domain/patient.ts";
import { relations } from "../../../shared/domain/registration.ts";
import { changedDetails } from "../../../shared/sync/merge/merge-details.ts";
import classes from "../acts/acts.module.css";
import { useTooLong } from "../app/too-long.ts";
import { begunDetails, wordsOfChange } from "./begun-details.ts";
import { type DetailsForm, detailsIn, formOf } from "./details-form.ts";
import type { FactFieldsProps } from "./fact-fields.ts";
import { useChange } from "./use-change.ts";

const longestDetail = 200;
const typedFields = [
  "name",
  "nameDevanagari",
  "birthDate",
  "phones",
  "village",
  "relative",
  "guardian",
  "abha",
] as const;

/** Who the patient is and how to reach them. Only what was changed here is sent. */
export function DetailFields({ known, words, write, startFrom, readOnly, onReady }: FactFieldsProps) {
  const { t } = useTranslation();
  const [seen] = useState(known.details);
  const { base, form } = begunDetails(seen, words);
  const mine = detailsIn(form, base);
  const before = formOf(base);
  useEffect(() => startFrom(before));
  const tooLong = useTooLong();
  const isFit = typedFields.every((one) => form[one] === before[one] || !tooLong(form[one], longestDetail));
  const isChanged = isFit && mine !== undefined && changedDetails(base, mine).length > 0;
  useChange(onReady, isChanged ? { kind: "details", base, mine } : undefined);
  const put = (field: keyof DetailsForm) => (value: string) => {
    for (const [name, kept] of Object.entries(wordsOfChange(seen, words, field, value))) write(name, kept);
  };
  const text = (field: keyof DetailsForm, label: string, isFirst = false) => (
    <TextInput
      label={label}
      value={form[field]}
      // What stood there before may be as long as it is.
      error={form[field] === before[field] ? undefined : tooLong(form[field], longestDetail)}
      readOnly={readOnly}
      data-autofocus={isFirst || undefined}
      onChange={({ currentTarget }) => put(field)(currentTarget.value)}
    />
  );
  const relation = (field: "relation" | "guardianRelation", label: string) => (
    <NativeSelect
      label={label}
      value={form[field]}
      data={[...new Set([...relations, form[field]])].map((value) => ({
        value,
        label: relations.some((one) => one === value)
          ? t(`facts.relation.${value as (typeof relations)[number]}`) // just compared
          : value,
      }))}
      onChange={({ currentTarget }) => put(field)(currentTarget.value)}
    />
  );
  return (
    <>
      <div className={classes.pair}>
        {text("name", t("facts.field.name"), true)}
        {text("nameDevanagari", t("facts.field.nameDevanagari"))}
      </div>
      <div className={classes.pair}>
        <NativeSelect
          label={t("facts.field.sex")}
          value={form.sex}
          data={sex.options.map((value) => ({ value, label: t(`consult.sex.${value}`) }))}
          onChange={({ currentTarget }) => put("sex")(currentTarget.value)}
        />
        {text("birthDate", t("facts.birthHint"))}
      </div>
      <div className={classes.pair}>
        {text("phones", t("facts.phonesHint"))}
        {text("village", t("facts.field.village"))}
      </div>
      <div className={classes.pair}>
        {relation("relation", t("facts.relationOfRelative"))}
        {text("relative", t("facts.field.relative"))}
      </div>
      {base.guardian === undefined ? null : (
        <div className={classes.pair}>
          {relation("guardianRelation", t("facts.relationOfGuardian"))}
          {text("guardian", t("facts.field.guardian"))}
        </div>
      )}
      {text("abha", t("facts.field.abha"))}
    </>
  );
}
