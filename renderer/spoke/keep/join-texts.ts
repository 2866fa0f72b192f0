import { mergeFields } from "./merge-forms.ts";

/**
 * One text changed in two windows since `base`: nothing that was written in either is lost. Fields that are told apart
 * are each as they were changed last; a tick stands where both leave it. Words that differ stand one under the other.
 */
export function joinTexts(base: string, mine: string, theirs: string): string {
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base) return mine;
  if (mine === "" || theirs === "") return mine + theirs;
  const [before, here, there] = [base, mine, theirs].map(partsOf);
  if (Array.isArray(here) && Array.isArray(there))
    return JSON.stringify(joinTicks(Array.isArray(before) ? before : [], here, there));
  if (isFields(here) && isFields(there))
    return JSON.stringify(mergeFields(isFields(before) ? before : {}, here, there));
  if (theirs.includes(mine)) return theirs;
  return mine.includes(theirs) ? mine : `${theirs}\n${mine}`;
}

const joinTicks = (before: readonly unknown[], here: readonly unknown[], there: readonly unknown[]) => {
  const all = [...new Set([...here, ...there])];
  return all.filter((one) => !before.includes(one) || (here.includes(one) && there.includes(one)));
};

const isFields = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function partsOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
