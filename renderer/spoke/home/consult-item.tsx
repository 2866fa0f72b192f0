import type { SpokeConsult } from "../../../shared/contract/spoke-calls.ts";
import { wordsOfFlag } from "../../../shared/domain/flag-words.ts";
import { hashOf, type Route } from "../app/route.ts";
import { minutesSince } from "../app/time.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../words/use-words.ts";
import { usePatientLine } from "../words/patient-line.ts";
import { shelfOf } from "./consult-row.ts";
import classes from "./home.module.css";

const edges = { recall: "red", returned: "wait", paper: "done", waiting: "plain", earlier: "plain" } as const;

export function ConsultItem({ consult, now }: { readonly consult: SpokeConsult; readonly now: number }) {
  const { common, say } = useWords();
  const line = usePatientLine();
  const shelf = shelfOf(consult);
  const red = consult.urgency.band === "red" && shelf === "waiting";
  const why = consult.urgency.flags.map((flag) => say(wordsOfFlag(flag))).join(", ");
  const ambulance =
    consult.ambulance === "called"
      ? common.home.called108
      : consult.ambulance === "no-answer"
        ? common.home.noAnswer108
        : "";
  const waited = common.minutesAgo(minutesSince(consult.requestedAt, now));
  return (
    <li className={classes["item"]} data-edge={red ? "red" : edges[shelf]} data-task={consult.taskId}>
      <a href={hashOf(placeOf(consult))}>
        <span className={classes["who"]}>
          <b>
            {red && <Icon name="danger" size={20} />} {line(consult)}
          </b>
          <small>{[why || consult.complaint, ambulance, waited].filter(Boolean).join(" · ")}</small>
        </span>
        <Beside consult={consult} red={red} />
      </a>
    </li>
  );
}

function Beside({ consult, red }: { readonly consult: SpokeConsult; readonly red: boolean }) {
  const { common } = useWords();
  const shelf = shelfOf(consult);
  if (shelf === "recall") return <Mark words={common.home.recall} icon="danger" tone="red" />;
  if (shelf === "returned") return <Mark words={common.home.returned} icon="question" tone="wait" />;
  if (shelf === "paper") return <Mark words={common.home.paper} icon="paper" tone="done" />;
  if (shelf === "waiting" && consult.place !== undefined && consult.state === "waiting")
    return (
      <span className={classes["place"]} data-red={red}>
        {common.home.place}
        <b>{consult.place}</b>
      </span>
    );
  return <span className={classes["mark"]}>{common.state[consult.state]}</span>;
}

function Mark(props: {
  readonly words: string;
  readonly icon: "danger" | "question" | "paper";
  readonly tone: string;
}) {
  return (
    <span className={classes["mark"]} data-tone={props.tone}>
      <Icon name={props.icon} />
      {props.words}
    </span>
  );
}

function placeOf(consult: SpokeConsult): Route {
  const key = consult.requestId ?? consult.taskId;
  return { at: shelfOf(consult) === "paper" ? "paper" : "consult", key };
}
