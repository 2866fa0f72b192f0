import { type VitalKind } from "../../../shared/domain/vitals.ts";
import { Card, Choices } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import type { StepProps } from "./step-props.ts";
import { PressureCard } from "./pressure-card.tsx";
import { monthsOld } from "./read-form.ts";
import { VitalCard } from "./vital-card.tsx";

const first = ["pulsePerMin", "respiratoryRatePerMin", "spo2Percent"] as const;

/** One card each, in the order in which they are measured; each is a number, "not measured" with a why, or nothing. */
export function VitalsStep(props: StepProps) {
  const { form, now } = props;
  const months = monthsOld(form, now);
  const smallChild = months !== undefined && months < 60;
  const rest: readonly VitalKind[] = [
    "temperatureC",
    "glucoseMgPerDl",
    "weightKg",
    "heightCm",
    ...(smallChild && months >= 6 ? (["muacMm"] as const) : []),
  ];
  return (
    <>
      <PressureCard {...props} />
      {first.map((kind) => (
        <VitalCard key={kind} kind={kind} {...props} />
      ))}
      <Breathing {...props} />
      <Alertness {...props} />
      {rest.map((kind) => (
        <VitalCard key={kind} kind={kind} {...props} />
      ))}
    </>
  );
}

function Breathing({ form, patch, now }: StepProps) {
  const { form: words } = useWords();
  const entry = form.vitals.onOxygen;
  return (
    <Card>
      <Choices
        label={words.vitals.names.onOxygen}
        options={[
          { value: "0", words: words.vitals.onAir },
          { value: "1", words: words.vitals.onOxygen },
          { value: "", words: words.vitals.notLooked, quiet: true },
        ]}
        chosen={entry.text}
        onChoose={(text) =>
          patch({ vitals: { ...form.vitals, onOxygen: text === "" ? { text } : { text, takenAt: now } } })
        }
      />
    </Card>
  );
}

function Alertness({ form, patch, now }: StepProps) {
  const { form: words } = useWords();
  const entry = form.vitals.consciousness;
  return (
    <Card>
      <Choices
        label={words.vitals.names.consciousness}
        options={[
          ...words.vitals.levels.map((level, index) => ({ value: String(index), words: level })),
          { value: "", words: words.vitals.notLooked, quiet: true },
        ]}
        chosen={entry.text}
        onChoose={(text) =>
          patch({
            vitals: { ...form.vitals, consciousness: text === "" ? { text } : { text, takenAt: now } },
          })
        }
      />
    </Card>
  );
}
