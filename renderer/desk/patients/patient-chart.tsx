import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contract/calls.ts";
import type { PatientId } from "../../../shared/domain/ids.ts";
import { useAct } from "../../bridge/use-call.ts";
import page from "../../ui/page.module.css";
import { Panes } from "../../ui/panes.tsx";
import { FailureText } from "../app/failure-text.tsx";
import { useAgeSex } from "../app/words/use-age.ts";

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

function Chart({ chart }: { readonly chart: Output<"patient.open"> }) {
  const { t } = useTranslation();
  const ageSex = useAgeSex();
  const others = Object.entries(chart.otherRecords);
  return (
    <div className={page.page}>
      <h1>
        {chart.patient.name} · {ageSex(chart.age, chart.patient.sex)}
      </h1>
      <table className={page.table}>
        <tbody>
          {chart.timeline.map((entry) => (
            <tr key={entry.id}>
              <td>{entry.at.slice(0, 10)}</td>
              <td>
                <strong>{entry.title}</strong> {entry.detail}
              </td>
              <td>{entry.place}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {others.length > 0 && (
        <p>
          {t("patients.otherRecords")}: {others.map(([kind, count]) => `${kind} ${count}`).join(", ")}
        </p>
      )}
    </div>
  );
}
