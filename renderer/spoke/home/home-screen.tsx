import type { SpokeConsult, SpokeState } from "../../../shared/contract/spoke-calls.ts";
import { Frame } from "../app/frame.tsx";
import { hashOf } from "../app/route.ts";
import { useServices } from "../app/services.ts";
import { timeOf, useNow } from "../app/time.ts";
import { useStore } from "../client/store.ts";
import { Icon } from "../ui/icon.tsx";
import { LinkButton, Notice } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import { compareWaiting, type Shelf, shelfOf } from "./consult-row.ts";
import { ConsultItem } from "./consult-item.tsx";
import { Drafts } from "./drafts.tsx";
import classes from "./home.module.css";
import { SignOut } from "./sign-out.tsx";
import { startForm } from "./start-form.ts";
import { UnsentRequests } from "./unsent-requests.tsx";

type Session = NonNullable<SpokeState["session"]>;

export function HomeScreen({ session }: { readonly session: Session }) {
  const { common } = useWords();
  const services = useServices();
  const list = useStore(services.list);
  const sentAgain = useStore(services.sentAgain);
  const now = useNow(30_000);
  const on = (shelf: Shelf): readonly SpokeConsult[] =>
    (list?.consults ?? []).filter((consult) => shelfOf(consult) === shelf);
  const papers = on("paper");
  const waiting = on("waiting").toSorted(compareWaiting);
  const rows = (consults: readonly SpokeConsult[]) =>
    consults.map((consult) => <ConsultItem key={consult.taskId} consult={consult} now={now} />);
  return (
    <Frame
      first
      title={session.centre.name}
      subtitle={session.worker.name}
      foot={
        <LinkButton href="tel:108" tone="danger" icon="phone" tall>
          {common.danger108}
        </LinkButton>
      }
    >
      {sentAgain > 0 && <Notice tone="wait">{common.home.sentAgain(sentAgain)}</Notice>}
      <ul className={classes["list"]}>{rows([...on("recall"), ...on("returned")])}</ul>
      <button type="button" className={classes["new"]} onClick={() => startForm(services)}>
        <Icon name="person" size={30} />
        <span>{common.home.newPatient}</span>
      </button>
      <div className={classes["two"]}>
        <LinkButton href={hashOf({ at: "find" })} icon="find" tall>
          {common.home.find}
        </LinkButton>
        <a className={classes["papers"]} href="#papers" data-some={papers.length > 0} onClick={showPapers}>
          <Icon name="paper" />
          <span>{common.home.papers}</span>
          <b>{papers.length}</b>
        </a>
      </div>
      <Drafts />
      {papers.length > 0 && (
        <section id="papers" className={classes["part"]}>
          <h2>{common.home.papers}</h2>
          <ul className={classes["list"]}>{rows(papers)}</ul>
        </section>
      )}
      <section className={classes["part"]}>
        <div className={classes["over"]}>
          <h2>{common.home.waiting(waiting.length)}</h2>
          {list && <span>{common.home.placesAt(timeOf(list.asOf))}</span>}
        </div>
        <ul className={classes["list"]}>
          <UnsentRequests />
          {rows(waiting)}
        </ul>
        {waiting.length === 0 && <p>{common.home.nobody}</p>}
      </section>
      {on("earlier").length > 0 && (
        <details className={classes["earlier"]}>
          <summary>{`${common.home.earlier}: ${on("earlier").length}`}</summary>
          <ul className={classes["list"]}>{rows(on("earlier"))}</ul>
        </details>
      )}
      <LinkButton href={hashOf({ at: "stock" })} icon="paper">
        {common.stock.title}
      </LinkButton>
      <LinkButton href={hashOf({ at: "check" })} icon="video">
        {common.home.check}
      </LinkButton>
      <SignOut />
    </Frame>
  );
}

function showPapers(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById("papers")?.scrollIntoView({ behavior: "smooth" });
}
