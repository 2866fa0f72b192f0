import { Checkbox } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { readyQuestions } from "../../../shared/domain/return-questions.ts";
import { useLanguage } from "../consult/use-language.ts";
import { checklist, tickedIn } from "./act-form.ts";
import { type FieldsProps, LongField } from "./act-text.tsx";
import classes from "./acts.module.css";

/** The checklist, with what the request lacks already ticked; own words go as they are. */
export function ReturnFields(props: FieldsProps) {
  const { view, form, write, missing } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const asked = checklist.filter((about) => about !== "pregnancy" || view.patient.sex !== "male");
  return (
    <>
      <Checkbox.Group
        value={tickedIn(form)}
        onChange={(ticked) => write("questions", ticked.join(" "))}
        label={t("acts.questions")}
        error={missing.includes("questions")}
      >
        <div className={classes.checklist}>
          {asked.map((about, index) => (
            <Checkbox
              key={about}
              size="xs"
              value={about}
              data-autofocus={index === 0 || undefined}
              data-act-field={index === 0 ? "questions" : undefined}
              label={<span lang={language}>{readyQuestions[about][language]}</span>}
            />
          ))}
        </div>
      </Checkbox.Group>
      <LongField {...props} field="freeQuestion" />
    </>
  );
}
