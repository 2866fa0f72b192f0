import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import type { CallAbout, PatientAnswer } from "../../../shared/contract/live-calls.ts";
import { useAct } from "../../bridge/use-call.ts";
import { useAge } from "../app/words/use-age.ts";
import { RightPatientButtons } from "../call/right-patient-buttons.tsx";
import { leaveChart } from "../call/leave-chart.ts";
import { type PhoneCall, usePhone } from "./phone-context.ts";
import classes from "./phone.module.css";

type Props = {
  readonly call: PhoneCall;
  readonly view: ConsultView;
  readonly about: CallAbout;
  readonly onOther: () => void;
};

/** On the telephone nobody is seen: name, age and village are asked before anything is read out. */
export function PhonePatient({ call, view, about, onOther }: Props) {
  const { t } = useTranslation();
  const ageWords = useAge();
  const { end } = usePhone();
  const act = useAct("call.patient", ["call.about"]);
  const answered = about.answers[call.callId];
  const answer = async (said: PatientAnswer) => {
    if (answered !== undefined) return;
    const kept = await act.run({ consultId: call.consultId, callId: call.callId, answer: said });
    if (!kept.ok || said === "confirmed") return;
    void end();
    onOther();
    leaveChart(t("phone.otherPatient", { name: view.patient.name }));
  };
  const { name, village } = view.patient;
  const section = useRef<HTMLElement>(null);
  // The question itself, and no answer: a second Enter on "they have answered" would say that it was asked.
  useEffect(() => section.current?.focus(), []);
  return (
    <section ref={section} tabIndex={-1} className={classes.patient} aria-label={t("call.check.title")}>
      <p>
        <strong>{t("phone.sayWho")}</strong>
      </p>
      <p>
        {answered === "confirmed" ? "✓ " : `${t("call.check.title")}. `}
        {t("call.check.expected", {
          name,
          age: ageWords(view.age),
          village: village ?? t("call.check.villageNotAsked"),
        })}
      </p>
      {answered === undefined ? (
        <RightPatientButtons pending={act.pending} size="xs" onAnswer={(said) => void answer(said)} />
      ) : null}
      {act.failure === undefined ? null : <p role="alert">{t("call.check.failed")}</p>}
    </section>
  );
}
