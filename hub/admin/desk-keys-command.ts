import { err, ok, type Result } from "../../shared/result/result.ts";
import type { OpenHub } from "../server/open-hub.ts";

export const deskKeysUsage = `The keys by which a doctor's desks sign, and the withdrawal of one

  npm run hub -- desk-keys USERNAME                  desk, when registered, when withdrawn
  npm run hub -- desk-keys USERNAME withdraw DESK    as when a PC was stolen

  From then on the hub takes nothing that this desk signs, also what was signed without line before; verify pages say
  so of papers signed after the withdrawal, by the time on the paper.
`;

export function deskKeysCommand(
  { auth }: OpenHub,
  [username, act, deskId]: readonly string[],
): Result<string, string> {
  const account = username === undefined ? undefined : auth.accounts.find(username);
  if (account?.role !== "doctor") return err(`There is no doctor's account named ${username ?? "…"}.`);
  const { practitionerId } = account;
  if (act === undefined) {
    const own = auth.deskKeys.all().filter((key) => key.practitionerId === practitionerId);
    if (own.length === 0) return ok(`No desk of ${username} has registered a key yet.`);
    return ok(
      own.map((key) => [key.deskId, key.registeredAt, key.withdrawnAt ?? "in use"].join("\t")).join("\n"),
    );
  }
  if (act !== "withdraw" || deskId === undefined) return err(deskKeysUsage);
  const gone = auth.deskKeys.withdraw(deskId, practitionerId);
  return gone > 0
    ? ok(`Withdrawn: ${gone} of desk ${deskId}.`)
    : err(`This doctor has no key in use on a desk ${deskId}.`);
}
