import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "../acts/acts.module.css";
import { lettersOver, useTooLong } from "../app/too-long.ts";
import type { FactFieldsProps } from "./fact-fields.ts";
import { choosing, reasonFor, writing } from "./refute-reason.ts";
import { feeding, feedingIn, periodIn, statuses, statusIn } from "./told-answers.ts";
import { useChange } from "./use-change.ts";

const longest = 200;
const longestReason = 500;
const said = (text: string): string | undefined => (text.trim().length < 2 ? undefined : text.trim());
const areFit = (...texts: readonly string[]): boolean =>
  texts.every((text) => lettersOver(text, longest) === 0);
const severities = ["mild", "moderate", "severe"] as const;

export function AllergyFields({ words, write, readOnly, onReady }: FactFieldsProps) {
  const { t } = useTranslation();
  const { substance = "", reaction = "" } = words;
  const severity = severities.find((one) => one === words["severity"]);
  const name = said(substance);
  const what = said(reaction);
  useChange(
    onReady,
    name === undefined || !areFit(substance, reaction)
      ? undefined
      : {
          kind: "allergy",
          allergy: {
            substance: name,
            ...(what === undefined ? {} : { reaction: what }),
            ...(severity === undefined ? {} : { severity }),
          },
        },
  );
  return (
    <>
      <Text
        label={t("facts.substance")}
        value={substance}
        onChange={(text) => write("substance", text)}
        isFirst
        readOnly={readOnly}
      />
      <div className={classes.pair}>
        <Text
          label={t("facts.reaction")}
          value={reaction}
          readOnly={readOnly}
          onChange={(text) => write("reaction", text)}
        />
        <NativeSelect
          label={t("facts.severity")}
          value={severity ?? ""}
          data={[
            { value: "", label: t("facts.notKnown") },
            ...severities.map((value) => ({ value, label: t(`facts.severe.${value}`) })),
          ]}
          onChange={({ currentTarget }) => write("severity", currentTarget.value)}
        />
      </div>
    </>
  );
}

export function RefuteFields({ known, words, write, readOnly, onReady }: FactFieldsProps) {
  const { t } = useTranslation();
  // A reason that was begun is for the allergy for which it was begun, and for no other.
  const begun = known.allergies.find((one) => one.reference === words["reference"]);
  const chosen = begun ?? known.allergies[0];
  const reason = chosen === undefined ? "" : reasonFor(words, chosen.reference);
  const writeAll = (fields: FactFieldsProps["words"]) => {
    for (const [name, text] of Object.entries(fields)) write(name, text);
  };
  const tooLong = useTooLong()(reason, longestReason);
  const isReady = chosen !== undefined && reason.trim().length >= 3 && tooLong === undefined;
  useChange(onReady, isReady ? { kind: "refute-allergy", ...chosen, reason: reason.trim() } : undefined);
  return (
    <>
      <NativeSelect
        label={t("facts.whichAllergy")}
        value={chosen?.reference ?? ""}
        data={known.allergies.map((one) => ({ value: one.reference, label: one.substance }))}
        onChange={({ currentTarget }) => writeAll(choosing(words, currentTarget.value))}
      />
      <Textarea
        label={t("acts.reason")}
        autosize
        minRows={2}
        maxRows={8}
        error={tooLong}
        readOnly={readOnly}
        data-autofocus
        value={reason}
        onChange={({ currentTarget }) =>
          writeAll(writing(words, chosen?.reference ?? "", currentTarget.value))
        }
      />
    </>
  );
}

const unanswered = { value: "", label: "—" };
const pregnancyWords = {
  pregnant: "pregnant",
  "not-pregnant": "notPregnant",
  postpartum: "postpartum",
  unknown: "unknown",
} as const;

export function PregnancyFields({ words, write, readOnly, onReady }: FactFieldsProps) {
  const { t } = useTranslation();
  const [status, lmp] = [statusIn(words), periodIn(words)];
  const isPregnant = status === "pregnant";
  useChange(
    onReady,
    status && { kind: "pregnancy", pregnancy: { status, ...(isPregnant && lmp !== "" ? { lmp } : {}) } },
  );
  return (
    <div className={classes.pair}>
      <NativeSelect
        label={t("consult.fact.pregnancy")}
        data-autofocus
        value={status ?? ""}
        data={[
          ...(status === undefined ? [unanswered] : []),
          ...statuses.map((value) => ({ value, label: t(`consult.pregnancy.${pregnancyWords[value]}`) })),
        ]}
        onChange={({ currentTarget }) => write("status", currentTarget.value)}
      />
      {isPregnant ? (
        <TextInput
          type="date"
          label={t("facts.lmp")}
          value={lmp}
          readOnly={readOnly}
          onChange={({ currentTarget }) => write("lmp", currentTarget.value)}
        />
      ) : null}
    </div>
  );
}

export function BreastfeedingFields({ words, write, onReady }: FactFieldsProps) {
  const { t } = useTranslation();
  const answer = feedingIn(words);
  useChange(onReady, answer && { kind: "breastfeeding", breastfeeding: answer === "yes" });
  return (
    <NativeSelect
      label={t("consult.fact.breastfeeding")}
      data-autofocus
      value={answer ?? ""}
      data={[
        ...(answer === undefined ? [unanswered] : []),
        ...feeding.map((value) => ({ value, label: t(`facts.breastfeeds.${value}`) })),
      ]}
      onChange={({ currentTarget }) => write("answer", currentTarget.value)}
    />
  );
}

export function MedicineFields({ words, write, readOnly, onReady }: FactFieldsProps) {
  const { t } = useTranslation();
  const { name = "", dose = "" } = words;
  const medicine = said(name);
  const amount = said(dose);
  useChange(
    onReady,
    medicine === undefined || !areFit(name, dose)
      ? undefined
      : { kind: "medicine", medicine: { name: medicine, ...(amount === undefined ? {} : { dose: amount }) } },
  );
  return (
    <div className={classes.pair}>
      <Text
        label={t("facts.medicine")}
        value={name}
        onChange={(text) => write("name", text)}
        isFirst
        readOnly={readOnly}
      />
      <Text
        label={t("facts.dose")}
        value={dose}
        onChange={(text) => write("dose", text)}
        readOnly={readOnly}
      />
    </div>
  );
}

type TextProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly readOnly: boolean;
  readonly isFirst?: boolean;
};

function Text({ label, value, onChange, readOnly, isFirst = false }: TextProps) {
  const tooLong = useTooLong();
  return (
    <TextInput
      label={label}
      value={value}
      error={tooLong(value, longest)}
      readOnly={readOnly}
      data-autofocus={isFirst || undefined}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
