import type { Narrative } from "@medplum/fhirtypes";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text that may stand in HTML and XML, as content or in a quoted attribute. */
export function escapeMarkup(text: string): string {
  // XML knows no control characters but tab and line ends, not even escaped.
  // oxlint-disable-next-line no-control-regex
  const allowed = text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  return allowed.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}

/** What a person wrote as the narrative of a section; line ends stay. */
export function narrative(text: string): Narrative {
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escapeMarkup(paragraph).replace(/\r?\n/g, "<br/>")}</p>`);
  return {
    status: "additional",
    div: `<div xmlns="http://www.w3.org/1999/xhtml">${paragraphs.join("")}</div>`,
  };
}
