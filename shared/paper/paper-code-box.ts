import { type Markup, html } from "./markup.ts";
import { hindi } from "./paper-head.ts";
import type { Issue } from "./issue.ts";

/** Half a millimetre a square: three dots of a 150 dpi scan, so that a phone reads it from a worn copy. */
const squareMm = 0.5;

/** The code by which a pharmacist compares the lines; on an issued paper alone. */
export function codeSquare({ state, code }: Issue): Markup {
  if (state !== "issued" || code === undefined) return html``;
  const side = `${code.size * squareMm}mm`;
  return html`<svg
    class="code"
    width="${side}"
    height="${side}"
    viewBox="0 0 ${code.size} ${code.size}"
    role="img"
    aria-label="Integrity check, QR code"
  >
    <rect width="${code.size}" height="${code.size}" fill="#fff" />
    <path d="${code.path}" fill="#000" shape-rendering="crispEdges" />
  </svg>`;
}

/** It is called what it is, not a digital signature. */
export function codeWords({ state, code }: Issue): Markup {
  if (state !== "issued" || code === undefined) return html``;
  return html`<section class="code-words">
    <p><b>Integrity check</b> · <b>${hindi("मिलान का कोड")}</b></p>
    <p>Scan and compare every line. Works without network. Not a digital signature.</p>
    ${code.page && html`<p>${code.page}</p>`}
    <p class="spoken">${code.spoken}</p>
  </section>`;
}
