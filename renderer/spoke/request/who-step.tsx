import { nameRefusal } from "../../../shared/domain/name-check.ts";
import { longestVillageChars, type Relation, relations } from "../../../shared/domain/registration.ts";
import { Card, Choices, TextField, Tick } from "../ui/parts.tsx";
import { useTooLong, useWords } from "../words/use-words.ts";
import type { Words } from "../words/words.ts";
import { AgeFields } from "./age-fields.tsx";
import { AnsweredField } from "./answered-field.tsx";
import type { StepProps } from "./step-props.ts";
import { PhotoField } from "./photo-field.tsx";
import { latinDigits } from "./number-in.ts";
import { shownAbha, yearsOld } from "./read-form.ts";
import { phoneIn } from "./unsendable.ts";

/** Whose name tells two patients of one name apart. */
export const askedRelations = ["father", "husband", "mother", "wife"] as const;

/** A single field that is either known by its text or was not asked, without three buttons for each. */
const howOf = (text: string) => (text.trim() === "" ? "not-asked" : "known");

export function WhoStep({ form, patch, now }: StepProps) {
  const { common, form: words } = useWords();
  const problemOf = useNameProblem();
  const w = words.who;
  const villageTooLong = useTooLong(longestVillageChars);
  const years = yearsOld(form, now);
  return (
    <>
      <Card>
        <TextField
          label={w.name}
          help={w.nameHelp}
          value={form.name}
          onChange={(name) => patch({ name, nameUnknown: false })}
          problem={form.nameUnknown ? undefined : problemOf(form.name)}
        />
        <Tick
          words={w.nameUnknown}
          checked={form.nameUnknown}
          onChange={(nameUnknown) => patch({ nameUnknown })}
        />
        <Choices
          label={w.sex}
          options={(["female", "male", "other", "unknown"] as const).map((value) => ({
            value,
            words: value === "unknown" ? common.notAsked : common.sex[value],
            quiet: value === "unknown",
          }))}
          chosen={form.sex}
          onChoose={(sex) => patch({ sex })}
        />
        <AgeFields form={form} patch={patch} now={now} />
        <TextField
          label={w.village}
          value={form.village}
          onChange={(village) => patch({ village, villageHow: howOf(village) })}
          problem={villageTooLong(form.village)}
        />
      </Card>
      {years !== undefined && years < 18 && <Guardian form={form} patch={patch} />}
      <More form={form} patch={patch} />
      <p>{words.saved}</p>
    </>
  );
}

/** Why a name that stands there is not taken; an empty field is no fault yet. */
function useNameProblem(): (name: string) => string | undefined {
  const { say } = useWords();
  return (name) => {
    const refusal = name.trim() === "" ? undefined : nameRefusal(name);
    return refusal && say(refusal.words);
  };
}

/** A name of which nobody said whose it is. */
function useWhose(): (name: string, relation: Relation | undefined) => string | undefined {
  const { relationMissing } = useWords().form.who;
  return (name, relation) => (name.trim() !== "" && relation === undefined ? relationMissing : undefined);
}

/** What is asked where there is time. */
function More({ form, patch }: Pick<StepProps, "form" | "patch">) {
  const { form: words } = useWords();
  const problemOf = useNameProblem();
  const whose = useWhose();
  const w = words.who;
  return (
    <Card title={w.more}>
      <AnsweredField
        label={w.relative}
        how={form.relativeHow}
        onHow={(relativeHow) => patch({ relativeHow })}
      >
        <Choices
          label={w.relative}
          hideLabel
          options={askedRelations.map((value) => ({ value, words: w.relation[value] }))}
          chosen={form.relation}
          onChoose={(relation) => patch({ relation })}
        />
        <TextField
          label={form.relation === undefined ? w.relative : w.relation[form.relation]}
          value={form.relativeName}
          onChange={(relativeName) => patch({ relativeName })}
          problem={problemOf(form.relativeName) ?? whose(form.relativeName, form.relation)}
        />
      </AnsweredField>
      <AnsweredField
        label={w.phone}
        how={form.phoneHow}
        noneWords={w.phoneNone}
        onHow={(phoneHow) => patch({ phoneHow })}
      >
        <TextField
          label={w.phone}
          type="tel"
          inputMode="tel"
          value={form.phone}
          onChange={(phone) => patch({ phone })}
          problem={phoneProblem(form.phone, w)}
        />
      </AnsweredField>
      <AnsweredField label={w.abha} how={form.abhaHow} onHow={(abhaHow) => patch({ abhaHow })}>
        <Abha form={form} patch={patch} />
      </AnsweredField>
      <PhotoField photo={form.photo} onPhoto={(photo) => patch({ photo })} />
    </Card>
  );
}

function phoneProblem(phone: string, w: Words["form"]["who"]): string | undefined {
  if (phone.trim() === "") return undefined;
  if (latinDigits(phone).replace(/\D/g, "").length < 10) return w.phoneOdd;
  return phoneIn(phone) === undefined ? w.phoneOne : undefined;
}

function Abha({ form, patch }: Pick<StepProps, "form" | "patch">) {
  const { form: words } = useWords();
  const digits = form.abha.replace(/\D/g, "").length;
  return (
    <TextField
      label={words.who.abha}
      help={words.who.abhaHelp}
      inputMode="numeric"
      value={form.abha}
      onChange={(abha) => patch({ abha: shownAbha(abha) })}
      problem={digits > 0 && digits < 14 ? words.who.abhaOdd(digits) : undefined}
    />
  );
}

function Guardian({ form, patch }: Pick<StepProps, "form" | "patch">) {
  const { common, form: words } = useWords();
  const problemOf = useNameProblem();
  const whose = useWhose();
  const w = words.who;
  return (
    <Card title={w.minor}>
      <Choices
        label={w.minor}
        hideLabel
        options={relations
          .filter((one) => one !== "son" && one !== "daughter" && one !== "wife")
          .map((value) => ({ value, words: w.relation[value] }))}
        chosen={form.guardianRelation}
        onChoose={(guardianRelation) => patch({ guardianRelation })}
      />
      <TextField
        label={w.guardianName}
        value={form.guardianName}
        onChange={(guardianName) => patch({ guardianName })}
        problem={problemOf(form.guardianName) ?? whose(form.guardianName, form.guardianRelation)}
      />
      <Choices
        label={w.guardianPresent}
        options={[
          { value: "yes", words: common.yes },
          { value: "no", words: common.no },
        ]}
        chosen={form.guardianPresent === undefined ? undefined : form.guardianPresent ? "yes" : "no"}
        onChoose={(present) => patch({ guardianPresent: present === "yes" })}
      />
    </Card>
  );
}
