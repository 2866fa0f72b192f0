import type { Bilingual } from "../domain/words.ts";
import { specialityNames } from "../domain/speciality.ts";
import { longDateTime, shortDate, shortDateTime } from "./dates.ts";
import { type Markup, html } from "./markup.ts";
import type { PaperModel } from "./paper-model.ts";
import { factWords, modeWords, pregnancyWords, rounded, sexWords, throughWords } from "./paper-words.ts";
import type { Issue } from "./issue.ts";

/** Both clocks are printed where desk and hub are further apart than this (domain 9.7). */
const clocksDifferMs = 120_000;

export const hindi = (text: string | undefined): Markup => html`<span lang="hi">${text ?? ""}</span>`;
export const both = (words: Bilingual): Markup => html`${words.en} · ${hindi(words.hi)}`;

/** Who writes: name, qualification, registration, address, contact. */
export function letterhead({ doctor, hospital }: PaperModel): Markup {
  return html`<header class="letterhead">
    <div>
      <div class="doctor">
        ${doctor.name}${doctor.nameDevanagari && html` · ${hindi(doctor.nameDevanagari)}`}
      </div>
      <div>${doctor.qualification} · Registration no. <b>${doctor.registrationNumber}</b></div>
      <div>${doctor.council}</div>
    </div>
    <div class="right">
      <div><b class="hospital">${hospital.name}</b> · tele-consultation</div>
      <div>${specialityNames[doctor.speciality].en} · ${hospital.address}</div>
      <div>Phone ${hospital.phone} · ${hospital.email}</div>
    </div>
  </header>`;
}

/** What this is, when, and which. The hub's time counts; the desk's stands beside where the two differ. */
export function titleBar(model: PaperModel, issue: Issue): Markup {
  return html`<div class="bar">
    <b>PRESCRIPTION · ${hindi("डॉक्टर का पर्चा")}</b>
    <span>${timeWords(model, issue)} · No. ${model.number}</span>
  </div>`;
}

function timeWords(model: PaperModel, issue: Issue): Markup {
  const { deskClockAt } = model;
  const off =
    deskClockAt === undefined
      ? html``
      : html`; written while this PC's clock said ${shortDateTime(deskClockAt)}, put right by the hub's`;
  return html`${hubTimeWords(model, issue)}${off}`;
}

function hubTimeWords({ writtenAt }: PaperModel, issue: Issue): Markup {
  if (issue.state !== "issued" || issue.issuedAt === undefined) {
    return html`<b>${longDateTime(writtenAt)}</b> (desk time)`;
  }
  const apart = Math.abs(Date.parse(issue.issuedAt) - Date.parse(writtenAt)) > clocksDifferMs;
  return html`<b>${longDateTime(issue.issuedAt)}</b> (hub
    time)${apart && `; signed ${shortDateTime(writtenAt)} (desk time)`}`;
}

/** A later version says loudly which paper it replaces; nothing on a first one. */
export function versionBar({ amends }: PaperModel): Markup {
  if (amends === undefined) return html``;
  const { version, replacesVersion, replacesAt, reason } = amends;
  return html`<div class="allergy calm version">
    <span
      ><b>VERSION ${version}, replaces version ${replacesVersion} of ${shortDateTime(replacesAt)}.</b>
      ${reason}</span
    >${hindi(`यह पर्चा नया है: ${shortDateTime(replacesAt)} का पुराना पर्चा अब न मानें।`)}
  </div>`;
}

export function patientBlock({ patient, facts, visit }: PaperModel): Markup {
  const { weight, heightCm, pregnancy, breastfeeding } = facts;
  const weightText = factWords(
    weight,
    ({ kg, takenAt, estimated }) =>
      `${rounded(kg, 1)} kg (${shortDate(takenAt)}, ${estimated ? "estimated" : "weighed"})`,
  );
  const kind = visit.kind === "first" ? "first consultation" : "follow-up";
  const seen =
    visit.sawInPersonOn && `; I saw the patient in person on ${shortDate(visit.sawInPersonOn)} for this`;
  return html`<section class="patient">
    <div class="row">
      <span class="name"
        >${patient.name}${patient.nameDevanagari && html` · ${hindi(patient.nameDevanagari)}`}</span
      >
      <b class="age">${patient.ageWords.en}, ${sexWords[patient.sex].en}</b>
      <span>${patient.abha ? html`${label("ABHA")} ${patient.abha}` : html`${label("ABHA")} not given`}</span>
    </div>
    <div class="row">
      <span
        >${label("Address")}
        ${patient.address ?? "not asked"}${patient.relative && ` · ${patient.relative}`}</span
      >
      <span>${hindi(`${patient.ageWords.hi}, ${sexWords[patient.sex].hi}`)}</span>
    </div>
    <div class="row">
      <span>${label("Weight")} ${weightText}</span>
      <span>${label("Height")} ${factWords(heightCm, (cm) => `${rounded(cm, 0)} cm`)}</span>
      <span>${label("LMP / pregnancy")} ${factWords(pregnancy, pregnancyWords, "not applicable")}</span>
      ${breastfeeding !== undefined && pregnancy.state !== "none" && html`<span>${label("Breastfeeding")} ${factWords(breastfeeding, () => "yes", "no")}</span>`}
    </div>
    <div class="row">
      <span
        >${label("Mode")}
        ${both(modeWords[visit.mode])}${visit.through?.map((way) => html` · ${both(throughWords[way])}`)}</span
      >
      <span>${label("Visit")} ${kind}${seen}</span>
    </div>
    ${readOutRow(visit)}
  </section>`;
}

function readOutRow({ readOut }: PaperModel["visit"]): Markup {
  if (readOut === undefined) return html``;
  const { at, by, right, of } = readOut;
  const who = by === "" ? "" : ` by ${by}`;
  const said = `${right} of ${of} medicines said back right${who}`;
  return html`<div class="row">
    <span
      >${label("Verbal")} read out by telephone on ${shortDateTime(at)}; ${said}.
      ${hindi(`टेलीफ़ोन पर पढ़ा गया; ${of} में से ${right} दवाएँ सही दोहराई गईं।`)}</span
    >
  </div>`;
}

/** The one box that must be seen. Nothing asked is said as loudly as an allergy. */
export function allergyBox({ facts: { allergies } }: PaperModel): Markup {
  switch (allergies.state) {
    case "known":
      return html`<div class="allergy">
        <span
          ><b>ALLERGY · ${hindi("एलर्जी")}:</b> ${allergies.value.map(
            ({ substance, reaction, severity, since }, index) =>
              html`${index > 0 && "; "}<b>${substance.toUpperCase()}</b>${detail([
                reaction,
                severity,
                since && shortDate(since),
              ])}`,
          )}</span
        >
      </div>`;
    case "none":
      return html`<div class="allergy calm">
        <span><b>ALLERGY: none known</b> (asked)</span>${hindi("एलर्जी: कोई नहीं")}
      </div>`;
    case "not-asked":
      return html`<div class="allergy">
        <b>ALLERGY: NOT ASKED. Ask before giving.</b><b>${hindi("एलर्जी: पूछी नहीं गई। देने से पहले पूछें।")}</b>
      </div>`;
  }
}

function detail(parts: readonly (string | undefined)[]): string {
  const told = parts.filter(Boolean).join(", ");
  return told === "" ? "" : ` – ${told}`;
}

const label = (text: string): Markup => html`<span class="label">${text}</span>`;
