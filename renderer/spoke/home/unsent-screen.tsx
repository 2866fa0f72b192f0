import { useEffect, useState } from "react";
import { Frame } from "../app/frame.tsx";
import { goTo, type Route } from "../app/route.ts";
import { useServices } from "../app/services.ts";
import { timeOf } from "../app/time.ts";
import { useStore } from "../client/store.ts";
import { type KeptItem, subjectOf } from "../keep/kept-item.ts";
import { allGo, followersOf, standingOf } from "../keep/needs.ts";
import { Button, Card, Notice } from "../ui/parts.tsx";
import { useSubject } from "../waiting/subject.ts";
import { useFailureWords, useWords } from "../words/use-words.ts";
import { keptWords } from "./kept-words.ts";
import { isPutBack, putBack } from "./put-back.ts";

/** Each unsent thing: whose, what, since when, why, and what may be done. */
export function UnsentScreen() {
  const { common } = useWords();
  const { outbox } = useServices();
  const items = useStore(outbox.items);
  const standing = useStanding(items);
  return (
    <Frame title={common.unsent.title} backTo={{ at: "home" }}>
      {items.length === 0 ? (
        <Notice tone="good">{common.unsent.nothing}</Notice>
      ) : (
        <p>
          {common.unsent.where} {allGo(items, standing) && common.unsent.goes}
        </p>
      )}
      {items.map((item) => (
        <UnsentItem key={item.order} item={item} items={items} standing={standing(item)} />
      ))}
    </Frame>
  );
}

type Standing = ReturnType<typeof standingOf>;

function useStanding(items: readonly KeptItem[]): (item: KeptItem) => Standing {
  const { drafts, outbox } = useServices();
  const answers = useStore(outbox.answers);
  const [formIds, setFormIds] = useState<ReadonlySet<string>>();
  useEffect(() => {
    const at = { gone: false };
    // With every change here: what is mended leaves the list and becomes a form.
    void drafts.all().then((forms) => at.gone || setFormIds(new Set(forms.map(({ id }) => id))));
    return () => void (at.gone = true);
  }, [drafts, items]);
  return (item) => {
    const standing = standingOf(item, { items, answers, formIds: formIds ?? new Set() });
    return standing === "stranded" && formIds === undefined ? "waits" : standing;
  };
}

type ItemProps = {
  readonly item: KeptItem;
  readonly items: readonly KeptItem[];
  readonly standing: Standing;
};

function UnsentItem({ item, items, standing }: ItemProps) {
  const { common } = useWords();
  const sayFailure = useFailureWords();
  const why = item.refused ?? item.trouble;
  const w = common.unsent;
  const behind = item.refused ? followersOf(items, item) : [];
  return (
    <Card title={item.patientName} beside={w.since(timeOf(item.since))}>
      <p>
        {w.what[item.work.call]} · {standing === "goes" ? w.tries(item.failures) : w.waits}
      </p>
      {standing === "stranded" && <Notice tone="bad">{w.stranded}</Notice>}
      {why && (
        <Notice tone={item.refused ? "bad" : "wait"}>
          {item.refused && <b>{w.refused}</b>}
          <span>{sayFailure(why.kind)}</span>
          {behind.length > 0 && <span>{w.behind(behind.length)}</span>}
        </Notice>
      )}
      {(item.refused ?? standing === "stranded") && <Wrote item={item} />}
      {item.refused && standing !== "stranded" && <Again item={item} />}
      {(item.refused ?? standing === "stranded") && <GiveUp item={item} behind={behind} />}
    </Card>
  );
}

function Wrote({ item }: { readonly item: KeptItem }) {
  const words = useWords();
  const questions = useSubject(subjectOf(item))?.consult?.questions ?? [];
  const asked = (id: string) => {
    const question = questions.find((one) => one.id === id);
    return question && words.say(question.text);
  };
  const wrote = keptWords(item.work, words, asked);
  if (wrote.length === 0) return null;
  return (
    <div>
      <b>{words.common.unsent.wrote}</b>
      {wrote.map((line) => (
        <p key={line} style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          {line}
        </p>
      ))}
    </div>
  );
}

/** Its later items stay and follow it. */
function Again({ item }: { readonly item: KeptItem }) {
  const { common, say } = useWords();
  const { unsent } = common;
  const { outbox, texts } = useServices();
  const consult = useSubject(subjectOf(item))?.consult;
  const mend = async () => {
    if (isPutBack(item)) {
      const route = await putBack(texts, item, consult, say);
      if (!route) return;
      await outbox.drop(item.order);
      return goTo(route);
    }
    const form = await outbox.mend(item.order);
    if (form) goTo(placeOfForm(form.id));
  };
  const isMendable =
    "form" in item.work ? item.work.form !== undefined : isPutBack(item) && consult !== undefined;
  return (
    <>
      {isMendable && (
        // Where there is no room it stays here as it is, and the strip says so.
        <Button tone="main" onClick={() => void mend().catch(() => undefined)}>
          {unsent.mend}
        </Button>
      )}
      <Button onClick={() => void outbox.retry(item.order)}>{unsent.retry}</Button>
    </>
  );
}

/** What is told later has its form under the address of its screen. */
function placeOfForm(id: string): Route {
  const [part = "", ...rest] = id.split(":");
  const at = ({ correct: "correct", fact: "fact", measure: "measure" } as const)[part];
  return at ? { at, key: rest.join(":") } : { at: "form", id };
}

function GiveUp({ item, behind }: { readonly item: KeptItem; readonly behind: readonly KeptItem[] }) {
  const { unsent } = useWords().common;
  const { outbox } = useServices();
  const kinds = [...new Set(behind.map(({ work }) => unsent.what[work.call]))];
  const ask = behind.length === 0 ? unsent.dropAsk : unsent.dropAllAsk(behind.length, kinds.join(", "));
  return (
    <Button tone="dangerQuiet" onClick={() => confirm(ask) && void outbox.drop(item.order)}>
      {unsent.drop}
    </Button>
  );
}
