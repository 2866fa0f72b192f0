import { escapeMarkup } from "../fhir/narrative.ts";

/** Finished HTML. Only `html` makes it, and it escapes every text put in: injection is a type error. */
export type Markup = { readonly markup: string };
type Piece = string | number | Markup | undefined | false | readonly Piece[];

/** Tagged template: texts are escaped, `Markup` goes in as it is, lists are joined, undefined is nothing. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return { markup: parts.map((part, index) => part + render(pieces[index])).join("") };
}

function render(piece: Piece): string {
  if (piece === undefined || piece === false) return "";
  if (typeof piece === "string") return escapeMarkup(printable(piece));
  if (typeof piece === "number") return String(piece);
  return "markup" in piece ? piece.markup : piece.map(render).join("");
}

/** Signs that the embedded fonts lack: without this a system font, or an empty box, would stand on the paper. */
const replacements: Readonly<Record<string, string>> = {
  "\u211e": "Rx",
  "\u2265": ">=",
  "\u2264": "<=",
  "\u2192": "->",
  "\u2082": "2",
  "\u2103": "°C",
  "\u2109": "°F",
};
const replaced = new RegExp(`[${Object.keys(replacements).join("")}]`, "g");

export function printable(text: string): string {
  return text.normalize("NFC").replace(replaced, (sign) => replacements[sign] ?? sign);
}

/** A text of several lines; "1-0-1", "10-15" and the like never break at their hyphens. */
export function lines(text: string): Markup {
  const shown = text
    .trim()
    .split(/\r?\n/)
    .map((line) => html`${unbroken(line)}`.markup);
  return { markup: shown.join("<br>") };
}

function unbroken(line: string): Markup[] {
  return line
    .split(/(\d+(?:[-–/]\d+)+)/)
    .map((part, index) => (index % 2 === 1 ? html`<span class="nowrap">${part}</span>` : html`${part}`));
}
