import { useState } from "react";
import {
  type DispensedOutcome,
  dispensedOutcome,
  type SpokePaper,
} from "../../../shared/contract/spoke-calls.ts";
import { timeOf } from "../app/time.ts";
import { useServices } from "../app/services.ts";
import { useStore } from "../client/store.ts";
import { OnScreenOnly } from "../ui/on-screen-only.tsx";
import { Button, Card, TextField } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import { type Subject, useKeep, useUnsent } from "../waiting/subject.ts";
import { dispenseDraft, hasNote, linesTold, type Told } from "./dispense-draft.ts";
import classes from "./receive.module.css";

/** What was handed out, line by line; nothing is chosen beforehand. */
export function DispenseCard({ paper, subject }: { readonly paper: SpokePaper; readonly subject: Subject }) {
  const { consult: words } = useWords();
  const keep = useKeep(subject);
  const { paperId } = paper;
  const unsent = useUnsent(subject, "paper.dispense")?.input;
  // Held: what was sent from here goes, and the paper on the screen is not read again for it.
  const [before, setBefore] = useState(
    () => (unsent?.paperId === paperId ? unsent.lines : paper.dispensed) ?? [],
  );
  const { texts } = useServices();
  const told: Told =
    dispenseDraft.read(useStore(texts.newest), { paperId, dispensed: before }) ??
    Object.fromEntries(before.map(({ line, outcome, note }) => [line, { outcome, ...noted(note) }]));
  const tell = (line: number, one: Told[number]) =>
    dispenseDraft.write(texts, { paperId, dispensed: before }, { ...told, [line]: one });
  const w = words.receive.dispense;
  const left = paper.lines.filter((_line, at) => told[at + 1] === undefined).length;
  const [last] = (paper.dispensed ?? []).toSorted((one, other) => (one.at < other.at ? 1 : -1));
  const send = async () => {
    const lines = linesTold(told);
    await keep({ call: "paper.dispense", input: { paperId, lines } });
    setBefore(lines);
    dispenseDraft.forget(texts, paperId);
  };
  if (paper.lines.length === 0) return null;
  return (
    <Card title={w.title} beside={last && w.told(last.by, timeOf(last.at))}>
      <p>{w.help}</p>
      {paper.lines.map(({ title }, at) => (
        <OneLine
          // Lines have no ids: their number is what is told of.
          key={at}
          title={`${at + 1}. ${title}`}
          told={told[at + 1]}
          onTold={(one) => tell(at + 1, one)}
        />
      ))}
      <OnScreenOnly />
      <Button tone="main" icon="send" disabled={left > 0} onClick={() => void send().catch(() => undefined)}>
        {left > 0 ? w.left(left) : w.send}
      </Button>
    </Card>
  );
}

const noted = (note: string | undefined) => (note === undefined || note.trim() === "" ? {} : { note });

function OneLine(props: {
  readonly title: string;
  readonly told: Told[number] | undefined;
  readonly onTold: (told: Told[number]) => void;
}) {
  const { consult: words } = useWords();
  const { title, told, onTold } = props;
  const w = words.receive.dispense;
  const choose = (outcome: DispensedOutcome) => onTold({ outcome, ...noted(told?.note) });
  return (
    <fieldset className={classes["dispense"]}>
      <legend>{title}</legend>
      <div>
        {dispensedOutcome.options.map((outcome) => (
          <label key={outcome} data-chosen={told?.outcome === outcome}>
            <input
              type="radio"
              name={title}
              checked={told?.outcome === outcome}
              onChange={() => choose(outcome)}
            />
            {w[outcome]}
          </label>
        ))}
      </div>
      {told && hasNote(told.outcome) && (
        <TextField
          label={w.how[told.outcome]}
          value={told.note ?? ""}
          onChange={(note) => onTold({ ...told, note: note.slice(0, 200) })}
        />
      )}
    </fieldset>
  );
}
