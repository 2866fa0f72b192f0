import { Radio, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { specialities, specialityNames } from "../../../shared/domain/speciality.ts";
import { assertNever } from "../../../shared/result/result.ts";
import { sayDayAndTime } from "../consult/say-when.ts";
import { useLanguage } from "../consult/use-language.ts";
import { recallAnswers } from "./act-form.ts";
import type { ActItem } from "./act-item.ts";
import { type FieldsProps, LongField, ShortField } from "./act-text.tsx";
import { ReturnFields } from "./return-fields.tsx";
import { SbarFields } from "./sbar-fields.tsx";

/** What each act asks; everything not listed needs only a yes. */
export function ActFields({ item, ...rest }: FieldsProps & { readonly item: ActItem }) {
  switch (item) {
    case "return-for-information":
      return <ReturnFields {...rest} />;
    case "re-route":
    case "refer":
      return <SpecialityFields {...rest} />;
    case "transfer":
    case "advise-in-person":
      return <SbarFields {...rest} act={item} />;
    case "await-results":
      return <AwaitFields {...rest} />;
    case "record-arrival":
      return <LongField {...rest} field="arrival" autoFocus />;
    case "answer-recall":
      return <RecallFields {...rest} />;
    case "hand-back":
    case "give-up-reaching":
    case "record-death":
    case "amend":
    case "release-held":
    case "cancel-prescription":
    case "wrong-patient":
      return <LongField {...rest} field="reason" autoFocus />;
    case "take-over":
    case "give-up-amendment":
    case "resume":
    case "record-left":
    case "come-back":
      return <ConfirmWords view={rest.view} act={item} />;
    default:
      return assertNever(item, "act dialog");
  }
}

/** The speciality that fits by age and sex is chosen already, where there is one. */
function SpecialityFields(props: FieldsProps) {
  const { form, write, missing } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <Select
        label={t("acts.speciality")}
        data-autofocus
        data-act-field="speciality"
        error={missing.includes("speciality")}
        searchable
        data={specialities.map((value) => ({ value, label: specialityNames[value][language] }))}
        value={form.speciality ?? null}
        onChange={(value) => write("speciality", value ?? "")}
      />
      <LongField {...props} field="reason" />
      <p>{t("acts.reroutedText")}</p>
    </>
  );
}

function AwaitFields(props: FieldsProps) {
  const { form, write, readOnly, missing } = props;
  const { t } = useTranslation();
  return (
    <>
      <ShortField {...props} field="what" autoFocus />
      <ShortField {...props} field="owner" />
      <TextInput
        type="date"
        label={t("acts.due")}
        data-act-field="due"
        error={missing.includes("due")}
        readOnly={readOnly}
        value={form.due ?? ""}
        onChange={({ currentTarget }) => write("due", currentTarget.value)}
      />
    </>
  );
}

function RecallFields({ form, write, view, missing }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <p>{view.ticket.recall?.reason}</p>
      <Radio.Group
        label={t("acts.recallAnswer")}
        error={missing.includes("recallAnswer")}
        value={form.recallAnswer ?? null}
        onChange={(value) => write("recallAnswer", value)}
      >
        {recallAnswers.map((one, index) => (
          <Radio
            key={one}
            value={one}
            mt={8}
            data-autofocus={index === 0 || undefined}
            data-act-field={index === 0 ? "recallAnswer" : undefined}
            label={t(`acts.answer.${one}`)}
          />
        ))}
      </Radio.Group>
    </>
  );
}

type ConfirmProps = {
  readonly view: ConsultView;
  readonly act: "take-over" | "give-up-amendment" | "resume" | "record-left" | "come-back";
};

/** Taking over says who held it and since when: an explicit act, never by the way. */
function ConfirmWords({ view, act }: ConfirmProps) {
  const { t } = useTranslation();
  const language = useLanguage();
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
