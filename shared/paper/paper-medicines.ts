import { type Markup, html, lines } from "./markup.ts";
import { hindi } from "./paper-head.ts";
import type { PaperModel } from "./paper-model.ts";
import type { PaperLine } from "./paper-line.ts";

/** The right column: medicines, struck shut after the last, then what else to do. */
export function medicineColumn(model: PaperModel): Markup {
  const { lines: all, sections } = model;
  return html`<div class="medicines">
    <div class="bar thin">
      <b class="rx">Rx · ${hindi("दवाएँ")}</b>
      <span>${count(all.length)} · generic names · Schedule H1: ${scheduleH1(all)}</span>
    </div>
    <ol>
      ${all.map((one, index) => medicineLine(one, index, reckonedOf(model, one)))}
    </ol>
    ${struckShut(all.length)}
    ${
      sections.advice.trim() !== "" &&
      html`<section class="advice">
        <h2>Special instructions · ${hindi("ख़ास बातें")}</h2>
        <p>${lines(sections.advice)}</p>
        <p class="label">The health worker will explain · ${hindi("स्वास्थ्य कार्यकर्ता समझाएँगे")}</p>
      </section>`
    }
  </div>`;
}

/** A child's dose as it was reckoned, with the weight and whether that was estimated. */
const reckonedOf = ({ report }: PaperModel, { line }: PaperLine): string | undefined =>
  report.doses?.find(({ lineId }) => lineId === line.id)?.text.en;

function medicineLine(
  { line, medicine, words }: PaperLine,
  index: number,
  reckoned: string | undefined,
): Markup {
  const reason = line.reason?.trim();
  return html`<li>
    <div class="number">${index + 1}</div>
    <div class="what">
      <div class="row">
        <b class="title">${words.title}</b>
        <span class="give"
          >${words.quantityWords && html`give <b>${words.quantityWords.en}</b>`}${marks(medicine)}</span
        >
      </div>
      <div class="how">${lines(words.how.en)}</div>
      <div class="how">
        ${hindi(`${words.how.hi}।`)}${words.quantityWords && html` ${hindi(`कुल ${words.quantityWords.hi}।`)}`}
      </div>
      ${reckoned && html`<div>${reckoned}</div>`}
      ${line.instructions && html`<div><b>Note:</b> ${lines(line.instructions)}</div>`}
      ${reason && html`<div><b>Doctor's reason:</b> ${lines(reason)}</div>`}
    </div>
  </li>`;
}

function marks({ nlemLevel, schedule }: PaperLine["medicine"]): Markup {
  return html`${nlemLevel && html`<span class="mark">NLEM</span>`}${
    schedule === "H1" && html`<span class="mark">H1</span>`
  }`;
}

function scheduleH1(all: readonly PaperLine[]): string {
  const names = all
    .filter(({ medicine }) => medicine.schedule === "H1")
    .map(({ medicine }) => medicine.generic);
  return names.length === 0 ? "none" : names.join(", ").toUpperCase();
}

function count(number: number): string {
  return number === 1 ? "1 medicine" : `${number} medicines`;
}

/** Nothing can be added by hand below: the rest is closed by a stroke. */
function struckShut(number: number): Markup {
  const words =
    number === 0
      ? html`No medicine prescribed · ${hindi("कोई दवा नहीं")}`
      : html`End. ${count(number)} in all · ${hindi(`कुल ${number} ${number === 1 ? "दवा" : "दवाएँ"}, बस`)}`;
  return html`<div class="shut">
    <svg viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
      <path d="M0 0.5H100L0 19.5H100" fill="none" stroke="#000" vector-effect="non-scaling-stroke" />
    </svg>
    <span>${words}</span>
  </div>`;
}
