import { readTemperature } from "../../../shared/domain/temperature.ts";
import type { VitalKind } from "../../../shared/domain/vitals.ts";
import { timeOf } from "../app/time.ts";
import { Card, Choices } from "../ui/parts.tsx";
import ui from "../ui/ui.module.css";
import { useWords } from "../words/use-words.ts";
import type { StepProps } from "./step-props.ts";
import { numberIn } from "./number-in.ts";
import { QuestionsAbout } from "./question-card.tsx";
import type { VitalEntry } from "./request-form.ts";

/** A number in the field, and beside it that it was not measured. */
export function VitalCard({ kind, form, patch, now }: StepProps & { readonly kind: VitalKind }) {
  const { form: words } = useWords();
  const w = words.vitals;
  const entry = form.vitals[kind];
  const set = (next: VitalEntry) => patch({ vitals: { ...form.vitals, [kind]: next } });
  const unit = kind === "temperatureC" ? temperatureUnitOf(form) : undefined;
  const unitWords = unit ? (unit.told ? w.unitTold(`°${unit.unit}`) : `°${unit.unit}`) : w.units[kind];
  return (
    <Card
      title={w.names[kind]}
      beside={[unitWords, entry.takenAt && entry.text !== "" && w.at(timeOf(entry.takenAt))]
        .filter(Boolean)
        .join(" · ")}
    >
      <div className={ui["measure"]}>
        <NumberField
          kind={kind}
          label={w.names[kind]}
          value={entry.text}
          onChange={(text) => set(text === "" ? { text } : { text, takenAt: now })}
        />
        <NotMeasured
          words={kind === "respiratoryRatePerMin" ? w.notCounted : w.notMeasured}
          entry={entry}
          onChange={set}
        />
      </div>
      <Why entry={entry} onChange={set} />
      {kind === "temperatureC" && entry.notMeasured === undefined && (
        <Choices
          label={w.unit}
          hideLabel
          options={[
            { value: "F", words: "°F" },
            { value: "C", words: "°C" },
          ]}
          chosen={unit?.unit}
          // What was confirmed in one unit was not confirmed in the other.
          onChoose={(temperatureUnit) =>
            patch({
              temperatureUnit,
              vitals: { ...form.vitals, [kind]: { ...entry, confirmed: undefined } },
            })
          }
        />
      )}
      <QuestionsAbout kinds={[kind]} form={form} patch={patch} />
    </Card>
  );
}

/** The unit chosen or told by the number; undefined as long as there is neither. */
function temperatureUnitOf(form: StepProps["form"]) {
  const { temperatureUnit: chosen } = form;
  const typed = numberIn(form.vitals.temperatureC.text);
  const read = typed === undefined ? undefined : readTemperature(typed, chosen);
  if (read?.is === "read") return { unit: read.unit, told: read.told };
  return chosen && { unit: chosen, told: false };
}

export function NumberField(props: {
  readonly kind: VitalKind;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  return (
    <input
      className={`${ui["input"]} ${ui["number"]}`}
      aria-label={props.label}
      data-vital={props.kind}
      inputMode="decimal"
      autoComplete="off"
      value={props.value}
      onChange={({ target }) => props.onChange(target.value.slice(0, 8))}
    />
  );
}

export function NotMeasured({
  words,
  entry,
  onChange,
}: {
  readonly words: string;
  readonly entry: VitalEntry;
  readonly onChange: (entry: VitalEntry) => void;
}) {
  const on = entry.notMeasured !== undefined;
  return (
    <button
      type="button"
      role="switch"
      className={ui["choice"]}
      data-tone="quiet"
      aria-checked={on}
      onClick={() => onChange(on ? { text: entry.text } : { text: "", notMeasured: "not said" })}
    >
      {on ? `✓ ${words}` : words}
    </button>
  );
}

export function Why({
  entry,
  onChange,
}: {
  readonly entry: VitalEntry;
  readonly onChange: (entry: VitalEntry) => void;
}) {
  const { form: words } = useWords();
  if (entry.notMeasured === undefined) return null;
  const reasons = { device: "no device", refused: "refused", other: "other" } as const;
  return (
    <Choices
      label={words.vitals.why}
      options={(["device", "refused", "other"] as const).map((value) => ({
        value: reasons[value],
        words: words.vitals.reasons[value],
      }))}
      chosen={Object.values(reasons).find((reason) => reason === entry.notMeasured)}
      onChoose={(notMeasured) => onChange({ text: "", notMeasured })}
    />
  );
}
