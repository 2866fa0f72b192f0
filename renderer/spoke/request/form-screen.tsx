import type { StepProps } from "./step-props.ts";
import type { SpokeState } from "../../../shared/contract/spoke-calls.ts";
import { Frame } from "../app/frame.tsx";
import { goTo, hashOf } from "../app/route.ts";
import { useServices } from "../app/services.ts";
import { useNow } from "../app/time.ts";
import { DangerCard } from "../danger/danger-card.tsx";
import { Button, LinkButton, Notice } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import { ComplaintStep } from "./complaint-step.tsx";
import { ConsentStep } from "./consent-step.tsx";
import { FactsStep } from "./facts-step.tsx";
import { PicturesStep } from "./pictures-step.tsx";
import { missingIn } from "./missing-in.ts";
import { urgencyOfForm } from "./read-form.ts";
import { type RequestForm, type Step, steps } from "./request-form.ts";
import { sendForm } from "./send-form.ts";
import { SendStep } from "./send-step.tsx";
import { type Draft, type Patch, useDraft, useFinish } from "./use-draft.ts";
import { VitalsStep } from "./vitals-step.tsx";
import { WhoStep } from "./who-step.tsx";

export type Centre = NonNullable<SpokeState["session"]>["centre"];

/** Registration and request as one flow of short steps; nothing blocks the next one. */
export function FormScreen({ id, centre }: { readonly id: string; readonly centre: Centre }) {
  const { form: words, consult } = useWords();
  const draft = useDraft(id);
  if (draft.state === "loading") return null;
  if (draft.state === "sent" || draft.state === "sent-already") return <Sent id={id} draft={draft} />;
  if (draft.state !== "open")
    return (
      <Frame title={words.newPatient} backTo={{ at: "home" }}>
        <Notice tone="wait">{consult.waiting.gone}</Notice>
      </Frame>
    );
  return <OpenForm form={draft.form} patch={draft.patch} centre={centre} />;
}

type SentDraft = Extract<Draft, { readonly state: "sent" | "sent-already" }>;

function Sent({ id, draft }: { readonly id: string; readonly draft: SentDraft }) {
  const { form: words } = useWords();
  const w = words.sentElsewhere;
  const anewId = draft.state === "sent" ? draft.anewId : undefined;
  return (
    <Frame title={words.newPatient} backTo={{ at: "home" }}>
      <Notice tone="wait">
        <b>{draft.state === "sent" ? w.sent : w.already}</b>
        {anewId !== undefined && <span>{w.kept}</span>}
      </Notice>
      <LinkButton tone="main" href={hashOf({ at: "consult", key: id })}>
        {w.look}
      </LinkButton>
      {anewId !== undefined && (
        <>
          <LinkButton icon="chat" href={hashOf({ at: "chat", key: id })}>
            {w.write}
          </LinkButton>
          <LinkButton href={hashOf({ at: "form", id: anewId })}>{w.goOn}</LinkButton>
        </>
      )}
    </Frame>
  );
}

function OpenForm({
  form,
  patch,
  centre,
}: {
  readonly form: RequestForm;
  readonly patch: Patch;
  readonly centre: Centre;
}) {
  const { common, form: words } = useWords();
  const services = useServices();
  const { isSending, finish } = useFinish(form.id, () => goTo({ at: "consult", key: form.id }));
  const now = new Date(useNow(30_000)).toISOString();
  const { band, flags } = urgencyOfForm(form, now, centre.altitudeM);
  const red = band === "red";
  const order: readonly Step[] = form.found ? steps.filter((step) => step !== "who") : steps;
  const index = Math.max(0, order.indexOf(form.step));
  const step = order[index] ?? "send";
  const missing = missingIn(form, red);
  const send = () => {
    if (missing.length > 0) return show("send");
    finish((base) => sendForm(services, { form, red, base }));
  };
  const show = (next: Step) => {
    patch({ step: next });
    scrollTo(0, 0);
  };
  const worried = form.flags.includes("worried");
  const toggleWorried = () =>
    patch({
      flags: worried ? form.flags.filter((flag) => flag !== "worried") : [...form.flags, "worried"],
    });
  const common108 = { flags, centre, ambulance: form.ambulance, reach: "not-sent" } as const;
  return (
    <Frame
      title={words.steps[step]}
      subtitle={`${words.stepOf(index + 1, order.length)} · ${form.name || words.newPatient}`}
      broad="two-columns"
      backTo={{ at: "home" }}
      onBack={index > 0 ? () => show(order[index - 1] ?? "who") : undefined}
      danger={
        red && (
          <DangerCard
            {...common108}
            onAmbulance={(ambulance) => patch({ ambulance })}
            onSendNow={step === "send" ? undefined : send}
          />
        )
      }
      foot={
        <>
          <Button tone={worried ? "danger" : "dangerQuiet"} icon="bell" onClick={toggleWorried}>
            {words.worried}
          </Button>
          {step === "send" ? (
            <Button tone="main" icon="send" disabled={missing.length > 0 || isSending} onClick={send}>
              {words.send.go}
            </Button>
          ) : (
            <Button tone="main" icon="next" onClick={() => show(order[index + 1] ?? "send")}>
              {common.next}
            </Button>
          )}
        </>
      }
    >
      <StepOf step={step} form={form} patch={patch} now={now} red={red} />
    </Frame>
  );
}

function StepOf({ step, red, ...props }: StepProps & { readonly step: Step; readonly red: boolean }) {
  switch (step) {
    case "who":
      return <WhoStep {...props} />;
    case "complaint":
      return <ComplaintStep {...props} red={red} />;
    case "vitals":
      return <VitalsStep {...props} />;
    case "facts":
      return <FactsStep {...props} />;
    case "pictures":
      return <PicturesStep {...props} red={red} />;
    case "consent":
      return <ConsentStep {...props} />;
    case "send":
      return <SendStep {...props} red={red} />;
  }
}
