import type { CodedDiagnosis } from "../domain/draft.ts";
import { type Markup, html } from "./markup.ts";
import type { PaperModel } from "./paper-model.ts";

const certaintyWords = {
  provisional: "provisional · संभावित",
  final: "final · पक्की",
} satisfies Record<CodedDiagnosis["certainty"], string>;

/** Each with its code, and whether it is sure; nothing where nobody said more than the words. */
export function diagnosesMarkup({ diagnoses }: PaperModel): Markup | undefined {
  if (diagnoses === undefined) return undefined;
  return html`${diagnoses.map(
    ({ text, code, certainty }) =>
      html`<p>
        <b>${text}</b>
        <span class="label"
          >${code !== undefined && html`ICD-10 ${code} · `}${certaintyWords[certainty]}</span
        >
      </p>`,
  )}`;
}
