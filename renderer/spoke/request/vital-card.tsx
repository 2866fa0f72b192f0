import { askAboutVital } from "../../../shared/domain/plausibility.ts";
import type { VitalKind } from "../../../shared/domain/vitals.ts";
import { timeOf } from "../app/time.ts";
import { Button, Card, Choices, Notice } from "../ui/parts.tsx";
import ui from "../ui/ui.module.css";
import { useWords } from "../words/use-words.ts";
import type { StepProps } from "./form-screen.tsx";
import { numberIn, valueIn } from "./read-form.ts";
import type { VitalEntry } from "./request-form.ts";

/** A number in the field, and beside it that it was not measured. */
export function VitalCard({ kind, form, patch, now }: StepProps & { readonly kind: VitalKind }) {
  const { form: words } = useWords();
  const w = words.vitals;
  const entry = form.vitals[kind];
  const set = (next: VitalEntry) => patch({ vitals: { ...form.vitals, [kind]: next } });
  const unit = kind === "temperatureC" ? `°${form.temperatureUnit}` : w.units[kind];
  return (
    <Card
      title={w.names[kind]}
      beside={[unit, entry.takenAt && entry.text !== "" && w.at(timeOf(entry.takenAt))]
        .filter(Boolean)
        .join(" · ")}
    >
      <div className={ui["measure"]}>
        <NumberField
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
      {kind === "temperatureC" && (
        <Choices
          label={w.names[kind]}
          hideLabel
          options={[
            { value: "F", words: "°F" },
            { value: "C", words: "°C" },
          ]}
          chosen={form.temperatureUnit}
          onChoose={(temperatureUnit) => patch({ temperatureUnit })}
        />
      )}
      <Question kind={kind} form={form} patch={patch} now={now} />
    </Card>
  );
}

export function NumberField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  return (
    <input
      className={`${ui["input"]} ${ui["number"]}`}
      aria-label={props.label}
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

/** Asks about a number at once; never changes it by itself. */
function Question({ kind, form, patch }: StepProps & { readonly kind: VitalKind }) {
  const { form: words, say } = useWords();
  const w = words.vitals;
  const entry = form.vitals[kind];
  const set = (next: VitalEntry) => patch({ vitals: { ...form.vitals, [kind]: next } });
  const value = valueIn(form, kind);
  if (entry.text.trim() !== "" && value === undefined) return <Notice tone="wait">{w.notNumber}</Notice>;
  if (value === undefined || entry.confirmed === entry.text) return null;
  const typed = numberIn(entry.text) ?? value;
  const isTemperature = kind === "temperatureC";
  const otherUnit = isTemperature ? otherUnitOf(typed, form.temperatureUnit) : undefined;
  const question = askAboutVital(kind, value);
  if (!question && otherUnit === undefined) return null;
  // A child's weight has limits of its own that this table does not know; the doctor sees what was confirmed.
  const asked =
    otherUnit === "C"
      ? w.isC(entry.text)
      : say(
          isTemperature ? replaced(question?.question, value, entry.text) : (question?.question ?? noWords),
        );
  return (
    <Notice tone="wait">
      <b>{asked}</b>
      <div className={ui["row"]}>
        {otherUnit === undefined ? (
          <Button tone="main" onClick={() => set({ text: "" })}>
            {w.again}
          </Button>
        ) : (
          <Button tone="main" onClick={() => patch({ temperatureUnit: otherUnit })}>
            {w.itIs(`°${otherUnit}`)}
          </Button>
        )}
        <Button onClick={() => set({ ...entry, confirmed: entry.text })}>{w.keep(entry.text)}</Button>
      </div>
    </Notice>
  );
}

const noWords = { en: "", hi: "" };

/** The question speaks of what was typed, not of what it comes to in the other unit. */
function replaced(
  question: { readonly en: string; readonly hi: string } | undefined,
  value: number,
  text: string,
) {
  const words = question ?? noWords;
  return { en: words.en.replace(String(value), text), hi: words.hi.replace(String(value), text) };
}

function otherUnitOf(typed: number, unit: "F" | "C"): "F" | "C" | undefined {
  if (unit === "F" && typed >= 30 && typed <= 44) return "C";
  return unit === "C" && typed >= 90 && typed <= 112 ? "F" : undefined;
}
