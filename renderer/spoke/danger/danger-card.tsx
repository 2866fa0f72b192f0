import { useState } from "react";
import type { SpokeState } from "../../../shared/contract/spoke-calls.ts";
import { firstAidFor } from "../../../shared/domain/first-aid.ts";
import type { Flag } from "../../../shared/domain/flag.ts";
import { wordsOfFlag } from "../../../shared/domain/flag-words.ts";
import type { Ambulance } from "../../../shared/domain/intake.ts";
import { lineStore } from "../client/line.ts";
import { useStore } from "../client/store.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../words/use-words.ts";
import classes from "./danger.module.css";

type Centre = NonNullable<SpokeState["session"]>["centre"];

/** From the first second, above everything, and whole without line: nothing here asks the hub. */
export function DangerCard(props: {
  readonly flags: readonly Flag[];
  readonly centre: Centre;
  readonly reach: "not-sent" | "sent";
  readonly ambulance: Ambulance | undefined;
  readonly onAmbulance: (ambulance: Ambulance) => void;
  readonly onSendNow?: (() => void) | undefined;
}) {
  const { common, form, consult, say } = useWords();
  const [whole, setWhole] = useState(false);
  const { flags, centre, reach, ambulance, onAmbulance, onSendNow } = props;
  const noLine = useStore(lineStore).line === "none";
  const words = consult.danger;
  const notSent = noLine ? words.noLine : words.notSentYet;
  return (
    <section className={classes["card"]} aria-label={common.call108}>
      <h2>
        <Icon name="danger" size={24} />
        {words.title(flags.map((flag) => say(wordsOfFlag(flag))).join(", "))}
      </h2>
      <a className={classes["call"]} href="tel:108">
        <Icon name="phone" size={26} />
        <span>{common.call108}</span>
      </a>
      {/* A phone shows the first line and leaves room for the form; nothing is more than one tap away. */}
      <div className={classes["aid"]} data-whole={whole}>
        <ol>
          {firstAidFor(flags).lines.map((line) => (
            <li key={line.en}>{say(line)}</li>
          ))}
        </ol>
        <button
          type="button"
          className={classes["more"]}
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole ? words.less : words.more}
        </button>
      </div>
      {centre.nearestFacility && (
        <p className={classes["nearest"]}>
          <b>{words.nearest(centre.nearestFacility.name, centre.nearestFacility.km)}</b>
        </p>
      )}
      <p className={classes["reach"]}>
        <Icon name={reach === "sent" ? "tick" : "send"} />
        {reach === "sent" ? (
          <span>{words.reached}</span>
        ) : (
          <span>
            <b>{words.notReached}</b> {notSent}
          </span>
        )}
      </p>
      <div className={classes["acts"]}>
        {(["called", "no-answer"] as const).map((what) => (
          <button
            key={what}
            type="button"
            aria-pressed={ambulance === what}
            onClick={() => onAmbulance(what)}
          >
            {ambulance === what && <Icon name="tick" size={18} />}
            {what === "called" ? words.called : words.noAnswer}
          </button>
        ))}
      </div>
      {onSendNow && (
        <button type="button" className={classes["send"]} onClick={onSendNow}>
          <Icon name="send" />
          <span>{form.sendNow}</span>
        </button>
      )}
      <small>{words.source}</small>
    </section>
  );
}
