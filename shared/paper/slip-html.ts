import { itemsOf } from "../domain/note-items.ts";
import { longDateTime, shortDate, shortDateTime } from "./dates.ts";
import { type Markup, html, lines, printable } from "./markup.ts";
import { allergyBox, both, hindi, letterhead, patientBlock } from "./paper-head.ts";
import { diagnosesMarkup } from "./paper-diagnoses.ts";
import type { PaperModel } from "./paper-model.ts";
import { paperStyle } from "./paper-style.ts";
import { factWords, modeWords, vitalWords } from "./paper-words.ts";
import { signature } from "./paper-foot.ts";
import { watermark } from "./prescription-html.ts";
import type { Issue } from "./issue.ts";
import type { SlipKind } from "./slip-kinds.ts";

const titles: Readonly<Record<SlipKind, { readonly en: string; readonly hi: string }>> = {
  investigations: { en: "INVESTIGATION SLIP", hi: "जाँच का पर्चा" },
  appointment: { en: "NEXT APPOINTMENT", hi: "अगली मुलाक़ात" },
  referral: { en: "REFERRAL LETTER", hi: "रेफ़र का पत्र" },
  opinion: { en: "SPECIALIST'S OPINION", hi: "विशेषज्ञ की राय" },
  attendance: { en: "ATTENDANCE SLIP", hi: "उपस्थिति की पर्ची" },
};

type SlipInput = {
  readonly model: PaperModel;
  readonly kind: SlipKind;
  readonly issue: Issue;
  /** Of a referral: where to and why, as the doctor writes it now; empty lines are printed to be filled in by hand. */
  readonly to?: string | undefined;
  readonly reason?: string | undefined;
};

const footer = "Made from a signed tele-consultation. Not a prescription.";

/** A further paper of a signed consult: everything in it is what was signed, put for who is to read it. */
export function slipHtml(input: SlipInput, fonts: { readonly css: string }): string {
  const { model, kind, issue } = input;
  const footerText = model.practice ? `${footer} Practice only.` : footer;
  const style = paperStyle({ footer: printable(footerText), name: printable(model.patient.name) });
  const { en, hi } = titles[kind];
  const body = html`${watermark(model, issue)}
    <main class="slip">
      ${letterhead(model)}
      <div class="bar">
        <b>${en} · ${hindi(hi)}</b>
        <span><b>${longDateTime(issue.issuedAt ?? model.writtenAt)}</b> · No. ${model.number}</span>
      </div>
      ${patientBlock(model)} ${content(input)}
      <div class="last">
        <section class="checked">${note(model)}</section>
        ${signature(model, issue)}
      </div>
      <footer><b>${footerText}</b></footer>
    </main>`;
  const head = html`<meta charset="utf-8" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
    />
    <title>${`${en} ${model.number}`}</title>`;
  // Style sheets are not HTML: they go in as they are, with every text in them already escaped for CSS.
  return `<!doctype html><html lang="en"><head>${head.markup}<style>${fonts.css}${style}</style></head><body>${body.markup}</body></html>`;
}

function content(input: SlipInput): Markup {
  switch (input.kind) {
    case "investigations":
      return investigations(input.model);
    case "appointment":
      return appointment(input.model);
    case "referral":
      return referral(input);
    case "opinion":
      return opinion(input.model);
    case "attendance":
      return attendance(input.model);
  }
}

function investigations(model: PaperModel): Markup {
  return html`${allergyBox(model)}
    <p><b>Why:</b> ${lines(model.sections.diagnosis)}</p>
    <ul class="tests">
      ${itemsOf(model.sections.investigations).map((test) => html`<li><span></span>${test}</li>`)}
    </ul>
    <p>
      Bring the reports to the next visit, or show them to the health worker.
      ${hindi("रिपोर्ट अगली बार साथ लाएँ, या स्वास्थ्य कार्यकर्ता को दिखाएँ।")}
    </p>`;
}

function appointment({ sections, centre }: PaperModel): Markup {
  const place = [centre.name, centre.district].filter(Boolean).join(", ");
  return html`<section class="box">
    <p class="large">${lines(sections.followUp)}</p>
    <p><b>${hindi("कहाँ")} · Where:</b> ${place}${centre.phone && ` · Phone ${centre.phone}`}</p>
    <p>${hindi("यह पर्ची, सारे पर्चे और रिपोर्ट साथ लाएँ।")} Bring this slip, all papers and reports.</p>
    <p>
      ${hindi("हालत बिगड़े तो तारीख़ का इंतज़ार न करें: 108 बुलाएँ।")} If it gets worse do not wait for the date: call
      <b>108</b>.
    </p>
  </section>`;
}

/** What another doctor needs to go on, in the order in which letters have it. */
function clinical(model: PaperModel): Markup {
  const { sections, facts, lines: medicines } = model;
  const { measured, notAsked } = vitalWords(model.vitals);
  const prescribed = medicines.map(({ words }) => `${words.title}: ${words.how.en}`).join("\n");
  return html`${allergyBox(model)} ${part("Complaint", sections.complaint)}
  ${part("History", sections.history)}
  ${part(
    "Takes now",
    factWords(facts.currentMedicines, (all) =>
      all.map(({ name, dose }) => (dose ? `${name}, ${dose}` : name)).join("; "),
    ),
  )}
  ${part(
    "Measured by the health worker",
    `${measured.join(" · ")}${notAsked.length > 0 ? `\nNot asked: ${notAsked.join(", ")}` : ""}`,
  )}
  ${part("Seen by the doctor", sections.examination)} ${diagnosis(model)} ${part("Prescribed", prescribed)}
  ${part("Advised", sections.advice)} ${part("Investigations advised", sections.investigations)}
  ${part("Follow-up", sections.followUp)}`;
}

/** As on the prescription: who reads on must not take for provisional what the doctor called final. */
function diagnosis(model: PaperModel): Markup {
  const coded = diagnosesMarkup(model);
  return coded === undefined
    ? part("Diagnosis (provisional)", model.sections.diagnosis)
    : html`<h2>Diagnosis</h2>
        ${coded}`;
}

function part(title: string, text: string): Markup {
  return text.trim() === ""
    ? html``
    : html`<h2>${title}</h2>
        <p>${lines(text)}</p>`;
}

function referral({ model, to, reason }: SlipInput): Markup {
  return html`<p><b>To · ${hindi("किसके पास")}:</b> ${written(to)}</p>
    <p><b>Why · ${hindi("क्यों")}:</b> ${written(reason)}</p>
    ${clinical(model)}
    <p>Please write back to the centre what was found and done.</p>`;
}

const written = (text: string | undefined): Markup =>
  text === undefined || text.trim() === "" ? html`<span class="blank"></span>` : lines(text);

function opinion(model: PaperModel): Markup {
  return html`<p><b>To:</b> ${model.askedBy.name}, ${model.centre.name}</p>
    <p>
      You asked for an opinion on ${shortDate(model.visit.requestedAt)}. You remain the treating doctor; this
      is what I found and advise.
    </p>
    ${clinical(model)}`;
}

function attendance({ visit, centre, writtenAt, patient }: PaperModel): Markup {
  const place = [centre.name, centre.district].filter(Boolean).join(", ");
  return html`<section class="box">
    <p class="large">
      ${patient.name} attended a tele-consultation on ${shortDateTime(writtenAt)} at ${place}
      (${both(modeWords[visit.mode])}).
    </p>
    <p>
      ${hindi(`${patient.nameDevanagari ?? patient.name} ने ${shortDateTime(writtenAt)} को ${place} पर टेली-परामर्श लिया।`)}
    </p>
    <p>
      It says nothing else: it is no certificate of fitness, sickness, injury, disability, age or any other
      kind. ${hindi("यह केवल उपस्थिति बताती है; यह किसी और बात का प्रमाण-पत्र नहीं है।")}
    </p>
  </section>`;
}

const note = ({ number, amends }: PaperModel): Markup =>
  html`<p>
    Goes with prescription ${number}${amends && `, version ${amends.version}`}.
    ${hindi("इसे डॉक्टर के पर्चे के साथ रखें।")}
  </p>`;
