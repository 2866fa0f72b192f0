import type { SpokeConsult } from "../../../shared/contract/spoke-calls.ts";
import { hashOf } from "../app/route.ts";
import { minutesSince, useNow } from "../app/time.ts";
import { LinkButton } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import classes from "./waiting.module.css";

const oldMinutes = 60;

export function VitalsAge({
  consult,
  consultKey,
}: {
  readonly consult: SpokeConsult;
  readonly consultKey: string;
}) {
  const { consult: words } = useWords();
  const now = useNow(30_000);
  const w = words.waiting;
  const minutes = consult.vitalsTakenAt === undefined ? undefined : minutesSince(consult.vitalsTakenAt, now);
  const due = minutes === undefined || minutes >= oldMinutes;
  return (
    <div className={classes["vitals"]} data-due={due}>
      <span>
        <b>{minutes === undefined ? w.vitalsNone : w.vitalsOld(minutes)}</b>
        <small>{w.vitalsOldHelp}</small>
      </span>
      <LinkButton tone={due ? "main" : "quiet"} href={hashOf({ at: "measure", key: consultKey })}>
        {w.measureAgain}
      </LinkButton>
    </div>
  );
}
