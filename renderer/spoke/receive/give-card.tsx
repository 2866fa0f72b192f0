import { useEffect, useState } from "react";
import type { SpokePaper } from "../../../shared/contract/spoke-calls.ts";
import { Button, Card, LinkButton, Tick } from "../ui/parts.tsx";
import ui from "../ui/ui.module.css";
import { useWords } from "../words/use-words.ts";
import type { Subject } from "../waiting/subject.ts";
import type { PaperPage } from "./paper-frame.tsx";
import { byHandOf } from "./ticks.ts";
import { useTicked } from "./use-ticked.ts";

export type Giving = {
  readonly how: "printed" | "handwritten" | "shown" | "sent";
  readonly checkedLines?: readonly number[];
};

/** Print, write by hand and compare, show, or send: one of them comes before "given". */
export function GiveCard(props: {
  readonly paper: SpokePaper;
  readonly page: PaperPage;
  readonly giving: Giving | undefined;
  readonly onGiving: (giving: Giving | undefined) => void;
  readonly subject: Subject;
}) {
  const { consult: words } = useWords();
  const { paper, page, giving, onGiving, subject } = props;
  const [compared, compare] = useTicked(byHandOf(paper.paperId));
  const [byHand, setByHand] = useState(compared.length > 0);
  const w = words.receive;
  const send = async () => {
    const sent = await share(textOf(paper, subject.patientName));
    if (sent) onGiving({ how: "sent" });
  };
  return (
    <Card title={w.give}>
      <Button
        tone="main"
        tall
        icon={giving?.how === "printed" ? "tick" : "print"}
        onClick={() => {
          page.print();
          onGiving({ how: "printed" });
        }}
      >
        {giving?.how === "printed" ? w.printed : w.print}
      </Button>
      <div className={ui["row"]}>
        <Button onClick={() => setByHand(!byHand)}>{w.byHand}</Button>
        <LinkButtonThat href={page.src} onUse={() => onGiving({ how: "shown" })}>
          {w.show}
        </LinkButtonThat>
      </div>
      <Button icon="send" onClick={() => void send()}>
        {w.send}
      </Button>
      {byHand && <ByHand paper={paper} compared={compared} compare={compare} onGiving={onGiving} />}
    </Card>
  );
}

function LinkButtonThat(props: {
  readonly href: string;
  readonly onUse: () => void;
  readonly children: string;
}) {
  return (
    // The link acts by itself; this only notes that it was used.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <span onClick={props.onUse} style={{ display: "grid", padding: 0 }}>
      <LinkButton href={props.href} newWindow>
        {props.children}
      </LinkButton>
    </span>
  );
}

/** Line by line against the paper; what was compared outlives the page. */
function ByHand({
  paper,
  compared,
  compare,
  onGiving,
}: {
  readonly paper: SpokePaper;
  readonly compared: readonly string[];
  readonly compare: (line: string, on: boolean) => void;
  readonly onGiving: (giving: Giving | undefined) => void;
}) {
  const { consult: words, say } = useWords();
  const w = words.receive;
  const checked = paper.lines.flatMap((_line, index) =>
    compared.includes(`${index + 1}`) ? [index + 1] : [],
  );
  const left = paper.lines.length - checked.length;
  useEffect(() => {
    onGiving(
      left > 0 ? undefined : { how: "handwritten", checkedLines: paper.lines.map((_line, at) => at + 1) },
    );
  }, [left, onGiving, paper]);
  return (
    <>
      <p>{w.handHelp}</p>
      {paper.lines.map((line, index) => (
        <Tick
          // Lines have no ids: their number is what is compared.
          key={index}
          words={`${index + 1}. ${line.title}`}
          help={[say(line.how), line.quantityWords && say(line.quantityWords)].filter(Boolean).join(" · ")}
          checked={checked.includes(index + 1)}
          onChange={(on) => compare(`${index + 1}`, on)}
        />
      ))}
      {left > 0 && <p>{w.handLeft(left)}</p>}
    </>
  );
}

/** For the patient's own phone: the medicines in words, no picture of the paper. */
function textOf({ lines, readBack, doctor }: SpokePaper, name: string): string {
  return [
    `${name} · ${doctor}`,
    ...lines.map(({ title, how }, index) => `${index + 1}. ${title}\n   ${how.hi}`),
    ...readBack.filter(({ hasHindi }) => hasHindi).map(({ title }) => `• ${title.hi}`),
    "108",
  ].join("\n");
}

/** By the phone's own sheet, else as a text message that the phone writes; false where the person gave up. */
async function share(text: string): Promise<boolean> {
  if (typeof navigator.share !== "function") {
    location.href = `sms:?body=${encodeURIComponent(text)}`;
    return true;
  }
  return navigator.share({ text }).then(
    () => true,
    () => false,
  );
}
