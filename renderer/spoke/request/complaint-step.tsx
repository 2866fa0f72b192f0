import { longestComplaintChars } from "../../../shared/domain/intake.ts";
import { isMaternal } from "../../../shared/domain/pregnancy-signs.ts";
import { wordsOfFlag } from "../../../shared/domain/flag-words.ts";
import { dangerSigns } from "../danger/danger-signs.ts";
import { Icon } from "../ui/icon.tsx";
import { Card, Choices, TextField } from "../ui/parts.tsx";
import ui from "../ui/ui.module.css";
import { useTooLong, useWords } from "../words/use-words.ts";
import type { StepProps } from "./step-props.ts";
import { factsOf, monthsOld, pregnancyApplies } from "./read-form.ts";
import { durationIn, looseIn } from "./unsendable.ts";

export function ComplaintStep({ form, patch, now, red }: StepProps & { readonly red: boolean }) {
  const { form: words, say } = useWords();
  const w = words.complaint;
  const tooLong = useTooLong(longestComplaintChars);
  const { isLongComplaintSent } = looseIn(form, red);
  const told = factsOf(form, now).pregnancy;
  const maybe = pregnancyApplies(form, now) && (told.state !== "known" || isMaternal(told));
  const signs = dangerSigns(monthsOld(form, now), form.sex === "female" && maybe);
  return (
    <>
      <Card>
        <TextField
          label={w.what}
          help={isLongComplaintSent ? words.send.longGoes : w.help}
          lines={3}
          value={form.complaint}
          problem={red ? undefined : tooLong(form.complaint)}
          onChange={(complaint) => patch({ complaint })}
        />
        <TextField
          label={w.since}
          inputMode="numeric"
          value={form.durationText}
          problem={form.durationText.trim() !== "" && durationIn(form) === undefined ? w.sinceOdd : undefined}
          onChange={(durationText) => patch({ durationText })}
        />
        <Choices
          label={w.since}
          hideLabel
          options={(["hours", "days", "weeks", "months", "years"] as const).map((value) => ({
            value,
            words: w.units[value],
          }))}
          chosen={form.durationUnit}
          onChoose={(durationUnit) => patch({ durationUnit })}
        />
      </Card>
      <Card title={words.dangerSigns}>
        <p className={ui["help"]}>{words.dangerHelp}</p>
        <div
          className={ui["choices"]}
          style={{ gridTemplateColumns: "repeat(auto-fit, minmax(150px, 1fr))" }}
        >
          {signs.map((flag) => {
            const there = form.flags.includes(flag);
            return (
              <button
                key={flag}
                type="button"
                className={ui["choice"]}
                data-tone="danger"
                aria-pressed={there}
                onClick={() =>
                  patch({
                    flags: there ? form.flags.filter((one) => one !== flag) : [...form.flags, flag],
                  })
                }
              >
                <Icon name={there ? "tick" : "danger"} size={18} />
                {say(wordsOfFlag(flag))}
              </button>
            );
          })}
        </div>
      </Card>
    </>
  );
}
