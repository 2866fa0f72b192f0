import { NativeSelect, TextInput } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Draft, Edit } from "../../../shared/domain/draft.ts";
import classes from "./note.module.css";

type Props = Pick<Draft, "visitKind" | "sawInPersonOn"> & {
  readonly readOnly: boolean;
  readonly onEdit: (edits: readonly Edit[]) => void;
};

/** First or follow-up: it decides which medicines the guidelines allow, so a follow-up names the day it refers to. */
export const VisitKind = memo(function VisitKind({ visitKind, sawInPersonOn, readOnly, onEdit }: Props) {
  const { t } = useTranslation();
  const put = (kind: Draft["visitKind"], sawOn: string) =>
    onEdit([{ kind: "set-visit", visitKind: kind, ...(sawOn === "" ? {} : { sawInPersonOn: sawOn }) }]);
  return (
    <div className={classes.visit}>
      <span aria-hidden="true">{t("consult.visit.label")}</span>
      <NativeSelect
        aria-label={t("consult.visit.label")}
        disabled={readOnly}
        value={visitKind}
        data={[
          { value: "first", label: t("consult.visit.first") },
          { value: "follow-up", label: t("consult.visit.follow-up") },
        ]}
        onChange={({ currentTarget }) => put(currentTarget.value === "first" ? "first" : "follow-up", "")}
      />
      {visitKind === "follow-up" ? (
        <>
          <span aria-hidden="true">{t("consult.visit.sawOn")}</span>
          <TextInput
            type="date"
            aria-label={t("consult.visit.sawOn")}
            disabled={readOnly}
            value={sawInPersonOn ?? ""}
            onChange={({ currentTarget }) => put("follow-up", currentTarget.value)}
          />
        </>
      ) : null}
    </div>
  );
});
