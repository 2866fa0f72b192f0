import { type Escalation, nobodyNamed } from "../../../shared/domain/escalation.ts";
import { minutesSince, timeOf, useNow } from "../app/time.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../words/use-words.ts";
import classes from "./waiting.module.css";

/** Whom the alarm has reached, and what comes next by itself. */
export function EscalationCard({
  escalation,
  worried,
}: {
  readonly escalation: Escalation;
  readonly worried: boolean;
}) {
  const { common, consult: words } = useWords();
  const now = useNow(15_000);
  const w = words.waiting;
  const whoOf = ({ level, who }: Escalation["steps"][number]) => {
    if (level === 0) return w.reachedDoctors;
    if (who !== nobodyNamed) return who;
    return level === 1 ? w.emergencyDoctor : w.hospitalPhone;
  };
  const reached = Math.max(-1, ...escalation.steps.map(({ level }) => level));
  return (
    <section className={classes["alarm"]}>
      <h2>
        <Icon name="bell" />
        {worried ? w.worriedSent : w.worriedTitle}
      </h2>
      <ol>
        {escalation.steps.map((step) => (
          <li key={step.level}>
            <Icon name="tick" />
            <span>
              <b>{timeOf(step.at)}</b> {whoOf(step)}
            </span>
          </li>
        ))}
        <li>
          <Icon name="bell" />
          <b>{w.rings(common.forMinutes(minutesSince(escalation.since, now)))}</b>
        </li>
        {reached < 1 && (
          <li data-later>
            <Icon name="clock" />
            {w.level1}
          </li>
        )}
        {reached < 2 && (
          <li data-later>
            <Icon name="phone" />
            {w.level2}
          </li>
        )}
      </ol>
    </section>
  );
}
