const form = /^desk-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(?:-(\d+))?\.db$/;

/**
 * `desk-20260131T235959Z-17.db`. A clock may be set forward and back; the number alone says which copy is the newer.
 * Copies of earlier releases have none, and are older than any that has.
 */
export const backupName = (at: string, number: number): string =>
  `desk-${at.slice(0, 19).replaceAll(/[-:]/g, "")}Z-${number}.db`;

/** The instant in a backup's name; undefined for any other file. */
export function backupTime(name: string): string | undefined {
  const found = form.exec(name);
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second] = found;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
}

const numberIn = (name: string): number => Number(form.exec(name)?.[7] ?? 0);

/** The backups among these files, the newest first, in the order in which they were made. */
export function newestFirst(names: readonly string[]): readonly string[] {
  return names
    .filter((name) => backupTime(name) !== undefined)
    .toSorted((a, b) => numberIn(b) - numberIn(a) || (a < b ? 1 : -1));
}

export const nextNumber = (names: readonly string[]): number => 1 + Math.max(0, ...names.map(numberIn));

const newestKept = 3;
const daysKept = 7;

/** Which of these to remove: kept are the newest few, and the newest of each of the last days that has one. */
export function superfluous(names: readonly string[]): readonly string[] {
  const backups = newestFirst(names);
  const perDay = new Map<string, string>();
  for (const name of backups) {
    const day = name.slice(0, "desk-20260131".length);
    if (!perDay.has(day)) perDay.set(day, name);
  }
  const kept = new Set([...backups.slice(0, newestKept), ...[...perDay.values()].slice(0, daysKept)]);
  return backups.filter((name) => !kept.has(name));
}
