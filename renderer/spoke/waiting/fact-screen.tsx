import type { SpokeConsult } from "../../../shared/contract/spoke-calls.ts";
import { Frame } from "../app/frame.tsx";
import { goTo } from "../app/route.ts";
import { useServices } from "../app/services.ts";
import { newId } from "../client/new-id.ts";
import { QuestionsAbout } from "../request/question-card.tsx";
import { pregnancyApplies } from "../request/read-form.ts";
import type { RequestForm } from "../request/request-form.ts";
import { type Patch, useDraft, useFinish } from "../request/use-draft.ts";
import { questionsAbout } from "../request/vital-questions.ts";
import { Button, Card, Notice, TextField, Tick } from "../ui/parts.tsx";
import { usePatientLine } from "../words/patient-line.ts";
import { useWords } from "../words/use-words.ts";
import { factsIn, isReactionAlone } from "./facts-told.ts";
import { laterForm } from "./later-form.ts";
import type { Subject } from "./subject.ts";

/** A fact told later. Where it stops the paper, the paper is held and the doctor told at once. */
export function FactScreen({
  subject,
  consult,
}: {
  readonly subject: Subject;
  readonly consult: SpokeConsult;
}) {
  const { consult: words } = useWords();
  const { outbox } = useServices();
  const line = usePatientLine();
  const id = `fact:${subject.key}`;
  const draft = useDraft(id, () => laterForm(id, consult));
  const back = { at: consult.papers.length > 0 ? "paper" : "consult", key: subject.key } as const;
  const { isSending, finish } = useFinish(id, () => goTo(back));
  if (draft.state !== "open") return null;
  const told = factsIn(draft.form);
  const open = questionsAbout(draft.form).some(({ holds }) => holds);
  const send = () => {
    if (!told) return;
    const { target, patientName, red } = subject;
    const itemId = newId();
    const work = { call: "request.facts", input: { id: itemId, ...told }, form: draft.form } as const;
    finish((base) => outbox.keep([{ id: itemId, target, patientName, red, work }], id, base));
  };
  return (
    <Frame
      title={words.fact.title}
      subtitle={line(consult)}
      backTo={back}
      foot={
        <Button tone="main" icon="send" disabled={!told || open || isSending} onClick={send}>
          {words.fact.send}
        </Button>
      }
    >
      <Notice tone="wait">{words.fact.help}</Notice>
      <FactFields form={draft.form} patch={draft.patch} />
    </Frame>
  );
}

function FactFields({ form, patch }: { readonly form: RequestForm; readonly patch: Patch }) {
  const { form: formWords, consult: words } = useWords();
  const [allergy] = form.allergies;
  const [medicine] = form.medicines;
  const weight = form.vitals.weightKg;
  return (
    <Card>
      <TextField
        label={words.fact.allergyTo}
        value={allergy?.substance ?? ""}
        problem={isReactionAlone(form) ? formWords.facts.substanceMissing : undefined}
        onChange={(substance) => patch({ allergies: [{ reaction: "", ...allergy, substance }] })}
      />
      <TextField
        label={formWords.facts.reaction}
        value={allergy?.reaction ?? ""}
        onChange={(reaction) => patch({ allergies: [{ substance: "", ...allergy, reaction }] })}
      />
      <TextField
        label={words.fact.medicine}
        value={medicine?.name ?? ""}
        onChange={(name) => patch({ medicines: [{ dose: "", ...medicine, name }] })}
      />
      {pregnancyApplies(form, new Date().toISOString()) && (
        <>
          <Tick
            words={words.fact.pregnant}
            checked={form.pregnancyHow === "pregnant"}
            onChange={(pregnant) => patch({ pregnancyHow: pregnant ? "pregnant" : "not-asked" })}
          />
          <Tick
            words={words.fact.breastfeeds}
            checked={form.breastfeedingHow === "yes"}
            onChange={(feeds) => patch({ breastfeedingHow: feeds ? "yes" : "not-asked" })}
          />
        </>
      )}
      <TextField
        label={words.fact.weight}
        inputMode="decimal"
        value={weight.text}
        onChange={(text) => patch({ vitals: { ...form.vitals, weightKg: { text } } })}
      />
      <QuestionsAbout kinds={["weightKg"]} form={form} patch={patch} />
    </Card>
  );
}
