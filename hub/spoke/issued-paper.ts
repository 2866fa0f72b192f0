import type { PaperModel } from "../../shared/paper/paper-model.ts";
import type { Issue } from "../../shared/paper/issue.ts";
import type { Store } from "../server/store.ts";
import { codeOnPaper } from "./code-on-paper.ts";
import { isOutOfUse, isPrescription, issuedAtOf, signedPaperBehind } from "./centre-papers.ts";

/**
 * The paper of a prescription of this centre; undefined for anything else. One that was called back or replaced
 * prints as void: whoever opens an old address must see that it does not count.
 */
export async function issuedPaper(
  store: Store,
  compositionId: string,
): Promise<{ readonly model: PaperModel; readonly issue: Issue } | undefined> {
  const composition = await store.read("Composition", compositionId);
  const issuedAt = composition && issuedAtOf(composition);
  if (!composition || issuedAt === undefined || !isPrescription(composition)) return undefined;
  const paper = await signedPaperBehind(store, composition);
  if (!paper) return undefined;
  if (isOutOfUse(composition)) return { model: paper.model, issue: { state: "void", issuedAt } };
  const code = codeOnPaper(composition, paper.text);
  return { model: paper.model, issue: { state: "issued", issuedAt, ...(code && { code }) } };
}
