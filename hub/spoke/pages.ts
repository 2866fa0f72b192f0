import { html, type Markup } from "../../shared/paper/markup.ts";
import type { Bilingual } from "../../shared/domain/words.ts";
import type { CentreConsult } from "./centre-consults.ts";
import { stateWords } from "./words.ts";

export const spokeAssets = { style: "/spoke/spoke.css", script: "/spoke/spoke.js" } as const;

type Frame = { readonly title: string; readonly practice: boolean; readonly body: Markup };

function page({ title, practice, body }: Frame): string {
  const head = html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${spokeAssets.style}" />
    <script src="${spokeAssets.script}" defer></script>`;
  const top = html`<header>
    <a href="/spoke"><b>परामर्श</b> <span lang="en">Paramarsh</span></a>
    ${practice && html`<span class="practice">अभ्यास <span lang="en">practice</span></span>`}
  </header>`;
  return `<!doctype html><html lang="hi"><head>${head.markup}</head><body>${top.markup}<main>${body.markup}</main>${emergency.markup}</body></html>`;
}

/** Design section 4: from the first view, without line too. */
const emergency = html`<a class="emergency" href="tel:108">
  जान का ख़तरा? 108 बुलाएँ <span lang="en">Danger to life? Call 108</span>
</a>`;

const both = ({ hi, en }: Bilingual): Markup => html`${hi} <span lang="en">${en}</span>`;

export type SignInPage = {
  readonly practice: boolean;
  readonly problem?: Bilingual | undefined;
  readonly prefilled?: { readonly username: string; readonly passphrase: string } | undefined;
};

export function signInPage({ practice, problem, prefilled }: SignInPage): string {
  const body = html`<form method="post" action="/spoke/sign-in">
    <h1>${both({ hi: "केंद्र का साइन-इन", en: "Centre sign-in" })}</h1>
    ${problem && html`<p class="problem" role="alert">${both(problem)}</p>`}
    <label>
      ${both({ hi: "नाम", en: "Username" })}
      <input name="username" autocomplete="username" required value="${prefilled?.username ?? ""}" />
    </label>
    <label>
      ${both({ hi: "गुप्त वाक्य", en: "Passphrase" })}
      <input
        name="passphrase"
        type="password"
        autocomplete="current-password"
        required
        value="${prefilled?.passphrase ?? ""}"
      />
    </label>
    <button type="submit">${both({ hi: "आगे बढ़ें", en: "Sign in" })}</button>
  </form>`;
  return page({ title: "साइन-इन · Paramarsh", practice, body });
}

export type ListPage = {
  readonly practice: boolean;
  readonly workerName: string;
  readonly centreName: string;
  readonly consults: readonly CentreConsult[];
};

export function listPage({ practice, workerName, centreName, consults }: ListPage): string {
  const body = html`<div class="who">
      <h1>${centreName}</h1>
      <form method="post" action="/spoke/sign-out">
        <span>${workerName}</span>
        <button type="submit" class="quiet">${both({ hi: "बाहर जाएँ", en: "Sign out" })}</button>
      </form>
    </div>
    <h2>${both({ hi: "परामर्श", en: "Consults" })}: ${consults.length}</h2>
    ${
      consults.length === 0
        ? html`<p>${both({ hi: "अभी कोई परामर्श नहीं", en: "No consults yet" })}</p>`
        : html`<ul class="consults">
            ${consults.map(consultRow)}
          </ul>`
    }`;
  return page({ title: `${centreName} · Paramarsh`, practice, body });
}

function consultRow({ ticket, patientName, prescriptions }: CentreConsult): Markup {
  return html`<li data-state="${ticket.state}">
    <b>${patientName}</b>
    <p>${ticket.complaint}</p>
    <p class="state">${both(stateWords[ticket.state])}</p>
    ${prescriptions.map(
      ({ id, issuedAt }) =>
        html`<a class="paper" href="/spoke/prescription/${id}">
          ${both({ hi: "पर्चा देखें", en: "Open prescription" })}
          <small>${both({ hi: "जारी", en: "issued at" })} ${indianTime(issuedAt)}</small>
        </a>`,
    )}
  </li>`;
}

export function prescriptionPage(practice: boolean, id: string, issuedAt: string): string {
  const body = html`<div class="tools">
      <a href="/spoke">${both({ hi: "वापस", en: "Back" })}</a>
      <span>${both({ hi: "जारी", en: "issued at" })} ${indianTime(issuedAt)}</span>
      <button type="button" id="print">${both({ hi: "छापें", en: "Print" })}</button>
    </div>
    <iframe id="paper" src="/spoke/prescription/${id}/paper" title="पर्चा, prescription"></iframe>`;
  return page({ title: "पर्चा · Paramarsh", practice, body });
}

export function notFoundPage(practice: boolean): string {
  const words = { hi: "यह पन्ना यहाँ नहीं है", en: "This page is not here" };
  const body = html`<p class="problem">${both(words)}</p>
    <a href="/spoke">${both({ hi: "वापस", en: "Back" })}</a>`;
  return page({ title: "Paramarsh", practice, body });
}

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Kolkata",
  dateStyle: "medium",
  timeStyle: "short",
});

function indianTime(instant: string): string {
  return clock.format(new Date(instant));
}
