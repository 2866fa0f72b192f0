/** One line of JSON per entry on the error stream: ids and kinds, never what a patient or doctor wrote. */
export function writeLog(kind: string, ids: Readonly<Record<string, string | number | boolean>> = {}): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), kind, ...ids })}\n`);
}
