import type { VitalKind } from "../../../shared/domain/vitals.ts";
import { Button, Notice } from "../ui/parts.tsx";
import ui from "../ui/ui.module.css";
import { useWords } from "../words/use-words.ts";
import type { RequestForm, VitalEntry } from "./request-form.ts";
import type { Patch } from "./use-draft.ts";
import { pressureKinds, questionsAbout, type VitalQuestion } from "./vital-questions.ts";

type Asked = { readonly form: RequestForm; readonly patch: Patch };

/** Beside the fields: asks at once, and never changes a number by itself. */
export function QuestionsAbout({ kinds, ...asked }: Asked & { readonly kinds: readonly VitalKind[] }) {
  return questionsAbout(asked.form)
    .filter((question) => question.kinds.some((kind) => kinds.includes(kind)) && !isHalfTyped(question))
    .map((question) => <Question key={question.kinds[0]} question={question} {...asked} />);
}

/** While the lower number is being typed, its first digit is no pressure. */
function isHalfTyped({ kinds, text }: VitalQuestion): boolean {
  return pressureKinds.some((kind) => kinds.includes(kind)) && /(^|\/)\d$/.test(text);
}

/** Before sending: every question that holds a number back, with the ways to answer it. */
export function OpenQuestions({ red, onGo, ...asked }: Asked & OpenProps) {
  const { form: words } = useWords();
  const open = questionsAbout(asked.form).filter(({ holds }) => holds);
  if (open.length === 0) return null;
  return (
    <section aria-label={words.vitals.open(open.length)} className={ui["stack"]}>
      <h2>{words.vitals.open(open.length)}</h2>
      {red && <p>{words.vitals.openRed}</p>}
      {open.map((question) => (
        <Question key={question.kinds[0]} question={question} onGo={onGo} {...asked} />
      ))}
    </section>
  );
}

type OpenProps = {
  readonly red: boolean;
  /** Leads to the field itself. */
  readonly onGo: (kind: VitalKind) => void;
};

function Question({
  question,
  form,
  patch,
  onGo,
}: Asked & { readonly question: VitalQuestion; readonly onGo?: OpenProps["onGo"] }) {
  const { form: words } = useWords();
  const w = words.vitals;
  const { kinds, text, ask, mayStand } = question;
  const [first = "pulsePerMin"] = kinds;
  const set = (make: (entry: VitalEntry) => VitalEntry) =>
    patch({
      vitals: { ...form.vitals, ...Object.fromEntries(kinds.map((kind) => [kind, make(form.vitals[kind])])) },
    });
  const asked = useAsked(question);
  const name = w.names[kinds.length > 1 ? "bp" : first];
  const units =
    ask.about === "other-unit" ? [ask.unit] : ask.about === "no-unit" ? (["F", "C"] as const) : [];
  return (
    <Notice tone="wait">
      <b>{onGo ? `${name} ${text}: ${asked}` : asked}</b>
      <div className={ui["row"]}>
        {ask.about === "exchanged" && (
          <Button tone="main" onClick={() => patch({ vitals: exchanged(form.vitals) })}>
            {w.swap}
          </Button>
        )}
        {units.map((temperatureUnit) => (
          <Button key={temperatureUnit} tone="main" onClick={() => patch({ temperatureUnit })}>
            {w.itIs(`°${temperatureUnit}`)}
          </Button>
        ))}
        {onGo && <Button onClick={() => onGo(first)}>{w.again}</Button>}
        {!onGo && ask.about === "number" && (
          <Button tone="main" onClick={() => set(() => ({ text: "" }))}>
            {w.again}
          </Button>
        )}
        {mayStand && (
          <Button onClick={() => set((entry) => ({ ...entry, confirmed: entry.text }))}>
            {w.keep(text)}
          </Button>
        )}
        {onGo && (
          <Button onClick={() => set(() => ({ text: "", notMeasured: "not said" }))}>{w.notMeasured}</Button>
        )}
      </div>
    </Notice>
  );
}

function useAsked({ ask, text }: VitalQuestion): string {
  const { form: words, say } = useWords();
  switch (ask.about) {
    case "no-number":
      return words.vitals.notNumber;
    case "no-unit":
      return words.vitals.whichUnit(text);
    case "other-unit":
      return words.vitals.isUnit(text.replace(/ °[CF]$/, ""), `°${ask.unit}`);
    case "exchanged":
      return words.vitals.exchanged;
    case "number":
      return say(ask.words);
  }
}

function exchanged(vitals: RequestForm["vitals"]): RequestForm["vitals"] {
  const [upper, lower] = pressureKinds;
  return { ...vitals, [upper]: vitals[lower], [lower]: vitals[upper] };
}
