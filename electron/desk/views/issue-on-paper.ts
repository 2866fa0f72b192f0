import type { Task } from "@medplum/fhirtypes";
import { readTicket } from "../../../shared/fhir/read-ticket.ts";
import type { Issue } from "../../../shared/paper/issue.ts";
import type { DeskDatabase } from "../db/operations.ts";
import type { StoredResource } from "../db/stores/resources.ts";
import type { SignedRow } from "../db/stores/signed.ts";
import { issueOf } from "./consult.ts";
import { actsUnderWay } from "./held.ts";
import { codeOfSigned } from "./printed-code.ts";
import { resourceOf } from "./record.ts";

/**
 * How far a signed paper has come, as it is printed; its code only once it counts, and none once it was called back,
 * also where the hub does not know of that yet.
 */
export async function issueOnPaper(
  db: DeskDatabase,
  stored: StoredResource,
  signed: SignedRow,
): Promise<Issue> {
  if (await isCalledBack(db, stored)) return { state: "void" };
  const { state, issuedAt } = issueOf(signed);
  if (state !== "issued" || issuedAt === undefined) return { state: "signed-not-issued" };
  const code = codeOfSigned(signed);
  return { state, issuedAt, ...(code && { code }) };
}

async function isCalledBack(db: DeskDatabase, stored: StoredResource): Promise<boolean> {
  if (readTicket(resourceOf<Task>(stored), undefined).state === "recalled") return true;
  return actsUnderWay(await db.openOutbox(), stored.localId).some(({ act }) => act.act === "recall");
}
