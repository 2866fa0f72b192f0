/** What the disk or a file of the store did, in a sentence for whoever starts a hub; undefined for a bug. */
export function storageSentence(problem: unknown, folder: string): string | undefined {
  const code = problem instanceof Error && "code" in problem ? String(problem.code) : "";
  if (isDiskFull(problem))
    return `The disk that holds ${folder} is full. Nothing was lost; make room and start again.`;
  if (/^(EROFS|EACCES|EPERM|SQLITE_(READONLY|PERM|CANTOPEN))/.test(code))
    return `The data folder ${folder} cannot be written (${code}). Choose another with --data.`;
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code))
    return `A file of the store in ${folder} is damaged (${code}). Nothing was overwritten; put back the last backup (npm run hub -- backup --help).`;
  return undefined;
}

export function isDiskFull(problem: unknown): boolean {
  const code = problem instanceof Error && "code" in problem ? String(problem.code) : "";
  return /^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code);
}
