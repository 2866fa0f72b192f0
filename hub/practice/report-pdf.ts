/**
 * A one-page PDF of plain lines in Helvetica. Written by hand because a practice report needs nothing more than
 * text, and a PDF library would be the heaviest thing in the hub.
 */
export function reportPdf(title: string, lines: readonly string[]): Buffer {
  const text = [`BT /F1 15 Tf 56 780 Td (${escaped(title)}) Tj ET`]
    .concat(lines.map((line, index) => `BT /F1 11 Tf 56 ${748 - index * 20} Td (${escaped(line)}) Tj ET`))
    .join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${Buffer.byteLength(text, "latin1")} >>\nstream\n${text}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  const pieces = ["%PDF-1.4\n"];
  const offsets: number[] = [];
  for (const [index, body] of objects.entries()) {
    offsets.push(Buffer.byteLength(pieces.join(""), "latin1"));
    pieces.push(`${index + 1} 0 obj\n${body}\nendobj\n`);
  }
  const tableAt = Buffer.byteLength(pieces.join(""), "latin1");
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  pieces.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`);
  pieces.push(`trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${tableAt}\n%%EOF\n`);
  return Buffer.from(pieces.join(""), "latin1");
}

function escaped(line: string): string {
  return line.replace(/[\\()]/g, (character) => `\\${character}`);
}
