import type { SpokeInput } from "../../../shared/contract/spoke-calls.ts";
import type { VitalFact, VitalKind } from "../../../shared/domain/vitals.ts";
import type { Work } from "../keep/kept-item.ts";
import type { Words } from "../words/words.ts";

type Said = Pick<Words, "form" | "consult">;
type Asked = (questionId: string) => string | undefined;

/** What somebody wrote, to be read where it was refused: it stands nowhere else any more. */
export function keptWords(work: Work, words: Said, asked: Asked): readonly string[] {
  switch (work.call) {
    case "request.send":
      return [work.input.intake.complaint];
    case "request.answer":
      return work.input.answers.map(({ questionId, answer }) => withLabel(asked(questionId), answer));
    case "request.vitals":
      return Object.values(work.input.vitals).flatMap((fact) => vitalWords(fact, words.form) ?? []);
    case "request.facts":
      return factWords(work.input, words);
    case "call.report":
      return [words.consult.call.report.kind[work.input.kind], work.input.text].filter(Boolean);
    case "chat.send":
      return [work.input.message.text];
    case "paper.dispense":
      return work.input.lines.map(({ line, outcome, note }) =>
        [`${line}. ${words.consult.receive.dispense[outcome]}`, note].filter(Boolean).join(": "),
      );
    default:
      return [];
  }
}

export const withLabel = (label: string | undefined, text: string): string =>
  label === undefined ? text : `${label} ${text}`;

function vitalWords(fact: VitalFact, { vitals: w }: Words["form"]): string | undefined {
  if (fact.state !== "measured") return undefined;
  const { kind, value } = fact.reading;
  return `${w.names[kind]}: ${valueWords(kind, value, w)}`;
}

function valueWords(kind: VitalKind, value: number, w: Words["form"]["vitals"]): string {
  if (kind === "consciousness") return w.levels[value] ?? String(value);
  if (kind === "onOxygen") return value === 1 ? w.onOxygen : w.onAir;
  return `${value} ${kind === "temperatureC" ? "°C" : w.units[kind]}`;
}

function factWords(
  { facts, weightKg }: Omit<SpokeInput<"request.facts">, "taskId">,
  { form, consult }: Said,
): readonly string[] {
  const { allergies, medicines, pregnancy, breastfeeding } = facts;
  const allergy = allergies?.state === "known" ? allergies.value : [];
  const medicine = medicines?.state === "known" ? medicines.value : [];
  return [
    ...allergy.map(({ substance, reaction }) =>
      [`${consult.fact.allergyTo}: ${substance}`, reaction].filter(Boolean).join(", "),
    ),
    ...medicine.map(({ name }) => `${consult.fact.medicine}: ${name}`),
    ...(pregnancy?.state === "known" ? [form.facts.pregnancies[pregnancy.value.status]] : []),
    ...(breastfeeding?.state === "known" ? [consult.fact.breastfeeds] : []),
    ...(weightKg === undefined ? [] : [`${consult.fact.weight}: ${weightKg}`]),
  ];
}
