import type { Issue } from "../../../shared/paper/issue.ts";
import type { SignedRow } from "../db/stores/signed.ts";
import { issueOf } from "./consult.ts";
import { codeOfSigned } from "./printed-code.ts";

/** How far a signed paper has come, as it is printed; its code only once it counts. */
export function issueOnPaper(signed: SignedRow): Issue {
  const { state, issuedAt } = issueOf(signed);
  if (state !== "issued" || issuedAt === undefined) return { state: "signed-not-issued" };
  const code = codeOfSigned(signed);
  return { state, issuedAt, ...(code && { code }) };
}
