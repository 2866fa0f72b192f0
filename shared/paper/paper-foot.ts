import type { TableEdition } from "../domain/table-edition.ts";
import { dangerSigns } from "./danger-signs.ts";
import { shortDateTime } from "./dates.ts";
import { type Markup, html, lines } from "./markup.ts";
import { both, hindi } from "./paper-head.ts";
import type { PaperModel } from "./paper-model.ts";
import type { Issue } from "./issue.ts";

const askerRoles: Readonly<Record<PaperModel["askedBy"]["role"], string>> = {
  patient: "Asked by the patient",
  caregiver: "Asked by a caregiver",
  "health-worker": "Health worker",
  doctor: "Asked by a doctor",
};

/** Next visit, centre, consent; and beside it when not to wait for it. */
export function nextSteps({ sections, centre, askedBy, consent, dangerSigns: which }: PaperModel): Markup {
  const place = [centre.name, centre.district].filter(Boolean).join(", ");
  const given = [consent.how ?? "given", consent.at && shortDateTime(consent.at)].filter(Boolean).join(", ");
  return html`<section class="steps">
    <div>
      <h3>Next visit · ${hindi("अगली बार")}</h3>
      <p class="next">${sections.followUp.trim() === "" ? "not fixed" : lines(sections.followUp)}</p>
      <p>Centre: ${place}${centre.phone && html` · <b class="nowrap">Phone ${centre.phone}</b>`}</p>
      <p>${askerRoles[askedBy.role]}: ${askedBy.name}</p>
      <p>Consent to tele-consultation: ${consent.given ? given : html`<b>not recorded</b>`}</p>
    </div>
    <div class="danger">
      <h3>Come back at once, or call <span class="call">108</span></h3>
      <p>${dangerSigns[which].words.en}</p>
      <p>${hindi(dangerSigns[which].words.hi)}: <b>${hindi("तुरंत 108")}</b></p>
    </div>
  </section>`;
}

/** The paper never says "no problems": it says what was checked, what was found and what nobody checked. */
export function checkedBy(model: PaperModel, issue: Issue): Markup {
  const { rulesRun, notChecked, tables } = model.report;
  const rules = rulesRun.map(({ name }) => name.en).join("; ");
  return html`<section class="checked">
    <p>
      <b>Checked by ${rulesRun.length} ${rulesRun.length === 1 ? "rule" : "rules"}</b
      >${rules && `: ${rules}`}.
      <b>Not checked:</b>
      ${notChecked.length === 0 ? "nothing named" : notChecked.map(({ en }) => en).join("; ")}.
    </p>
    ${cautions(model, issue)} ${tables && tablesLine(tables)}
  </section>`;
}

const caution = { en: "Caution", hi: "सावधानी" };
const answer = { en: "The doctor's answer", hi: "डॉक्टर का उत्तर" };
const wasSeen = {
  en: "The doctor has seen these cautions. In doubt, ask the centre or the hospital before giving the medicine",
  hi: "डॉक्टर ने ये सावधानियाँ देखी हैं। शंका हो तो दवा देने से पहले केंद्र या अस्पताल से पूछें।",
};

/** What the rules said to the doctor, for the pharmacist who reads it later: of which medicine, and what was answered. */
function cautions({ report: { findings }, lines: all }: PaperModel, { state }: Issue): Markup {
  if (findings.length === 0) return html``;
  const placeOf = ({ lineId }: { readonly lineId?: string | undefined }) =>
    all.findIndex(({ line }) => line.id === lineId);
  const each = findings
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map((one) => {
      const { text, severity } = one;
      const at = placeOf(one);
      const reason = severity === "reason" && all[at]?.line.reason?.trim();
      const which = at === -1 ? { en: "", hi: "" } : { en: `, medicine ${at + 1}`, hi: `, दवा ${at + 1}` };
      const about = { en: `${caution.en}${which.en}`, hi: `${caution.hi}${which.hi}` };
      return html`<p>
        <b>${both(about)}:</b> ${both(text)}${reason && html` <b>${both(answer)}:</b> ${reason}`}
      </p>`;
    });
  return html`${each} ${state !== "draft" && html`<p>${both(wasSeen)}</p>`}`;
}

/** Only the institute's own: with the mark of the program's tables, by which they were checked can be found again. */
function tablesLine({ shipped, edited }: TableEdition): Markup | undefined {
  if (edited.length === 0) return undefined;
  const own = edited.map(({ table, version, at }) => `${table} ${version} (${shortDateTime(at)})`).join("; ");
  return html`<p>Tables of the institute: ${own}; others ${shipped}.</p>`;
}

/** The signature stands only where the act of signing put it. */
export function signature(model: PaperModel, issue: Issue): Markup {
  const { writtenAt } = model;
  // A draft never shows it, whatever the model holds.
  const signer = { ...model, unsigned: issue.state === "draft" };
  const signed = html`<p>Signed ${shortDateTime(writtenAt)}</p>`;
  switch (issue.state) {
    case "draft":
      return frame(html`<p class="state">Not signed · ${hindi("हस्ताक्षर नहीं")}</p>`, signer);
    case "signed-not-issued":
      return frame(
        html`${signed}
          <p class="state">Not issued yet, not valid · ${hindi("अभी जारी नहीं, मान्य नहीं")}</p>`,
        signer,
      );
    case "void":
      return frame(
        html`${signed}
          <p class="state">Called back or replaced, not valid · ${hindi("वापस लिया गया, मान्य नहीं")}</p>`,
        signer,
      );
    case "issued":
      return frame(
        html`${signed}${issue.issuedAt && html`<p>Issued ${shortDateTime(issue.issuedAt)} (hub time)</p>`}`,
        signer,
      );
  }
}

type Signer = Pick<PaperModel, "doctor" | "hospital"> & { readonly unsigned: boolean };

function frame(state: Markup, { doctor, hospital, unsigned }: Signer): Markup {
  const { name, qualification, registrationNumber, council, signature: drawn } = doctor;
  return html`<section class="signature">
    ${
      !unsigned &&
      html`<div class="marks">
        ${drawn && html`<img src="${`data:image/png;base64,${drawn}`}" alt="Signature of ${name}" />`}
        <div class="stamp">
          <b>${hospital.name}</b>
          <span>${name}</span>
          <span>${registrationNumber}</span>
        </div>
      </div>`
    }
    <div class="sign">
      <p class="signer">${name}</p>
      <p>${qualification} · ${registrationNumber}</p>
      <p>${council}</p>
      ${state}
    </div>
  </section>`;
}
