import { askAboutVital, isOfNoBody } from "../../../shared/domain/plausibility.ts";
import { readTemperature, type TemperatureUnit } from "../../../shared/domain/temperature.ts";
import { type VitalKind, vitalKinds } from "../../../shared/domain/vitals.ts";
import type { Bilingual } from "../../../shared/domain/words.ts";
import { numberIn } from "./number-in.ts";
import type { RequestForm } from "./request-form.ts";

export const pressureKinds = ["systolicMmHg", "diastolicMmHg"] as const;

/** What is asked about one field, or about two that belong together, and not answered yet. */
export type VitalQuestion = {
  readonly kinds: readonly VitalKind[];
  /** As it stands in the field. */
  readonly text: string;
  readonly ask:
    | { readonly about: "no-number" | "no-unit" | "exchanged" }
    | { readonly about: "other-unit"; readonly unit: TemperatureUnit }
    | { readonly about: "number"; readonly words: Bilingual };
  /** Until it is answered the number is no measurement. */
  readonly holds: boolean;
  /** "Yes, that is what it is" may be an answer. */
  readonly mayStand: boolean;
};

type Typed = Pick<RequestForm, "vitals" | "temperatureUnit">;

export function questionsAbout(form: Typed): readonly VitalQuestion[] {
  const exchanged = exchangedPressure(form);
  return vitalKinds.flatMap((kind): readonly VitalQuestion[] => {
    if (kind === "systolicMmHg" && exchanged) return [exchanged];
    if (kind === "diastolicMmHg" && exchanged) return [];
    const found = kind === "temperatureC" ? aboutTemperature(form) : aboutNumber(form, kind);
    return found ? [found] : [];
  });
}

function aboutNumber({ vitals }: Typed, kind: VitalKind): VitalQuestion | undefined {
  const { text, confirmed } = vitals[kind];
  if (text.trim() === "") return undefined;
  const common = { kinds: [kind], text };
  const value = numberIn(text);
  if (value === undefined) return { ...common, ask: { about: "no-number" }, holds: true, mayStand: false };
  const asked = confirmed === text ? undefined : askAboutVital(kind, value);
  return (
    asked && {
      ...common,
      ask: { about: "number", words: asked.question },
      holds: asked.level === "hardly-possible",
      mayStand: true,
    }
  );
}

function aboutTemperature({ vitals, temperatureUnit }: Typed): VitalQuestion | undefined {
  const { text, confirmed } = vitals.temperatureC;
  if (text.trim() === "") return undefined;
  const kinds = ["temperatureC"] as const;
  const typed = numberIn(text);
  if (typed === undefined) return { kinds, text, ask: { about: "no-number" }, holds: true, mayStand: false };
  const read = readTemperature(typed, temperatureUnit);
  if (read.is === "without-unit")
    return { kinds, text, ask: { about: "no-unit" }, holds: true, mayStand: false };
  const mayStand = !isOfNoBody("temperatureC", read.celsius);
  if (mayStand && confirmed === text) return undefined;
  const shown = `${text} °${read.unit}`;
  if (read.asks === "C" || read.asks === "F")
    return { kinds, text: shown, ask: { about: "other-unit", unit: read.asks }, holds: true, mayStand };
  const asked = askAboutVital("temperatureC", read.celsius);
  if (!asked) return undefined;
  // The question speaks of what was typed, not of what it comes to in the other unit.
  const inTyped = (words: string) => words.replace(String(read.celsius), shown);
  const words = { en: inTyped(asked.question.en), hi: inTyped(asked.question.hi) };
  const holds = asked.level === "hardly-possible";
  return { kinds, text: shown, ask: { about: "number", words }, holds, mayStand };
}

function exchangedPressure({ vitals }: Typed): VitalQuestion | undefined {
  const [upper, lower] = pressureKinds.map((kind) => numberIn(vitals[kind].text));
  if (upper === undefined || lower === undefined || upper > lower) return undefined;
  if (pressureKinds.every((kind) => vitals[kind].confirmed === vitals[kind].text)) return undefined;
  const text = pressureKinds.map((kind) => vitals[kind].text).join("/");
  return { kinds: pressureKinds, text, ask: { about: "exchanged" }, holds: true, mayStand: true };
}
