import { err, ok, type Result } from "../../shared/result/result.ts";
import type { OpenHub } from "../server/open-hub.ts";

export const auditHeadsUsage = `How far a doctor's audit chains had come on each desk, as the desks told it

  npm run hub -- audit-heads USERNAME > FILE

  Then, on the desk's PC: npm run verify-audit -- --data FOLDER --username USERNAME --heads FILE
  A row that was told here and is gone there was cut off, whatever the file itself says. (A file restored from a
  copy is shorter too: its own audit says when.)
`;

/** One line each: position, hash, time, desk. */
export function auditHeadsCommand({ auth }: OpenHub, username: string | undefined): Result<string, string> {
  const account = username === undefined ? undefined : auth.accounts.find(username);
  if (account?.role !== "doctor") return err(`There is no doctor's account named ${username ?? "…"}.`);
  const lines = auth.auditHeads
    .of(account.practitionerId)
    .map(({ position, hash, toldAt, deskId }) => [position, hash, toldAt, deskId].join("\t"));
  return ok(lines.join("\n"));
}
