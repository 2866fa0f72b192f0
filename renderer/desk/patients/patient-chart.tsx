import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contract/calls.ts";
import type { PatientId } from "../../../shared/domain/ids.ts";
import { useAct } from "../../bridge/use-call.ts";
import page from "../../ui/page.module.css";
import { Panes } from "../../ui/panes.tsx";
import { FailureText } from "../app/failure-text.tsx";
import { Chart } from "./chart.tsx";

const shortestReason = 3;

/** A chart outside the doctor's own consults opens only with a reason, which the hub records. */
export function PatientChart({ patientId }: { readonly patientId: PatientId }) {
  const { t } = useTranslation();
  const act = useAct("patient.open");
  const [reason, setReason] = useState("");
  const [chart, setChart] = useState<Output<"patient.open">>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await act.run({ patientId, reason: reason.trim() });
    if (answer.ok) setChart(answer.value);
  };
  return (
    <Panes label={t("patients.title")}>
      {chart ? (
        <Chart chart={chart} />
      ) : (
        <form className={page.page} onSubmit={(event) => void submit(event)}>
          <TextInput
            autoFocus
            w={420}
            label={t("patients.reason")}
            description={t("patients.reasonHint")}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {act.failure && <FailureText failure={act.failure} />}
          <Button type="submit" loading={act.pending} disabled={reason.trim().length < shortestReason}>
            {t("patients.open")}
          </Button>
        </form>
      )}
    </Panes>
  );
}
