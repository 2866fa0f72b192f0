import { Radio, Select, Textarea, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultAct } from "../../../shared/domain/consult-act.ts";
import { specialities, type Speciality, specialityNames } from "../../../shared/domain/speciality.ts";
import { sayDayAndTime } from "../consult/say-when.ts";
import { useLanguage } from "../consult/use-language.ts";
import type { FieldsProps } from "./act-dialog.tsx";
import { useReady } from "./use-ready.ts";

const leastLetters = 3;
const said = (text: string, least = leastLetters): boolean => text.trim().length >= least;

type ReasonProps = FieldsProps & { readonly make: (reason: string) => ConsultAct };

export function ReasonFields({ onReady, make }: ReasonProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  useReady(onReady, said(reason) ? make(reason.trim()) : undefined);
  return <ReasonField label={t("acts.reason")} value={reason} onChange={setReason} autoFocus />;
}

type TextProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly autoFocus?: boolean;
  readonly rows?: number;
  readonly most?: number;
};

/** A text of some lines that grows as it is written. */
export function ReasonField({ label, value, onChange, autoFocus = false, rows = 2, most = 500 }: TextProps) {
  return (
    <Textarea
      label={label}
      autosize
      minRows={rows}
      maxRows={8}
      maxLength={most}
      data-autofocus={autoFocus || undefined}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** The speciality that fits by age and sex is chosen already, where there is one. */
export function SpecialityFields({
  view,
  onReady,
  act,
}: FieldsProps & { readonly act: "re-route" | "refer" }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [to, setTo] = useState<Speciality | undefined>(view.quality.fits);
  const [reason, setReason] = useState("");
  useReady(onReady, to !== undefined && said(reason) ? { act, to, reason: reason.trim() } : undefined);
  return (
    <>
      <Select
        label={t("acts.speciality")}
        data-autofocus
        searchable
        data={specialities.map((value) => ({ value, label: specialityNames[value][language] }))}
        value={to ?? null}
        onChange={(value) => setTo(specialities.find((one) => one === value))}
      />
      <ReasonField label={t("acts.reason")} value={reason} onChange={setReason} />
      <p>{t("acts.reroutedText")}</p>
    </>
  );
}

export function AwaitFields({ onReady }: FieldsProps) {
  const { t } = useTranslation();
  const [what, setWhat] = useState("");
  const [owner, setOwner] = useState<string>(t("acts.ownerCentre"));
  const [due, setDue] = useState("");
  const ready = said(what, 2) && said(owner, 2) && due !== "";
  useReady(
    onReady,
    ready ? { act: "await-results", what: what.trim(), owner: owner.trim(), due } : undefined,
  );
  return (
    <>
      <TextInput
        label={t("acts.what")}
        data-autofocus
        maxLength={300}
        value={what}
        onChange={({ currentTarget }) => setWhat(currentTarget.value)}
      />
      <TextInput
        label={t("acts.owner")}
        maxLength={100}
        value={owner}
        onChange={({ currentTarget }) => setOwner(currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t("acts.due")}
        value={due}
        onChange={({ currentTarget }) => setDue(currentTarget.value)}
      />
    </>
  );
}

export function NoteFields({ onReady }: FieldsProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState("");
  useReady(onReady, said(note, 2) ? { act: "record-arrival", note: note.trim() } : undefined);
  return <ReasonField label={t("acts.arrival")} value={note} onChange={setNote} autoFocus />;
}

const answers = ["stopped", "exchanged", "not-reachable"] as const;

export function RecallFields({ onReady, view }: FieldsProps) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<(typeof answers)[number]>();
  useReady(onReady, answer === undefined ? undefined : { act: "answer-recall", answer });
  return (
    <>
      <p>{view.ticket.recall?.reason}</p>
      <Radio.Group
        label={t("acts.recallAnswer")}
        value={answer ?? null}
        onChange={(value) => setAnswer(answers.find((one) => one === value))}
      >
        {answers.map((one, index) => (
          <Radio
            key={one}
            value={one}
            mt={8}
            data-autofocus={index === 0 || undefined}
            label={t(`acts.answer.${one}`)}
          />
        ))}
      </Radio.Group>
    </>
  );
}

type ConfirmProps = FieldsProps & {
  readonly act: "take-over" | "give-up-amendment" | "resume" | "record-left" | "come-back";
};

/** Taking over says who held it and since when: an explicit act, never by the way. */
export function ConfirmFields({ onReady, view, act }: ConfirmProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  // Ready at once: there is nothing to fill in.
  useEffect(() => onReady({ act }), [onReady, act]);
  const { holder, claimedAt } = view.ticket;
  if (act !== "take-over") return <p>{t(`acts.confirm.${act}`)}</p>;
  return (
    <p>
      {t("acts.confirm.take-over", {
        holder: holder ?? "?",
        since: claimedAt === undefined ? "?" : sayDayAndTime(claimedAt, language),
      })}
    </p>
  );
}
