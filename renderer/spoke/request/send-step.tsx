import { specialities, specialityNames } from "../../../shared/domain/speciality.ts";
import { measured } from "../../../shared/domain/measured.ts";
import { type VitalKind, vitalKinds } from "../../../shared/domain/vitals.ts";
import { Card, Choices, Notice } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import type { StepProps } from "./step-props.ts";
import { missingIn } from "./missing-in.ts";
import { monthsOld, vitalsOf } from "./read-form.ts";
import { OpenQuestions } from "./question-card.tsx";
import { suggestSpeciality } from "./suggest-speciality.ts";
import { durationIn, looseIn } from "./unsendable.ts";
import type { Patch } from "./use-draft.ts";

export function SendStep({ form, patch, now, red }: StepProps & { readonly red: boolean }) {
  const { form: words, say } = useWords();
  const w = words.send;
  const suggested = suggestSpeciality(form, now);
  const missing = missingIn(form, red);
  const { loose, isLongComplaintSent } = looseIn(form, red);
  const vitals = vitalsOf(form, now);
  const months = monthsOld(form, now);
  const unmeasured = vitalKinds.filter(
    (kind) => measured(vitals, kind) === undefined && (kind !== "muacMm" || (months ?? 999) < 60),
  );
  return (
    <>
      {red && <Notice tone="bad">{w.red}</Notice>}
      <Card title={w.title}>
        <p>
          <b>{form.name || words.who.nameUnknown}</b>
          {form.village && ` · ${form.village}`}
        </p>
        <p>
          {form.complaint}
          {durationIn(form) !== undefined &&
            ` · ${form.durationText} ${words.complaint.units[form.durationUnit]}`}
        </p>
        {unmeasured.length > 0 && (
          <p>{w.notMeasured(unmeasured.map((kind) => words.vitals.names[kind]).join(", "))}</p>
        )}
        {form.files.length > 0 && <p>{`${words.steps.pictures}: ${form.files.length}`}</p>}
      </Card>
      <OpenQuestions form={form} patch={patch} red={red} onGo={(kind) => goToVital(patch, kind)} />
      {missing.length > 0 && (
        <Notice tone="wait">
          <b>{w.missing}</b>
          {missing.map((what) => (
            <span key={what}>{w.missings[what]}</span>
          ))}
        </Notice>
      )}
      {isLongComplaintSent && <Notice tone="wait">{w.longGoes}</Notice>}
      {loose.length > 0 && (
        <Notice tone="wait">
          <b>{red ? w.looseGoes : w.looseHolds}</b>
          {loose.map(({ field, text }) => (
            <span key={`${field} ${text}`} style={{ overflowWrap: "anywhere" }}>
              {`${w.fields[field]}: ${text.slice(0, 80)}`}
            </span>
          ))}
        </Notice>
      )}
      <Card>
        <Choices
          label={w.speciality}
          options={specialities.map((value) => ({
            value,
            words:
              value === suggested
                ? `${say(specialityNames[value])} (${w.suggested})`
                : say(specialityNames[value]),
          }))}
          chosen={form.speciality ?? suggested}
          onChoose={(speciality) => patch({ speciality })}
        />
      </Card>
    </>
  );
}

/** To the field of one vital, ready to be written again; nothing is emptied on the way. */
function goToVital(patch: Patch, kind: VitalKind): void {
  patch({ step: "vitals" });
  // The step is drawn first.
  setTimeout(() => {
    const field = document.querySelector<HTMLInputElement>(`[data-vital="${kind}"]`);
    field?.focus();
    field?.select();
  });
}
