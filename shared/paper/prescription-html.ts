import type { Issue } from "./issue.ts";
import { type Markup, html, printable } from "./markup.ts";
import { codeSquare, codeWords } from "./paper-code-box.ts";
import { checkedBy, nextSteps, signature } from "./paper-foot.ts";
import { allergyBox, hindi, letterhead, patientBlock, titleBar, versionBar } from "./paper-head.ts";
import { medicineColumn } from "./paper-medicines.ts";
import type { PaperModel } from "./paper-model.ts";
import { noteColumn } from "./paper-note.ts";
import { patientSheet } from "./patient-sheet.ts";
import { paperStyle } from "./paper-style.ts";

/** The sentence that the guidelines' sample format asks for, word for word. */
export const teleconsultationSentence = "This prescription is generated on a teleconsultation.";
const practiceSentence = "Practice only, not valid for medicines.";

/**
 * The prescription as one self-contained page: no script, no link, fonts inside. Both hosts print it with
 * Chromium; the screen shows the same.
 */
export function prescriptionHtml(model: PaperModel, issue: Issue, fonts: { readonly css: string }): string {
  const footer = [teleconsultationSentence, model.practice ? practiceSentence : ""].filter(Boolean).join(" ");
  const style = paperStyle({ footer: printable(footer), name: printable(model.patient.name) });
  const body = html`${watermark(model, issue)}
    <main>
      ${letterhead(model)} ${titleBar(model, issue)} ${versionBar(model)} ${patientBlock(model)}
      ${allergyBox(model)}
      <div class="columns">${noteColumn(model)}${medicineColumn(model)}</div>
      ${nextSteps(model)}
      <div class="last">
        ${codeSquare(issue)}
        <div class="beside">${codeWords(issue)}${checkedBy(model, issue)}</div>
        ${signature(model, issue)}
      </div>
      ${issue.state === "issued" && patientSheet(model)}
      <footer><b>${footer}</b></footer>
    </main>`;
  const head = html`<meta charset="utf-8" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
    />
    <title>${`Prescription ${model.number}`}</title>`;
  // Style sheets are not HTML: they go in as they are, with every text in them already escaped for CSS.
  return `<!doctype html><html lang="en"><head>${head.markup}<style>${fonts.css}${style}</style></head><body>${body.markup}</body></html>`;
}

const watermarks = {
  draft: { en: "DRAFT", hi: "मसौदा" },
  "signed-not-issued": { en: "NOT ISSUED", hi: "जारी नहीं" },
  void: { en: "NOT VALID", hi: "मान्य नहीं" },
} as const;

/** Practice is said on every practice paper, and beside it what else makes a paper invalid. */
export function watermark({ practice }: PaperModel, { state }: Issue): Markup {
  const words = [
    ...(practice ? [{ en: "PRACTICE", hi: "अभ्यास" }] : []),
    ...(state === "issued" ? [] : [watermarks[state]]),
  ];
  if (words.length === 0) return html``;
  return html`<div class="watermark ${words.length > 1 && "two"}" aria-hidden="true">
    ${words.map(
      ({ en, hi }) =>
        html`<div>${en}</div>
          <div>${hindi(hi)}</div>`,
    )}
  </div>`;
}
