import { useState } from "react";
import { centreSlips, type SpokePaper, spokePaths } from "../../../shared/contract/spoke-calls.ts";
import { Frame } from "../app/frame.tsx";
import { goTo, hashOf } from "../app/route.ts";
import { useServices } from "../app/services.ts";
import { timeOf } from "../app/time.ts";
import { chatDraft } from "../chat/chat-draft.ts";
import { Button, Card, LinkButton, Notice } from "../ui/parts.tsx";
import { usePatientLine } from "../words/patient-line.ts";
import { useFailureWords, useWords } from "../words/use-words.ts";
import { FromDoctor } from "../waiting/from-doctor.tsx";
import { RecallCard } from "../waiting/recall-card.tsx";
import { type Subject, useKeep, useUnsent } from "../waiting/subject.ts";
import { CheckedFacts } from "./checked-facts.tsx";
import { DispenseCard } from "./dispense-card.tsx";
import { dispensedKey } from "./dispense-draft.ts";
import { GiveCard, type Giving } from "./give-card.tsx";
import { PaperFrame, usePaperFrame } from "./paper-frame.tsx";
import { ReadBack } from "./read-back.tsx";
import classes from "./receive.module.css";
import { usePaper } from "./use-paper.ts";
import { useTicked } from "./use-ticked.ts";

/** Newest facts first, then the paper, then the patient says it back. */
export function ReceiveScreen({ subject }: { readonly subject: Subject }) {
  const { common, consult: words } = useWords();
  const sayFailure = useFailureWords();
  const line = usePatientLine();
  const { received, factsUnsent, again } = usePaper(subject);
  const { consult, key } = subject;
  const paper = received.state === "here" ? received.paper : received.before;
  const w = words.receive;
  const unanswered = consult?.recall !== undefined && consult.recall.answer === undefined;
  // Answered or not: what was called back or replaced is not given.
  const recalled = unanswered || consult?.papers.find(({ id }) => id === paper?.paperId)?.void === true;
  const frame = {
    title: w.title,
    subtitle: consult ? line(consult) : subject.patientName,
    backTo: { at: "home" },
    broad: true,
  } as const;
  const above = (
    <>
      {consult?.recall && <RecallCard subject={subject} recall={consult.recall} />}
      {received.state === "checking" && (
        <Notice tone="wait">{factsUnsent ? w.factUnsent : w.checking}</Notice>
      )}
      {received.state === "failed" && (
        <Notice tone="bad">
          <span>{sayFailure(received.failed.kind)}</span>
          <span>{w.needsLine}</span>
          <Button onClick={again}>{common.openAgain}</Button>
        </Notice>
      )}
    </>
  );
  if (!paper) return <Frame {...frame}>{above}</Frame>;
  return (
    <OpenPaper
      key={paper.paperId}
      paper={paper}
      subject={subject}
      frame={frame}
      above={above}
      recalled={recalled}
      newFactHref={hashOf({ at: "fact", key })}
    />
  );
}

type OpenProps = {
  readonly paper: SpokePaper;
  readonly subject: Subject;
  readonly frame: Omit<Parameters<typeof Frame>[0], "children">;
  readonly above: React.ReactNode;
  readonly recalled: boolean;
  readonly newFactHref: string;
};

function OpenPaper({ paper, subject, frame, above, recalled, newFactHref }: OpenProps) {
  const { consult: words } = useWords();
  const keep = useKeep(subject);
  const [giving, setGiving] = useState<Giving>();
  const [ticked, tick] = useTicked(paper.paperId);
  const page = usePaperFrame(paper.paperId);
  const w = words.receive;
  const unsentGive = useUnsent(subject, "paper.give");
  const unsentExplain = useUnsent(subject, "paper.explain");
  const isGiven = paper.given !== undefined || unsentGive !== undefined;
  const isExplained = paper.explained !== undefined || unsentExplain !== undefined;
  const held = paper.stops.length > 0 || recalled;
  const rows = paper.readBack.map(({ id }) => id);
  const left = rows.filter((id) => !ticked.includes(id)).length;
  const give = () =>
    giving &&
    keep({
      call: "paper.give",
      input: {
        paperId: paper.paperId,
        how: giving.how,
        ...(giving.checkedLines ? { checkedLines: [...giving.checkedLines] } : {}),
      },
    });
  const explain = () => keep({ call: "paper.explain", input: { paperId: paper.paperId, rows } });
  const foot = (
    <>
      <TellWrong subject={subject} />
      {!held && (
        <>
          <Button
            tone="main"
            icon={isGiven ? "tick" : "paper"}
            disabled={isGiven || !giving}
            onClick={() => void give()}
          >
            {isGiven || giving ? w.given : w.givenFirst}
          </Button>
          <Button
            tone="main"
            icon="tick"
            disabled={!isGiven || isExplained || left > 0}
            onClick={() => void explain()}
          >
            {isExplained || left === 0 ? w.explained : w.explainedLeft(left)}
          </Button>
        </>
      )}
    </>
  );
  return (
    <Frame {...frame} foot={foot}>
      {above}
      {/* Before all else: on a phone what stands below the facts is not seen. */}
      {held && paper.stops.length > 0 && <Held paper={paper} />}
      <CheckedFacts paper={paper} />
      <div className={classes["columns"]}>
        <PaperFrame page={page} struck={held} />
        <div className={classes["column"]}>
          {subject.consult && <FromDoctor consult={subject.consult} />}
          {!held && !isGiven && (
            <GiveCard paper={paper} page={page} giving={giving} onGiving={setGiving} subject={subject} />
          )}
          {isGiven && (
            <Notice tone="good">{paper.given ? w.isGiven(timeOf(paper.given.at)) : w.given}</Notice>
          )}
          {!held && <BesidePaper paper={paper} subject={subject} given={isGiven} />}
          <NewFact href={newFactHref} />
        </div>
        {!held && <ReadBack paper={paper} ticked={ticked} onTick={tick} done={isExplained} />}
      </div>
    </Frame>
  );
}

function TellWrong({ subject }: { readonly subject: Subject }) {
  const w = useWords().consult.receive;
  const { texts } = useServices();
  const tell = () => {
    chatDraft.begin(texts, subject.key, w.wrongSays);
    goTo({ at: "chat", key: subject.key });
  };
  return (
    <Button tone="dangerQuiet" icon="chat" onClick={tell}>
      {w.wrong}
    </Button>
  );
}

function NewFact({ href }: { readonly href: string }) {
  const { fact } = useWords().consult;
  return (
    <Card title={fact.title}>
      <p>{fact.help}</p>
      <LinkButton href={href} tone="plain" icon="question">
        {fact.tell}
      </LinkButton>
    </Card>
  );
}

function BesidePaper(props: {
  readonly paper: SpokePaper;
  readonly subject: Subject;
  readonly given: boolean;
}) {
  const { paper, subject, given } = props;
  return (
    <>
      <MorePapers paper={paper} />
      {given && <DispenseCard key={dispensedKey(paper)} paper={paper} subject={subject} />}
    </>
  );
}

/** What is said back of it, there is a paper for. */
const saidBack = { investigations: "investigations", appointment: "next-visit" } as const;

function MorePapers({ paper }: { readonly paper: SpokePaper }) {
  const { consult: words } = useWords();
  const w = words.receive.more;
  const written = (kind: (typeof centreSlips)[number]) =>
    kind === "attendance" || paper.readBack.some(({ id }) => id === saidBack[kind]);
  return (
    <Card title={w.title}>
      {centreSlips.filter(written).map((kind) => (
        <LinkButton
          key={kind}
          href={`${spokePaths.paper}${encodeURIComponent(paper.paperId)}/${kind}`}
          newWindow
          icon="paper"
        >
          {w[kind]}
        </LinkButton>
      ))}
    </Card>
  );
}

function Held({ paper }: { readonly paper: SpokePaper }) {
  const { consult: words, say } = useWords();
  return (
    <Notice tone="bad">
      <b style={{ fontSize: 20 }}>{words.receive.held}</b>
      {paper.stops.map(({ ruleId, text }) => (
        <span key={`${ruleId} ${text.en}`}>{say(text)}</span>
      ))}
      <span>{words.receive.heldHelp}</span>
    </Notice>
  );
}
