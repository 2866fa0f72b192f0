/** A text as a CSS string: whatever is not a plain letter becomes an escape, so that nothing can end the string. */
export function cssString(text: string): string {
  const escaped = [...text.toWellFormed()].map((letter) =>
    /[A-Za-z0-9 .,]/.test(letter) ? letter : `\\${letter.codePointAt(0)?.toString(16)} `,
  );
  return `"${escaped.join("")}"`;
}

/** The sheet's style. Margin boxes carry sentence, name and page number on every page. */
export function paperStyle(running: { readonly footer: string; readonly name: string }): string {
  return `
@page {
  size: A4; margin: 9mm 11mm 13mm;
  @bottom-left { content: ${cssString(running.footer)}; ${marginBox} font-weight: 700; width: 68%; text-align: left; }
  @bottom-right { content: ${cssString(running.name)} " · page " counter(page) " of " counter(pages); ${marginBox} text-align: right; }
}
${base}${head}${columns}${foot}${sheet}${slip}`;
}

/** The last is for a page without embedded fonts, as the spoke gets it over a thin line. */
const family = `"Noto Sans", "Noto Sans Devanagari", sans-serif`;
const marginBox = `font: 7.8pt ${family}; color: #000; border-top: 0.75pt solid #000; padding-top: 2mm; vertical-align: top;`;

const base = `
* { box-sizing: border-box; margin: 0; padding: 0; }
html { font: 9.2pt/1.36 ${family}; color: #000; background: #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
[lang="hi"] { line-height: 1.5; }
h2, h3 { font-size: 8.8pt; font-weight: 700; }
b { font-weight: 700; }
.label { color: #333; }
.nowrap { white-space: nowrap; }
.right { text-align: right; }
.row, .bar { display: flex; justify-content: space-between; gap: 4mm; align-items: baseline; }
.watermark { position: fixed; inset: 0; z-index: -1; display: flex; flex-direction: column; align-items: center;
  justify-content: center; transform: rotate(-54deg); color: #e9e9e9; font-weight: 700; font-size: 76pt; line-height: 1.18;
  white-space: nowrap; }
.two { font-size: 50pt; }
main > footer { display: none; }
@media screen {
  body { max-width: 210mm; margin: 0 auto; padding: 10mm 11mm; }
  main > footer { display: block; border-top: 0.75pt solid #000; padding-top: 2mm; margin-top: 3mm; }
}
`;

const head = `
.letterhead { display: flex; justify-content: space-between; gap: 6mm; padding-bottom: 2mm; border-bottom: 1.5pt solid #000; }
.doctor { font-size: 13pt; font-weight: 700; line-height: 1.4; }
.hospital { font-size: 11pt; }
.bar { padding: 1.6mm 0; border-bottom: 0.75pt solid #000; }
.bar > b { font-size: 10.4pt; white-space: nowrap; }
.bar > span { text-align: right; }
.patient { padding: 1.6mm 0 2mm; }
.name { font-size: 12pt; font-weight: 700; }
.age { font-size: 10.6pt; white-space: nowrap; }
.allergy { border: 1.5pt solid #000; padding: 1.5mm 3mm; display: flex; justify-content: space-between; gap: 4mm; margin-bottom: 2.4mm; }
.calm { border-width: 0.75pt; }
`;

const columns = `
.columns { display: grid; grid-template-columns: 61mm 1fr; border-top: 0.75pt solid #000; border-bottom: 0.75pt solid #000; }
.note { padding: 2mm 4mm 2mm 0; border-right: 0.75pt solid #000; overflow-wrap: anywhere; }
.note section { margin-bottom: 2.2mm; }
.note h2 { border-bottom: 0.5pt solid #888; margin-bottom: 0.8mm; break-after: avoid; }
.medicines { padding: 0.4mm 0 2mm 4mm; min-width: 0; overflow-wrap: break-word; }
.thin { border-bottom: 0; padding-bottom: 0; }
.rx { font-size: 11pt; }
ol { list-style: none; }
li { display: flex; gap: 3mm; padding: 1.8mm 0; border-bottom: 0.5pt solid #888; break-inside: avoid; }
li:last-child { border-bottom: 0; }
.number, .title { font-size: 11.4pt; font-weight: 700; line-height: 1.3; }
.what { flex: 1; min-width: 0; }
.how { font-size: 10pt; }
.give { white-space: nowrap; }
.mark { border: 0.75pt solid #000; font-size: 7.6pt; padding: 0.3mm 1.4mm; margin-left: 2mm; }
.shut { position: relative; height: 12mm; display: flex; align-items: center; justify-content: center; break-inside: avoid; break-before: avoid; }
.shut svg { position: absolute; inset: 0; width: 100%; height: 100%; }
.shut span { position: relative; background: #fff; border: 0.75pt solid #000; padding: 0.8mm 3mm; font-weight: 700; }
.shut span span { border: 0; padding: 0; }
.advice { margin-top: 2mm; break-inside: avoid; }
`;

const foot = `
.steps { display: grid; grid-template-columns: 1fr 92mm; gap: 6mm; padding: 2.4mm 0; border-bottom: 0.75pt solid #000; break-inside: avoid; }
.next { font-size: 11pt; font-weight: 700; margin-bottom: 1mm; }
.danger { border: 1.5pt solid #000; padding: 1.4mm 3mm; }
.call { font-size: 14pt; line-height: 1; }
.last { display: flex; gap: 5mm; padding-top: 1.6mm; break-inside: avoid; }
.last > .beside, .last > .checked { flex: 1; min-width: 0; }
.last > .signature { flex: 0 0 66mm; }
.code { flex: none; margin: -1.6mm 0 -1.6mm -2mm; }
.code-words { font-size: 8.2pt; margin-bottom: 1.4mm; overflow-wrap: anywhere; }
.code-words .spoken { font-size: 9pt; letter-spacing: 0.3pt; white-space: nowrap; }
.checked { font-size: 8.2pt; }
.signature { display: flex; flex-direction: column; justify-content: flex-end; }
.marks { display: flex; justify-content: space-between; align-items: flex-end; gap: 3mm; min-height: 8mm; }
.marks img { max-width: 40mm; max-height: 14mm; object-fit: contain; }
.stamp { margin-left: auto; border: 1.2pt double #000; border-radius: 2mm; padding: 0.8mm 2mm; text-align: center;
  font-size: 6.6pt; line-height: 1.35; transform: rotate(-3deg); margin-right: 1mm; }
.stamp > * { display: block; }
.sign { border-top: 0.75pt solid #000; padding-top: 0.6mm; margin-top: 0.8mm; font-size: 8.4pt; line-height: 1.32; }
.signer { font-weight: 700; font-size: 10pt; }
.state { font-weight: 700; border: 1pt solid #000; padding: 0.6mm 2mm; margin-top: 1mm; }
`;

/** The patient's own page, for eyes without glasses. */
const sheet = `
.sheet { break-before: page; font-size: 11.5pt; }
.sheet h1 { font-size: 22pt; line-height: 1.35; }
.sheet header { border-bottom: 1.5pt solid #000; padding-bottom: 2mm; margin-bottom: 3mm; }
.sheet table { width: 100%; border-collapse: collapse; table-layout: fixed; margin-bottom: 3mm; }
.sheet thead { display: table-header-group; }
.sheet tr { break-inside: avoid; }
.sheet th, .sheet td { border: 1pt solid #000; padding: 1.6mm 1mm; text-align: center; vertical-align: middle; }
.sheet th { font-size: 13pt; }
.sheet th:first-child { width: 32%; }
.sheet th:last-child { width: 14%; }
.sheet td.medicine { text-align: left; padding-left: 2.4mm; overflow-wrap: anywhere; }
.sheet td.medicine > b { display: block; }
.sheet small { display: block; font-size: 8.6pt; font-weight: 400; }
.sheet .drawn { vertical-align: middle; }
.sheet .big { font-size: 14pt; line-height: 1.45; }
.sheet .amount { font-size: 13pt; font-weight: 700; }
.sheet .food { line-height: 0; margin-top: 1mm; }
.sheet .none { color: #666; }
.sheet .days { font-size: 12pt; font-weight: 700; }
.sheet .box { border: 1pt solid #000; padding: 2mm 3mm; margin-bottom: 2.6mm; break-inside: avoid; }
.sheet .words { display: flex; gap: 4mm; align-items: center; }
.sheet .alarm { border: 2pt solid #000; padding: 0 3mm 2mm; margin-bottom: 2.6mm; break-inside: avoid; }
.sheet .alarm h2 { display: flex; justify-content: space-between; align-items: center; font-size: 14pt; margin: 0 -3mm 1mm;
  padding: 1.4mm 3mm; color: #fff; background: #000; }
.sheet .alarm h2 > span:last-child { font-size: 24pt; line-height: 1.1; }
.sheet-foot { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm; break-inside: avoid; }
.sheet-foot > section { border: 1pt solid #000; padding: 2mm 3mm; }
.sheet-foot h2 { font-size: 11.5pt; }
.sheet .tick { display: flex; gap: 2mm; align-items: center; }
.sheet .tick > span:first-child { width: 4.6mm; height: 4.6mm; border: 1.2pt solid #000; flex: none; }
.sheet .by { margin-top: 9mm; border-top: 0.75pt solid #000; }
.sheet .keep { margin-top: 2mm; }
`;

const slip = `
.slip h2 { margin-top: 2mm; border-bottom: 0.5pt solid #888; }
.slip main > p, .slip > p { margin: 1.2mm 0; }
.slip .box { border: 1pt solid #000; padding: 3mm; margin: 3mm 0; display: grid; gap: 2mm; }
.slip .large { font-size: 14pt; font-weight: 700; line-height: 1.45; }
.slip .tests { list-style: none; margin: 3mm 0; }
.slip .tests li { font-size: 12pt; gap: 3mm; align-items: center; padding: 1.2mm 0; }
.slip .tests li > span { width: 4.6mm; height: 4.6mm; border: 1.2pt solid #000; flex: none; }
.slip .blank { display: inline-block; width: 120mm; border-bottom: 0.75pt solid #000; }
`;
