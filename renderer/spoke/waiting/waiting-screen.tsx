import type { Flag } from "../../../shared/domain/flag.ts";
import type { Ambulance } from "../../../shared/domain/intake.ts";
import { Frame } from "../app/frame.tsx";
import { hashOf } from "../app/route.ts";
import { LastCall } from "../call/last-call.tsx";
import { OwnPictureCard } from "../call/own-picture-card.tsx";
import { DangerCard } from "../danger/danger-card.tsx";
import { PhotoPart } from "../photo/photo-part.tsx";
import { Button, Card, LinkButton, Notice } from "../ui/parts.tsx";
import { type ConsultState, isOpen } from "../../../shared/domain/consult-state.ts";
import { usePatientLine, usePatientMore } from "../words/patient-line.ts";
import { useWords } from "../words/use-words.ts";
import type { Session } from "../app/session.ts";
import { EscalationCard } from "./escalation-card.tsx";
import { FromDoctor } from "./from-doctor.tsx";
import { LeaveCard } from "./leave-card.tsx";
import { PlaceCard } from "./place-card.tsx";
import { QuestionsCard } from "./questions-card.tsx";
import { RecallCard } from "./recall-card.tsx";
import { type Subject, useKeep, useUnsent } from "./subject.ts";
import { VitalsAge } from "./vitals-age.tsx";

/** The patient waits: place, alarm, questions, and what may be done meanwhile. */
export function WaitingScreen({
  subject,
  session,
}: {
  readonly subject: Subject;
  readonly session: Session;
}) {
  const { common, form, consult: words } = useWords();
  const keep = useKeep(subject);
  const line = usePatientLine();
  const more = usePatientMore();
  const { consult, key } = subject;
  const worried = useWorried(subject);
  const flags = flagsOf(subject, worried);
  const unsentAmbulance = useUnsent(subject, "request.ambulance")?.input.ambulance;
  const open = !consult || isOpen(consult.state);
  const danger = open && flags.length > 0;
  return (
    <Frame
      title={consult ? line(consult) : subject.patientName}
      subtitle={consult ? [more(consult), common.state[consult.state]].join(" · ") : common.home.notSent}
      broad="two-columns"
      backTo={{ at: "home" }}
      danger={
        danger && (
          <DangerCard
            flags={flags}
            centre={session.centre}
            reach={consult ? "sent" : "not-sent"}
            ambulance={unsentAmbulance ?? ambulanceOf(subject)}
            onAmbulance={(ambulance) => void keep({ call: "request.ambulance", input: { ambulance } })}
          />
        )
      }
      foot={
        open && (
          <>
            <Button
              tone={worried ? "plain" : "dangerQuiet"}
              icon="bell"
              onClick={() => void keep({ call: "request.worried", input: { worried: !worried } })}
            >
              {worried ? form.notWorried : form.worried}
            </Button>
            <LinkButton icon="chat" href={hashOf({ at: "chat", key })}>
              {words.waiting.write}
            </LinkButton>
          </>
        )
      }
    >
      {consult?.recall && <RecallCard subject={subject} recall={consult.recall} />}
      {consult && consult.state === "returned" && <QuestionsCard subject={subject} consult={consult} />}
      {open ? (
        <PlaceCard subject={subject} phone={session.centre.phone} />
      ) : (
        <Notice tone="wait">{words.waiting.ended}</Notice>
      )}
      {consult?.escalation && isUnclaimed(consult.state) && (
        <EscalationCard escalation={consult.escalation} worried={worried} />
      )}
      {open && danger && <Card>{words.waiting.meanwhile}</Card>}
      {consult?.papers.some((paper) => !paper.void) && (
        <LinkButton tone="main" icon="paper" tall href={hashOf({ at: "paper", key })}>
          {words.waiting.paperCame}
        </LinkButton>
      )}
      {consult && <FromDoctor consult={consult} />}
      {consult && open && <VitalsAge consult={consult} consultKey={key} />}
      {open && <BeforeCall />}
      {open && <PhotoPart subject={subject} />}
      {consult && <Tell subjectKey={key} />}
      {subject.target.taskId !== undefined && <LastCall subject={subject} taskId={subject.target.taskId} />}
      {consult && <LeaveCard subject={subject} consult={consult} />}
    </Frame>
  );
}

function BeforeCall() {
  const { common } = useWords();
  return (
    <>
      <OwnPictureCard />
      <LinkButton tone="plain" icon="line" href={hashOf({ at: "check" })}>
        {common.home.check}
      </LinkButton>
    </>
  );
}

function Tell({ subjectKey: key }: { readonly subjectKey: string }) {
  const { consult: words } = useWords();
  return (
    <>
      <LinkButton tone="plain" icon="question" href={hashOf({ at: "fact", key })}>
        {words.waiting.newFact}
      </LinkButton>
      <LinkButton tone="plain" icon="question" href={hashOf({ at: "correct", key })}>
        {words.correct.title}
      </LinkButton>
    </>
  );
}

/** What was tapped here last counts, sent or not. */
function useWorried(subject: Subject): boolean {
  const unsent = useUnsent(subject, "request.worried");
  if (unsent) return unsent.input.worried;
  if (subject.consult) return subject.consult.reportedFlags.includes("worried");
  return subject.request?.work.input.intake.flags.includes("worried") === true;
}

function flagsOf({ consult, request }: Subject, worried: boolean): readonly Flag[] {
  const told = consult ? consult.urgency.flags : (request?.work.input.intake.flags ?? []);
  const others = told.filter((flag) => flag !== "worried");
  // A red request whose flags follow from vitals that only the hub has judged.
  return worried ? [...others, "worried"] : others;
}

function ambulanceOf({ consult, request }: Subject): Ambulance | undefined {
  return consult ? consult.ambulance : request?.work.input.intake.ambulance;
}

/** The alarm ends when a doctor takes it. */
const isUnclaimed = (state: ConsultState): boolean => state === "requested" || state === "waiting";
