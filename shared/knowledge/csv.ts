/** A row of cells, with the line on which it begins, so that a mistake can be pointed at. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

/** Reads CSV as Excel and LibreOffice write it: quoted cells, doubled quotes, line ends of both kinds, a byte-order mark. */
export function parseCsv(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let line = 1;
  let startLine = 1;
  const endRow = () => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== "")) {
      rows.push({ line: startLine, cells: cells.map((one) => one.trim()) });
    }
    cells = [];
    cell = "";
  };
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  for (let at = 0; at < source.length; at += 1) {
    const letter = source[at] ?? "";
    if (letter === "\n") line += 1;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell.trim() === "") {
      cell = "";
      quoted = true;
    } else if (letter === ",") {
      cells.push(cell);
      cell = "";
    } else if (letter === "\n") {
      endRow();
      startLine = line;
    } else if (letter !== "\r") cell += letter;
  }
  endRow();
  return rows;
}

/** The other way round: a spreadsheet opens it, `parseCsv` reads the same cells back. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(cellText).join(",")}\r\n`).join("");
}

function cellText(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
