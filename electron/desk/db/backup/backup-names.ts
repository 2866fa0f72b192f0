const ending = /^desk-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.db$/;

/** `desk-20260131T235959Z.db`: sorted by name is sorted by time. */
export const backupName = (at: string): string => `desk-${at.slice(0, 19).replaceAll(/[-:]/g, "")}Z.db`;

/** The instant in a backup's name; undefined for any other file. */
export function backupTime(name: string): string | undefined {
  const found = ending.exec(name);
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second] = found;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
}

const newestKept = 3;
const daysKept = 7;

/** Which of these to remove: kept are the newest few, and the newest of each of the last days that has one. */
export function superfluous(names: readonly string[]): readonly string[] {
  const newestFirst = names
    .filter((name) => backupTime(name) !== undefined)
    .toSorted((a, b) => (a < b ? 1 : -1));
  const perDay = new Map<string, string>();
  for (const name of newestFirst) {
    const day = name.slice(0, "desk-20260131".length);
    if (!perDay.has(day)) perDay.set(day, name);
  }
  const kept = new Set([...newestFirst.slice(0, newestKept), ...[...perDay.values()].slice(0, daysKept)]);
  return newestFirst.filter((name) => !kept.has(name));
}
