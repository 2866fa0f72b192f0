import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readyQuestions, returnAbouts } from "../../../shared/domain/return-questions.ts";
import { useLanguage } from "../consult/use-language.ts";
import type { FieldsProps } from "./act-dialog.tsx";
import { ReasonField } from "./act-fields.tsx";
import classes from "./acts.module.css";
import { useReady } from "./use-ready.ts";

const known = returnAbouts.filter((about) => about !== "free");

/** The checklist, with what the request lacks already ticked; own words go as they are. */
export function ReturnFields({ view, onReady }: FieldsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [ticked, setTicked] = useState<readonly string[]>(view.quality.lacks);
  const [free, setFree] = useState("");
  const asked = known.filter((about) => about !== "pregnancy" || view.patient.sex !== "male");
  const questions = [
    ...asked
      .filter((about) => ticked.includes(about))
      .map((about) => ({ about, text: readyQuestions[about] })),
    ...(free.trim() === "" ? [] : [{ about: "free" as const, text: { en: free.trim(), hi: free.trim() } }]),
  ];
  useReady(onReady, questions.length === 0 ? undefined : { act: "return-for-information", questions });
  return (
    <>
      <Checkbox.Group value={[...ticked]} onChange={setTicked} label={t("acts.questions")}>
        <div className={classes.checklist}>
          {asked.map((about, index) => (
            <Checkbox
              key={about}
              size="xs"
              value={about}
              data-autofocus={index === 0 || undefined}
              label={<span lang={language}>{readyQuestions[about][language]}</span>}
            />
          ))}
        </div>
      </Checkbox.Group>
      <ReasonField label={t("acts.freeQuestion")} value={free} onChange={setFree} />
    </>
  );
}
