import { type VerifyList, verifyList, verifyPaths } from "../../shared/contract/verify-list.ts";

const key = "paramarsh-verify-list";

/** The list as this phone last had it; without one nothing can be said of any code. */
export function keptList(): VerifyList | undefined {
  try {
    return verifyList.safeParse(JSON.parse(localStorage.getItem(key) ?? "null")).data;
  } catch {
    return undefined;
  }
}

/** Asks the hub; undefined without line. What does not come whole changes nothing. */
export async function freshList(): Promise<VerifyList | undefined> {
  const answer = await fetch(verifyPaths.list, { cache: "no-store" })
    .then((response) => (response.ok ? response.json() : undefined))
    .catch(() => undefined);
  const read = verifyList.safeParse(answer).data;
  if (read === undefined) return undefined;
  try {
    localStorage.setItem(key, JSON.stringify(read));
  } catch {
    // A phone that keeps nothing still has it until the page is closed.
  }
  return read;
}
