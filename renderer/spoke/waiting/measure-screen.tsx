import type { SpokeConsult } from "../../../shared/contract/spoke-calls.ts";
import { urgencyOf } from "../../../shared/domain/urgency.ts";
import { Frame } from "../app/frame.tsx";
import { goTo } from "../app/route.ts";
import { useServices } from "../app/services.ts";
import { useNow } from "../app/time.ts";
import { newId } from "../client/new-id.ts";
import { DangerCard } from "../danger/danger-card.tsx";
import { birthDateOf, confirmedIn, factsOf, vitalsOf } from "../request/read-form.ts";
import { useDraft, useFinish } from "../request/use-draft.ts";
import { questionsAbout } from "../request/vital-questions.ts";
import { VitalsStep } from "../request/vitals-step.tsx";
import { Button } from "../ui/parts.tsx";
import { usePatientLine } from "../words/patient-line.ts";
import { useWords } from "../words/use-words.ts";
import type { Session } from "../app/session.ts";
import { laterForm } from "./later-form.ts";
import { type Subject, useKeep } from "./subject.ts";

type MeasureProps = {
  readonly subject: Subject;
  readonly consult: SpokeConsult;
  readonly session: Session;
};

/** Measured again: the same cards, empty, because an old number is no new one. */
export function MeasureScreen({ subject, consult, session }: MeasureProps) {
  const { consult: words, form: formWords } = useWords();
  const { outbox } = useServices();
  const keep = useKeep(subject);
  const line = usePatientLine();
  const id = `measure:${subject.key}`;
  const draft = useDraft(id, () => laterForm(id, consult));
  const { isSending, finish } = useFinish(id, () => goTo({ at: "consult", key: subject.key }));
  const now = new Date(useNow(30_000)).toISOString();
  if (draft.state !== "open") return null;
  const { form, patch } = draft;
  const vitals = vitalsOf(form, now);
  const filled = Object.values(vitals).some(({ state }) => state !== "not-asked");
  const { band, flags } = urgencyOf({
    patient: {
      birthDate: birthDateOf(form, now),
      sex: consult.patient.sex,
      pregnancy: factsOf(form, now).pregnancy,
    },
    vitals,
    reportedFlags: consult.reportedFlags,
    requestedAt: consult.requestedAt,
    centreAltitudeM: session.centre.altitudeM,
    now,
  });
  const red = band === "red";
  const open = questionsAbout(form).filter(({ holds }) => holds).length;
  const held = !filled || (open > 0 && !red);
  const send = () => {
    const { target, patientName } = subject;
    const itemId = newId();
    const confirmedUnusual = confirmedIn(form, vitals);
    const work = { call: "request.vitals", input: { id: itemId, vitals, confirmedUnusual }, form } as const;
    finish((base) => outbox.keep([{ id: itemId, target, patientName, red, work }], id, base));
  };
  return (
    <Frame
      title={words.measure.title}
      subtitle={line(consult)}
      broad="two-columns"
      backTo={{ at: "consult", key: subject.key }}
      danger={
        red &&
        flags.length > 0 && (
          <DangerCard
            flags={flags}
            centre={session.centre}
            reach="sent"
            ambulance={consult.ambulance}
            onAmbulance={(ambulance) => void keep({ call: "request.ambulance", input: { ambulance } })}
            onSendNow={send}
          />
        )
      }
      foot={
        <Button tone="main" icon="send" disabled={held || isSending} onClick={send}>
          {filled ? (held ? formWords.vitals.open(open) : words.measure.send) : words.measure.nothing}
        </Button>
      }
    >
      <p>{words.measure.weightToo}</p>
      <VitalsStep form={form} patch={patch} now={now} />
    </Frame>
  );
}
