import { useEffect, useState } from "react";
import type { SpokeConsult } from "../../../shared/contract/spoke-calls.ts";
import type { PatientDetails } from "../../../shared/domain/patient-details.ts";
import type { Relation } from "../../../shared/domain/registration.ts";
import { Frame } from "../app/frame.tsx";
import { goTo } from "../app/route.ts";
import { useServices } from "../app/services.ts";
import { callHub } from "../client/call-hub.ts";
import { newId } from "../client/new-id.ts";
import { AgeFields } from "../request/age-fields.tsx";
import type { RequestForm } from "../request/request-form.ts";
import { askedRelations } from "../request/who-step.tsx";
import { type Patch, useDraft, useFinish } from "../request/use-draft.ts";
import { Button, Card, Choices, Notice, TextField } from "../ui/parts.tsx";
import { usePatientLine } from "../words/patient-line.ts";
import { useWords } from "../words/use-words.ts";
import { correctionForm, correctionOf, detailsInList, isRelationOpen } from "./correction.ts";
import type { Subject } from "./subject.ts";

type Props = { readonly subject: Subject; readonly consult: SpokeConsult };

/** Who the patient is, corrected after the registration; the doctor may be correcting the same. */
export function CorrectScreen({ subject, consult }: Props) {
  const [there, setThere] = useState<{ readonly details: PatientDetails; readonly isFresh: boolean }>();
  const { taskId } = consult;
  useEffect(() => {
    void callHub("patient.details", { taskId }).then((answer) =>
      setThere(
        (shown) =>
          shown ??
          (answer.ok
            ? { details: answer.value.details, isFresh: true }
            : { details: detailsInList(consult), isFresh: false }),
      ),
    );
  }, [taskId, consult]);
  return there ? <Correcting subject={subject} consult={consult} there={there} /> : null;
}

function Correcting(
  props: Props & { readonly there: { readonly details: PatientDetails; readonly isFresh: boolean } },
) {
  const { subject, consult, there } = props;
  const { consult: words } = useWords();
  const { outbox } = useServices();
  const line = usePatientLine();
  const id = `correct:${subject.key}`;
  const draft = useDraft(id, () => correctionForm(id, there.details));
  const back = { at: "consult", key: subject.key } as const;
  const { isSending, finish } = useFinish(id, () => goTo(back));
  if (draft.state !== "open") return null;
  const { form, patch } = draft;
  const now = new Date().toISOString();
  // Without line what stands there is not known: the hub compares.
  const seen = there.isFresh ? there.details : (form.correction?.base ?? there.details);
  const { base, mine, both, isRefused, isChanged } = correctionOf(form, seen, now);
  const send = () => {
    const { target, patientName, red } = subject;
    const itemId = newId();
    const work = { call: "patient.correct", input: { id: itemId, base, mine }, form } as const;
    finish((base) => outbox.keep([{ id: itemId, target, patientName, red, work }], id, base));
  };
  return (
    <Frame
      title={words.correct.title}
      subtitle={line(consult)}
      backTo={back}
      foot={
        <Button tone="main" icon="send" disabled={isRefused || !isChanged || isSending} onClick={send}>
          {words.correct.send}
        </Button>
      }
    >
      <Notice tone="wait">{words.correct.help}</Notice>
      {both.map((field) => (
        <Notice key={field} tone="bad">
          {words.correct.changed(words.correct.field[field], shown(there.details[field]))}
        </Notice>
      ))}
      <CorrectFields form={form} patch={patch} now={now} />
    </Frame>
  );
}

function shown(value: PatientDetails[keyof PatientDetails]): string {
  if (value === undefined) return "—";
  if (typeof value === "string") return value;
  return "name" in value ? value.name : value.join(", ");
}

function CorrectFields(props: { readonly form: RequestForm; readonly patch: Patch; readonly now: string }) {
  const { form, patch, now } = props;
  const { form: formWords, common, consult: words } = useWords();
  const w = formWords.who;
  const { correction } = form;
  return (
    <Card>
      <TextField label={w.name} value={form.name} onChange={(name) => patch({ name })} />
      {correction && (
        <TextField
          label={words.correct.field.nameDevanagari}
          lang="hi"
          value={correction.nameDevanagari}
          onChange={(nameDevanagari) => patch({ correction: { ...correction, nameDevanagari } })}
        />
      )}
      <Choices
        label={w.sex}
        options={(["female", "male", "other"] as const).map((value) => ({ value, words: common.sex[value] }))}
        chosen={form.sex}
        onChoose={(sex) => patch({ sex })}
      />
      <AgeFields form={form} patch={patch} now={now} />
      <TextField label={w.village} value={form.village} onChange={(village) => patch({ village })} />
      <TextField
        label={w.phone}
        type="tel"
        inputMode="tel"
        value={form.phone}
        onChange={(phone) => patch({ phone })}
      />
      <Relative form={form} patch={patch} />
    </Card>
  );
}

function Relative({ form, patch }: { readonly form: RequestForm; readonly patch: Patch }) {
  const w = useWords().form.who;
  const { relation } = form;
  const asked: readonly Relation[] = askedRelations;
  // What stands there already is among them, also where it is asked nowhere else.
  const shown = relation === undefined || asked.includes(relation) ? asked : [...asked, relation];
  return (
    <>
      <Choices
        label={w.relative}
        options={shown.map((value) => ({ value, words: w.relation[value] }))}
        chosen={relation}
        onChoose={(chosen) => patch({ relation: chosen })}
      />
      <TextField
        label={relation === undefined ? w.relative : w.relation[relation]}
        value={form.relativeName}
        onChange={(relativeName) => patch({ relativeName })}
        problem={isRelationOpen(form) ? w.relationMissing : undefined}
      />
    </>
  );
}
