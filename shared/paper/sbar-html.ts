import type { SbarAct } from "../domain/consult-act.ts";
import { longDateTime } from "./dates.ts";
import { html, printable } from "./markup.ts";
import { allergyBox, hindi, letterhead, patientBlock } from "./paper-head.ts";
import type { PaperModel } from "./paper-model.ts";
import { paperStyle } from "./paper-style.ts";

const headings = [
  ["situation", "S", "Situation", "स्थिति"],
  ["background", "B", "Background", "पृष्ठभूमि"],
  ["assessment", "A", "Assessment", "आकलन"],
  ["recommendation", "R", "Recommendation", "सलाह"],
] as const;

const footerText = "Handover for the receiving doctor. Not a prescription.";

/** One page that goes with the patient: English for who receives, headings in Hindi for who carries it. */
export function sbarHtml(model: PaperModel, act: SbarAct, fonts: { readonly css: string }): string {
  const style = paperStyle({ footer: printable(footerText), name: printable(model.patient.name) });
  const to =
    act.act === "transfer"
      ? `${act.to} · ${act.by === "108" ? "ambulance 108" : "own vehicle"}`
      : `${act.where} · by ${act.byWhen}`;
  const body = html`<main>
    ${letterhead(model)}
    <div class="bar">
      <b>HANDOVER (SBAR) · ${hindi("मरीज़ सौंपने का पत्र")}</b>
      <span><b>${longDateTime(model.writtenAt)}</b> · No. ${model.number}</span>
    </div>
    ${patientBlock(model)} ${allergyBox(model)}
    <p><b>To · ${hindi("कहाँ")}:</b> ${to}</p>
    <p><b>From · ${hindi("कहाँ से")}:</b> ${model.centre.name} ${model.centre.phone ?? ""}</p>
    ${headings.map(
      ([part, letter, title, devanagari]) =>
        html`<section class="sbar">
          <h2>${letter} · ${title} · ${hindi(devanagari)}</h2>
          <p class="text">${act.sbar[part].trim() || "—"}</p>
        </section>`,
    )}
    <p>${model.doctor.name}, ${model.doctor.qualification}, ${model.doctor.registrationNumber}</p>
    <footer><b>${model.practice ? `${footerText} Practice only.` : footerText}</b></footer>
  </main>`;
  const head = html`<meta charset="utf-8" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'unsafe-inline'; font-src data:"
    />
    <title>${`Handover ${model.number}`}</title>`;
  const own = ".sbar h2{font-size:11pt;margin:10pt 0 2pt}.sbar .text{white-space:pre-wrap;margin:0}";
  // Style sheets are not HTML: they go in as they are, with every text in them already escaped for CSS.
  return `<!doctype html><html lang="en"><head>${head.markup}<style>${fonts.css}${style}${own}</style></head><body>${body.markup}</body></html>`;
}
