import { timeOf } from "../app/time.ts";
import { Card } from "../ui/parts.tsx";
import ui from "../ui/ui.module.css";
import { useWords } from "../words/use-words.ts";
import type { StepProps } from "./step-props.ts";
import { QuestionsAbout } from "./question-card.tsx";
import type { VitalEntry } from "./request-form.ts";
import { NotMeasured, NumberField, Why } from "./vital-card.tsx";
import { pressureKinds } from "./vital-questions.ts";

const [upper, lower] = pressureKinds;

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
          <NumberField
            kind={upper}
            label={w.names[upper]}
            value={form.vitals[upper].text}
            onChange={typed(upper)}
          />
          <span aria-hidden="true">/</span>
          <NumberField
            kind={lower}
            label={w.names[lower]}
            value={form.vitals[lower].text}
            onChange={typed(lower)}
          />
        </div>
        <NotMeasured words={w.notMeasured} entry={form.vitals[upper]} onChange={both} />
      </div>
      <Why entry={form.vitals[upper]} onChange={both} />
      <QuestionsAbout kinds={[upper, lower]} form={form} patch={patch} />
    </Card>
  );
}
