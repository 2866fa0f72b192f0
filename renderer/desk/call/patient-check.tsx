import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import type { CallAbout, PatientAnswer } from "../../../shared/contract/live-calls.ts";
import type { CallView } from "../../call/call-view.ts";
import { useAct } from "../../bridge/use-call.ts";
import { useAge } from "../app/words/use-age.ts";
import classes from "./call.module.css";
import type { HeldCall } from "./one-call.ts";
import { RightPatientButtons } from "./right-patient-buttons.tsx";
import { leaveChart } from "./leave-chart.ts";

type Props = {
  readonly held: HeldCall;
  readonly call: CallView;
  readonly consult: Pick<ConsultView, "consultId" | "patient" | "age">;
  readonly about: CallAbout | undefined;
};

/** Whether the doctor has said, in the present call, that it is this patient. */
export function needsPatientCheck(call: CallView, about: CallAbout | undefined): boolean {
  const connected = call.phase === "connected" || call.phase === "reconnecting";
  return (
    connected && call.callId !== undefined && about !== undefined && about.answers[call.callId] === undefined
  );
}

/** Two lines under the picture at the start of each call, with the answers that fit and a key for each end. */
export function PatientCheck({ held, call, consult, about }: Props) {
  const { t } = useTranslation();
  const ageWords = useAge();
  const act = useAct("call.patient", ["call.about"]);
  const needed = needsPatientCheck(call, about);
  const answer = async (said: PatientAnswer) => {
    if (!needed || call.callId === undefined) return;
    const kept = await act.run({ consultId: held.consultId, callId: call.callId, answer: said });
    if (kept.ok && said === "not-this-patient")
      leaveChart(t("call.closed.notice", { name: consult.patient.name }));
  };
  if (!needed) return null;
  const { name, village } = consult.patient;
  return (
    <section className={classes.check} aria-label={t("call.check.title")}>
      <p>
        <strong>{t("call.check.title")}</strong>
        <br />
        {t("call.check.expected", {
          name,
          age: ageWords(consult.age),
          village: village ?? t("call.check.villageNotAsked"),
        })}
      </p>
      <RightPatientButtons pending={act.pending} onAnswer={(said) => void answer(said)} />
      {act.failure === undefined ? null : <p role="alert">{t("call.check.failed")}</p>}
    </section>
  );
}
