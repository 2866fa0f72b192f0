import { Button, Card, Choices, TextField } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import { AnsweredField } from "./answered-field.tsx";
import type { StepProps } from "./step-props.ts";
import { pregnancyApplies } from "./read-form.ts";

/** What rules read and what may kill: allergies, pregnancy, medicines taken. */
export function FactsStep({ form, patch, now }: StepProps) {
  const { form: words } = useWords();
  const w = words.facts;
  return (
    <>
      <Card>
        <AnsweredField
          label={w.allergies}
          how={form.allergiesHow}
          onHow={(allergiesHow) =>
            patch({
              allergiesHow,
              allergies: form.allergies.length > 0 ? form.allergies : [{ substance: "", reaction: "" }],
            })
          }
        >
          <Pairs
            rows={form.allergies}
            fields={[
              { key: "substance", label: w.substance },
              { key: "reaction", label: w.reaction },
            ]}
            empty={{ substance: "", reaction: "" }}
            unnamed={w.substanceMissing}
            add={w.addAllergy}
            onChange={(allergies) => patch({ allergies })}
          />
        </AnsweredField>
      </Card>
      {pregnancyApplies(form, now) && <Pregnancy form={form} patch={patch} />}
      <Card>
        <AnsweredField
          label={w.medicines}
          how={form.medicinesHow}
          onHow={(medicinesHow) =>
            patch({
              medicinesHow,
              medicines: form.medicines.length > 0 ? form.medicines : [{ name: "", dose: "" }],
            })
          }
        >
          <Pairs
            rows={form.medicines}
            fields={[
              { key: "name", label: w.medicine },
              { key: "dose", label: w.dose },
            ]}
            empty={{ name: "", dose: "" }}
            unnamed={w.medicineMissing}
            add={w.addMedicine}
            onChange={(medicines) => patch({ medicines })}
          />
        </AnsweredField>
      </Card>
    </>
  );
}

function Pregnancy({ form, patch }: Pick<StepProps, "form" | "patch">) {
  const { form: words } = useWords();
  const w = words.facts;
  return (
    <Card>
      <Choices
        label={w.pregnancy}
        options={(["pregnant", "postpartum", "not-pregnant", "unknown", "none", "not-asked"] as const).map(
          (value) => ({ value, words: w.pregnancies[value], quiet: value === "not-asked" }),
        )}
        chosen={form.pregnancyHow}
        onChoose={(pregnancyHow) => patch({ pregnancyHow })}
      />
      {(form.pregnancyHow === "pregnant" || form.pregnancyHow === "unknown") && (
        <TextField label={w.lmp} type="date" value={form.lmp} onChange={(lmp) => patch({ lmp })} />
      )}
      <Choices
        label={w.breastfeeding}
        options={(["yes", "no", "not-asked"] as const).map((value) => ({
          value,
          words: w.breastfeeds[value],
          quiet: value === "not-asked",
        }))}
        chosen={form.breastfeedingHow ?? "not-asked"}
        onChoose={(breastfeedingHow) => patch({ breastfeedingHow })}
      />
    </Card>
  );
}

function Pairs<Row extends Readonly<Record<string, string>>>(props: {
  readonly rows: readonly Row[];
  readonly fields: readonly { readonly key: keyof Row & string; readonly label: string }[];
  readonly empty: Row;
  /** Said where only the second of the two stands there. */
  readonly unnamed: string;
  readonly add: string;
  readonly onChange: (rows: readonly Row[]) => void;
}) {
  const { common } = useWords();
  const { rows, fields, empty, unnamed, add, onChange } = props;
  const set = (at: number, change: Partial<Row>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...change } : row)));
  return (
    <>
      {rows.map((row, index) => (
        // Rows have no ids of their own; they are only added at the end.
        <div key={index} style={{ display: "grid", gap: 8 }}>
          {fields.map(({ key, label }, at) => (
            <TextField
              key={key}
              label={label}
              problem={
                at === 0 && isUnnamed(fields.map((field) => row[field.key] ?? "")) ? unnamed : undefined
              }
              value={row[key] ?? ""}
              // A record with one changed text is still such a record.
              onChange={(text) => set(index, { [key]: text } as Partial<Row>)}
            />
          ))}
          {rows.length > 1 && (
            <Button tone="plain" onClick={() => onChange(rows.filter((_row, at) => at !== index))}>
              {common.remove}
            </Button>
          )}
        </div>
      ))}
      <Button onClick={() => onChange([...rows, empty])}>{add}</Button>
    </>
  );
}

const isUnnamed = ([first = "", ...others]: readonly string[]): boolean =>
  first.trim() === "" && others.some((text) => text.trim() !== "");
