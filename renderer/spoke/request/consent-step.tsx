import { Button, Card, Choices, Notice, Tick } from "../ui/parts.tsx";
import { useLanguage, useWords } from "../words/use-words.ts";
import type { StepProps } from "./step-props.ts";
import { useReadAloud } from "./read-aloud.ts";

export function ConsentStep({ form, patch }: StepProps) {
  const { common, form: words } = useWords();
  const language = useLanguage();
  const voice = useReadAloud(language === "hi" ? "hi-IN" : "en-IN");
  const w = words.consent;
  const yesNo = [
    { value: "yes", words: common.yes },
    { value: "no", words: common.no },
  ] as const;
  const shown = (value: boolean | undefined) => (value === undefined ? undefined : value ? "yes" : "no");
  return (
    <>
      <Card title={w.title}>
        <p>{voice.available ? w.read : w.noVoice}</p>
        <p style={{ fontSize: 21, lineHeight: 1.55 }}>{w.text}</p>
        {voice.available && (
          <Button icon="speaker" tall onClick={() => voice.read(w.text)}>
            {voice.reading ? w.playing : w.play}
          </Button>
        )}
        <Choices
          label={w.agreed}
          options={yesNo}
          chosen={shown(form.consentGiven)}
          onChoose={(answer) =>
            patch({
              consentGiven: answer === "yes",
              consentAt: new Date().toISOString(),
              heardIn: language,
            })
          }
        />
        {form.consentGiven === false && <Notice tone="wait">{w.refused}</Notice>}
        {form.consentGiven === true && (
          <Choices
            label={w.how}
            options={(["spoken", "thumb", "signed", "guardian"] as const).map((value) => ({
              value,
              words: w.hows[value],
            }))}
            chosen={form.consentHow}
            onChoose={(consentHow) => patch({ consentHow })}
          />
        )}
        <Choices
          label={w.pictures}
          options={yesNo}
          chosen={shown(form.picturesAllowed)}
          onChoose={(answer) => patch({ picturesAllowed: answer === "yes" })}
        />
      </Card>
      <Card>
        <Tick
          words={words.who.identity}
          checked={form.identityChecked}
          onChange={(identityChecked) => patch({ identityChecked })}
        />
        <Choices
          label={words.who.present}
          options={yesNo}
          chosen={shown(form.patientPresent)}
          onChoose={(answer) => patch({ patientPresent: answer === "yes" })}
        />
        <Choices
          label={words.who.asker}
          options={(["health-worker", "patient", "caregiver"] as const).map((value) => ({
            value,
            words: words.who.askers[value],
          }))}
          chosen={form.asker}
          onChoose={(asker) => patch({ asker })}
        />
      </Card>
    </>
  );
}
