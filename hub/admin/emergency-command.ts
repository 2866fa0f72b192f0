import { err, ok, type Result } from "../../shared/result/result.ts";
import {
  type EmergencyContact,
  readEmergencyContact,
  writeEmergencyContact,
} from "../live/emergency-contact.ts";
import type { OpenHub } from "../server/open-hub.ts";
import { storeOf } from "../server/store-of.ts";
import type { Flags } from "./command.ts";

export const emergencyUsage = `To whom a red request goes that nobody claims

  npm run hub -- emergency               who is named now
  npm run hub -- emergency set           names one or both
      --doctor USERNAME    a doctor's account: rung after 2 minutes, whatever the speciality
      --phone NUMBER       shown after 5 minutes, to be called by a person; the hub itself dials nobody
      --phone-name WORDS   who answers there, such as "Casualty"
  npm run hub -- emergency clear         names nobody; red requests then ring only the speciality's desks
`;

/** Answers what to print; the error is a sentence. */
export async function emergencyCommand(
  hub: OpenHub,
  act: string | undefined,
  flags: Flags,
): Promise<Result<string, string>> {
  const store = storeOf(hub.fhir.port, { role: "system" });
  const before = await readEmergencyContact(store);
  if (act === undefined) return ok(contactWords(before));
  const next = act === "clear" ? ok({}) : named(hub, before, flags);
  if (!next.ok) return next;
  await writeEmergencyContact(store, next.value);
  return ok(contactWords(next.value));
}

/** Two lines, for the terminal. */
export function contactWords({ doctor, phone }: EmergencyContact): string {
  const number = phone && [phone.name, phone.number].filter(Boolean).join(" ");
  return [
    `After 2 minutes: ${doctor?.name ?? "nobody is named"}`,
    `After 5 minutes: ${number ?? "no phone is named"}`,
  ].join("\n");
}

function named(hub: OpenHub, before: EmergencyContact, flags: Flags): Result<EmergencyContact, string> {
  const { doctor: username, phone: number } = flags;
  if (username === undefined && number === undefined)
    return err("Say --doctor USERNAME, --phone NUMBER or both.");
  const found = username === undefined ? undefined : hub.auth.accounts.find(username);
  if (username !== undefined && (found?.role !== "doctor" || found.state !== "active"))
    return err(`There is no doctor's account named ${username} that may sign in.`);
  if (number !== undefined && !/^\+?[\d -]{3,20}$/.test(number))
    return err(`"${number}" is no telephone number: digits, spaces and hyphens, perhaps a + before them.`);
  const name = flags["phone-name"];
  return ok({
    ...before,
    ...(found ? { doctor: { practitionerId: found.practitionerId, name: found.name } } : {}),
    ...(number === undefined ? {} : { phone: { number, ...(name === undefined ? {} : { name }) } }),
  });
}
