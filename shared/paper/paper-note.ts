import { clockTime } from "./dates.ts";
import { type Markup, html, lines } from "./markup.ts";
import { hindi } from "./paper-head.ts";
import { diagnosesMarkup } from "./paper-diagnoses.ts";
import type { PaperModel } from "./paper-model.ts";
import { factWords, vitalWords } from "./paper-words.ts";

/** The left column of the guidelines' format: complaint, history, examination, investigations, diagnosis. */
export function noteColumn(model: PaperModel): Markup {
  const { sections, facts } = model;
  return html`<div class="note">
    ${part("Chief complaints", "मुख्य तकलीफ़", written(sections.complaint))}
    ${part(
      "Relevant history",
      "पुरानी बीमारी",
      html`${written(sections.history)}
        <p>
          <span class="label">Known conditions</span> ${factWords(facts.conditions, (all) => all.join(", "))}
        </p>
        <p>
          <span class="label">Takes now</span> ${factWords(facts.currentMedicines, (all) =>
            all.map(({ name, dose }) => (dose ? `${name}, ${dose}` : name)).join("; "),
          )}
        </p>`,
    )}
    ${examination(model)} ${part("Suggested investigations", "जाँच की सलाह", written(sections.investigations))}
    ${diagnosisPart(model)}
  </div>`;
}

function diagnosisPart(model: PaperModel): Markup {
  const coded = diagnosesMarkup(model);
  if (coded !== undefined) return part("Diagnosis", "बीमारी", coded);
  return part("Diagnosis (provisional)", "बीमारी", html`<b>${written(model.sections.diagnosis)}</b>`);
}

function examination({ vitals, vitalsTakenAt, sections }: PaperModel): Markup {
  const { measured, notMeasured, notAsked } = vitalWords(vitals);
  const at = vitalsTakenAt === undefined ? "" : ` (${clockTime(vitalsTakenAt)})`;
  return part(
    `Examination, by health worker${at}`,
    "जाँच",
    html`${measured.length > 0 && html`<p>${measured.map(unit)}</p>`}
    ${notMeasured.map((text) => html`<p><b>${text}</b></p>`)}
    ${notAsked.length > 0 && html`<p><span class="label">Not asked:</span> ${notAsked.join(", ")}</p>`}
    ${
      sections.examination.trim() !== "" &&
      html`<p><span class="label">By the doctor:</span> ${lines(sections.examination)}</p>`
    }`,
  );
}

const unit = (text: string, index: number): Markup =>
  html`${index > 0 && " · "}<span class="nowrap">${text}</span>`;

function written(text: string): Markup {
  return text.trim() === "" ? html`<p class="label">nothing noted</p>` : html`<p>${lines(text)}</p>`;
}

function part(title: string, titleHindi: string, content: Markup): Markup {
  return html`<section>
    <h2>${title} · ${hindi(titleHindi)}</h2>
    ${content}
  </section>`;
}
