import type { Bilingual } from "../domain/words.ts";
import { timesOfDay } from "../domain/medicine.ts";
import { dangerSigns } from "./danger-signs.ts";
import { hindiLongDate, longDateTime } from "./dates.ts";
import { type Markup, html, lines } from "./markup.ts";
import { hindi } from "./paper-head.ts";
import type { PaperModel } from "./paper-model.ts";
import { bowl, dayPictures, dosePicture } from "./sheet-pictures.ts";
import type { SheetRow } from "./sheet-row.ts";

const dayWords: Readonly<Record<(typeof timesOfDay)[number], Bilingual>> = {
  morning: { en: "morning", hi: "सुबह" },
  noon: { en: "noon", hi: "दोपहर" },
  evening: { en: "evening", hi: "शाम" },
  night: { en: "night", hi: "रात" },
};
const mealWords: Readonly<Record<SheetRow["meal"], Bilingual | undefined>> = {
  "before-food": { en: "before food", hi: "खाने से पहले" },
  "after-food": { en: "after food", hi: "खाने के बाद" },
  "with-food": { en: "with food", hi: "खाने के साथ" },
  any: undefined,
};

/** A page of its own for whoever takes the medicines: large, in pictures and words, Hindi first. */
export function patientSheet(model: PaperModel): Markup {
  const { sheet, patient, sections } = model;
  if (sheet === undefined || sheet.length === 0) return html``;
  const inGrid = sheet.filter(({ at }) => at !== undefined);
  const inWords = sheet.filter(({ at }) => at === undefined);
  return html`<article class="sheet">
    <header class="row">
      <div>
        <h1>${hindi(`${patient.nameDevanagari ?? patient.name} की दवा`)}</h1>
        <p>${patient.name} · ${hindi(patient.ageWords.hi)} · No. ${model.number}</p>
      </div>
      <div class="right">
        <p>${hindi(hindiLongDate(model.writtenAt))}</p>
        <p>${longDateTime(model.writtenAt)}</p>
        <p>${hindi(model.doctor.nameDevanagari ?? model.doctor.name)}, ${model.hospital.name}</p>
      </div>
    </header>
    ${inGrid.length > 0 && grid(inGrid)} ${inWords.map(wordBox)} ${allergyWords(model)} ${danger(model)}
    <div class="sheet-foot">
      <section>
        <h2>${hindi("फिर आएँ")} · Come again</h2>
        <p class="big">${sections.followUp.trim() === "" ? hindi("तय नहीं") : lines(sections.followUp)}</p>
        ${model.centre.phone && html`<p>${hindi("केंद्र का फ़ोन")}: <b>${model.centre.phone}</b></p>`}
      </section>
      <section>
        <h2>${hindi("समझाया")} · Explained by</h2>
        <p class="tick"><span></span>${hindi("मरीज़ ने ख़ुद बोलकर बताया")}</p>
        <p class="by">${hindi("नाम, दस्तख़त, तारीख़")}</p>
      </section>
    </div>
    <p class="keep">${hindi("यह काग़ज़ डॉक्टर के पर्चे के साथ रखें।")} Keep this with the prescription.</p>
  </article>`;
}

function grid(rows: readonly SheetRow[]): Markup {
  return html`<table>
    <thead>
      <tr>
        <th>${hindi("दवा")}</th>
        ${timesOfDay.map(
          (time) =>
            html`<th>
              ${dayPictures[time]}
              <div>${hindi(dayWords[time].hi)}</div>
              <small>${dayWords[time].en}</small>
            </th>`,
        )}
        <th>${hindi("कितने दिन")}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            <td class="medicine">${named(row)}</td>
            ${timesOfDay.map((time) => html`<td>${cell(row, time)}</td>`)}
            <td class="days">${row.days && html`${hindi(row.days.hi)}<small>${row.days.en}</small>`}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function named({ name, strength, place, note, get }: SheetRow): Markup {
  return html`<b class="big">${hindi(name.hi)}</b>
    <b>${name.en} ${strength}</b>
    ${place && html`<p>${hindi(place.hi)} · ${place.en}</p>`} ${note && html`<p>${lines(note)}</p>`}
    ${whereWords(get)}`;
}

const whereWords = (get: SheetRow["get"]): Markup =>
  get === undefined ? html`` : html`<p><b>${hindi(get.hi)}</b><small>${get.en}</small></p>`;

function cell({ at, form, meal }: SheetRow, time: (typeof timesOfDay)[number]): Markup {
  const dose = at?.[time];
  if (dose === undefined) return html`<span class="none">—</span>`;
  const food = mealWords[meal];
  return html`<div>${dosePicture(form, dose.amount)}</div>
    <b class="amount">${hindi(dose.words.hi)}</b>
    <small>${dose.words.en}</small>
    ${
      food &&
      html`<div class="food">${bowl}</div>
        ${hindi(food.hi)}<small>${food.en}</small>`
    }`;
}

/** No time of day is signed: the words stand as they are, and nothing is drawn into a column. */
function wordBox(row: SheetRow): Markup {
  return html`<section class="box words">
    <div>${dosePicture(row.form, 1)}</div>
    <div>
      <b class="big">${hindi(row.name.hi)}</b> <b>${row.name.en} ${row.strength}</b>
      <p class="amount">${hindi(`${row.how.hi}।`)}</p>
      <p>${row.how.en}</p>
      ${row.note && html`<p>${lines(row.note)}</p>`} ${whereWords(row.get)}
    </div>
  </section>`;
}

function allergyWords({ facts: { allergies } }: PaperModel): Markup {
  if (allergies.state !== "known") return html``;
  const names = allergies.value.map(({ substance }) => substance.toUpperCase()).join(", ");
  return html`<section class="box">
    <b>${hindi("एलर्जी")} · Allergy: ${names}.</b> ${hindi("हर डॉक्टर और दुकान पर बताएँ।")}
  </section>`;
}

function danger({ dangerSigns: which }: PaperModel): Markup {
  const { hi, en } = dangerSigns[which].words;
  return html`<section class="alarm">
    <h2>${hindi("इनमें से कुछ भी हो, तुरंत फ़ोन करें")} <span>108</span></h2>
    <p class="big">${hindi(hi)}</p>
    <p>${en}</p>
  </section>`;
}
