import { Choices, TextField } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import type { StepProps } from "./step-props.ts";
import { birthOf, yearsOld } from "./read-form.ts";

export function AgeFields({ form, patch, now }: StepProps) {
  const { common, form: words } = useWords();
  const w = words.who;
  const typed = { age: form.ageText, year: form.yearText, date: form.dateText, "not-asked": "" }[
    form.birthHow
  ];
  // While a year is being typed its first digits are no year.
  const done = form.birthHow !== "year" || typed.trim().length >= 4;
  const odd = typed.trim() !== "" && done && (birthOf(form, now).state !== "known" || isAhead());
  function isAhead(): boolean {
    return yearsOld(form, now) === undefined;
  }
  const problem = odd ? w.yearOdd : undefined;
  return (
    <>
      <Choices
        label={w.age}
        options={(["age", "year", "date", "not-asked"] as const).map((value) => ({
          value,
          words: w.ageHow[value],
          quiet: value === "not-asked",
        }))}
        chosen={form.birthHow}
        onChoose={(birthHow) => patch({ birthHow })}
      />
      {form.birthHow === "age" && (
        <>
          <TextField
            label={w.age}
            inputMode="numeric"
            value={form.ageText}
            onChange={(ageText) => patch({ ageText })}
            problem={problem}
          />
          <Choices
            label={common.age(0, "years", false)}
            hideLabel
            options={[
              { value: "years", words: w.years },
              { value: "months", words: w.months },
            ]}
            chosen={form.ageUnit}
            onChoose={(ageUnit) => patch({ ageUnit })}
          />
        </>
      )}
      {form.birthHow === "year" && (
        <TextField
          label={w.ageHow.year}
          inputMode="numeric"
          value={form.yearText}
          onChange={(yearText) => patch({ yearText })}
          problem={problem}
        />
      )}
      {form.birthHow === "date" && (
        <TextField
          label={w.ageHow.date}
          type="date"
          value={form.dateText}
          onChange={(dateText) => patch({ dateText })}
          problem={problem}
        />
      )}
    </>
  );
}
