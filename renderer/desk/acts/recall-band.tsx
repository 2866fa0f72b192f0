import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCall } from "../../bridge/use-call.ts";
import { useActs } from "./acts-context.tsx";
import classes from "./acts.module.css";

/** On every screen, until a named person has said what became of the paper. */
export function RecallBand() {
  const { t } = useTranslation();
  const { ask } = useActs();
  const open = (useCall("inbox.list", {}).data?.rows ?? []).filter(
    ({ kind }) => kind === "recall-unanswered",
  );
  return open.map((row) => (
    <div key={row.id} role="alert" className={classes.recall}>
      <strong>{t("acts.recallBand", { name: row.patientName })}</strong>
      <span>{row.words}</span>
      <Button size="compact-xs" variant="default" onClick={() => ask(row.consultId, "answer-recall")}>
        {t("acts.name.answer-recall")}
      </Button>
    </div>
  ));
}
