import { askAboutVital } from "../../../shared/domain/plausibility.ts";
import { timeOf } from "../app/time.ts";
import { Button, Card, Notice } from "../ui/parts.tsx";
import ui from "../ui/ui.module.css";
import { useWords } from "../words/use-words.ts";
import type { StepProps } from "./form-screen.tsx";
import { valueIn } from "./read-form.ts";
import type { VitalEntry } from "./request-form.ts";
import { NotMeasured, NumberField, Why } from "./vital-card.tsx";

const [upper, lower] = ["systolicMmHg", "diastolicMmHg"] as const;

/** Blood pressure is one measurement of two numbers. */
export function PressureCard({ form, patch, now }: StepProps) {
  const { form: words } = useWords();
  const w = words.vitals;
  const set = (change: Partial<StepProps["form"]["vitals"]>) =>
    patch({ vitals: { ...form.vitals, ...change } });
  const both = (entry: VitalEntry) => set({ [upper]: entry, [lower]: entry });
  const typed = (kind: typeof upper | typeof lower) => (text: string) => {
    const other = kind === upper ? lower : upper;
    const { notMeasured: _gone, ...rest } = form.vitals[other];
    set({ [kind]: text === "" ? { text } : { text, takenAt: now }, [other]: rest });
  };
  const takenAt = form.vitals[upper].takenAt;
  return (
    <Card
      title={w.names.bp}
      beside={[w.units.bp, takenAt && form.vitals[upper].text !== "" && w.at(timeOf(takenAt))]
        .filter(Boolean)
        .join(" · ")}
    >
      <div className={ui["measure"]}>
        <div className={ui["pair"]}>
          <NumberField label={w.names[upper]} value={form.vitals[upper].text} onChange={typed(upper)} />
          <span aria-hidden="true">/</span>
          <NumberField label={w.names[lower]} value={form.vitals[lower].text} onChange={typed(lower)} />
        </div>
        <NotMeasured words={w.notMeasured} entry={form.vitals[upper]} onChange={both} />
      </div>
      <Why entry={form.vitals[upper]} onChange={both} />
      <Questions form={form} set={set} />
    </Card>
  );
}

function Questions({
  form,
  set,
}: Pick<StepProps, "form"> & { readonly set: (change: Partial<StepProps["form"]["vitals"]>) => void }) {
  const { form: words, say } = useWords();
  const w = words.vitals;
  const entries = { [upper]: form.vitals[upper], [lower]: form.vitals[lower] } as const;
  const values = { [upper]: valueIn(form, upper), [lower]: valueIn(form, lower) } as const;
  const confirm = () =>
    set({
      [upper]: { ...entries[upper], confirmed: entries[upper].text },
      [lower]: { ...entries[lower], confirmed: entries[lower].text },
    });
  const isConfirmed = [upper, lower].every((kind) => entries[kind].confirmed === entries[kind].text);
  const notNumber = [upper, lower].some(
    (kind) => entries[kind].text.trim() !== "" && values[kind] === undefined,
  );
  if (notNumber) return <Notice tone="wait">{w.notNumber}</Notice>;
  if (isConfirmed) return null;
  const [high, low] = [values[upper], values[lower]];
  const pair = `${entries[upper].text}/${entries[lower].text}`;
  // While the lower number is being typed, its first digit is no pressure.
  if (high !== undefined && low !== undefined && low >= 10 && high <= low)
    return (
      <Notice tone="wait">
        <b>{say(exchanged)}</b>
        <div className={ui["row"]}>
          <Button tone="main" onClick={() => set({ [upper]: entries[lower], [lower]: entries[upper] })}>
            {w.swap}
          </Button>
          <Button onClick={confirm}>{w.keep(pair)}</Button>
        </div>
      </Notice>
    );
  const odd = [upper, lower].find((kind) => {
    const value = values[kind];
    return value !== undefined && value >= 10 && askAboutVital(kind, value) !== undefined;
  });
  if (odd === undefined) return null;
  return (
    <Notice tone="wait">
      <b>{say(askAboutVital(odd, values[odd] ?? 0)?.question ?? exchanged)}</b>
      <div className={ui["row"]}>
        <Button tone="main" onClick={() => set({ [odd]: { text: "" } })}>
          {w.again}
        </Button>
        <Button onClick={confirm}>{w.keep(pair)}</Button>
      </div>
    </Notice>
  );
}

/** As the shared table asks it (`askAboutVitals`). */
const exchanged = { en: "Upper and lower pressure exchanged?", hi: "ऊपर और नीचे का बीपी उलटा लिखा है?" };
