import { useServices } from "../app/services.ts";
import { hashOf } from "../app/route.ts";
import { timeOf } from "../app/time.ts";
import { useStore } from "../client/store.ts";
import { LinkButton, Notice } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import type { Subject } from "./subject.ts";
import classes from "./waiting.module.css";

/** Where the patient stands, and what that is worth: a range that says it is one, and the time of the place. */
export function PlaceCard({
  subject,
  phone,
}: {
  readonly subject: Subject;
  readonly phone: string | undefined;
}) {
  const { common, consult: words } = useWords();
  const { list } = useServices();
  const asOf = useStore(list)?.asOf;
  const w = words.waiting;
  const { consult, request } = subject;
  if (!consult && request?.refused) return <Refused />;
  if (!consult)
    return (
      <Notice tone="wait" icon="send">
        <span>{w.notSent}</span>
      </Notice>
    );
  const withDoctor = consult.state === "claimed" || consult.state === "in-consult";
  if (withDoctor || consult.state === "interrupted")
    return (
      <section className={classes["doctor"]}>
        <h2>{w.withDoctor(consult.doctor ?? w.doctor)}</h2>
        <p>{consult.state === "interrupted" ? w.doctorGone : w.callComes}</p>
        <p>{w.lineCut}</p>
        {phone !== undefined && <p>{w.mayPhone(phone)}</p>}
      </section>
    );
  if (consult.place === undefined) return <Notice tone="good">{common.state[consult.state]}</Notice>;
  return (
    <section className={classes["card"]}>
      <div className={classes["number"]}>
        <span>{w.place}</span>
        <b>{consult.place}</b>
        {consult.waitingInAll !== undefined && <span>{w.inAll(consult.waitingInAll)}</span>}
      </div>
      <div className={classes["estimate"]}>
        <b>{consult.estimateMin ? w.range(consult.estimateMin.low, consult.estimateMin.high) : w.noRange}</b>
        {consult.estimateMin && <p>{w.rangeIs}</p>}
        <p>{w.lineCut}</p>
        {asOf !== undefined && <p>{common.home.placesAt(timeOf(asOf))}</p>}
      </div>
    </section>
  );
}

/** What was refused does not go by itself, whatever the line does. */
function Refused() {
  const { unsent } = useWords().common;
  return (
    <Notice tone="bad">
      <b>{unsent.refused}</b>
      <span>{unsent.doesNotGo}</span>
      <LinkButton href={hashOf({ at: "unsent" })}>{unsent.look}</LinkButton>
    </Notice>
  );
}
