import { practiceBase } from "../practice/practice-base.ts";
import { practiceCases } from "../practice/practice-cases.ts";
import { practiceCentre } from "../practice/centres.ts";
import {
  practiceDoctors,
  practiceEmergencyContact,
  practiceHealthWorkers,
  practiceOperator,
  practicePassphrase,
} from "../practice/people.ts";
import { practiceRecord } from "../practice/practice-record.ts";
import { practitionerId } from "../../shared/domain/ids.ts";
import type { NewAccount } from "../auth/account.ts";
import { hashPassphrase } from "../auth/passphrase.ts";
import type { ToldStock } from "../../shared/domain/stock.ts";
import type { OpenHub } from "../server/open-hub.ts";
import { writeEmergencyContact } from "../live/emergency-contact.ts";
import { keepStock } from "../stock/stock-store.ts";
import { storeOf } from "../server/store-of.ts";

/** Invented people and patients into a new practice store; the ticket ages count from `now`. */
export async function fillPractice(hub: OpenHub, now: Date): Promise<void> {
  const store = storeOf(hub.fhir.port, { role: "system" });
  await store.transaction(practiceBase());
  // Together they are one commit; one after the other, two dozen flushes of the disk.
  await Promise.all(practiceCases.map((one, index) => store.transaction(practiceRecord(one, index, now))));
  // All share the one passphrase, which everybody knows: hashed once, since each time costs as much as a patient.
  const hash = await hashPassphrase(practicePassphrase);
  for (const fresh of practiceAccounts()) {
    const added = await hub.auth.accounts.add(fresh, hash);
    if (!added.ok) throw new Error(`practice account: ${added.error.message}`);
  }
  await keepStock(store, practiceCentre("misalgarh").organizationId, practiceStock(now));
  await writeEmergencyContact(store, practiceEmergencyContact());
}

/** One centre has told of something that it lacks, so that it can be seen beside the medicine. */
function practiceStock(now: Date): readonly ToldStock[] {
  const at = new Date(now.getTime() - 86_400_000).toISOString();
  return [{ medicineId: "amlodipine-5mg-tablet", state: "out", at, by: "Hima Kalpana" }];
}

function practiceAccounts(): readonly NewAccount[] {
  const doctors = practiceDoctors.map(({ id, covers, ...doctor }) => ({
    role: "doctor" as const,
    passphrase: practicePassphrase,
    doctor: { ...doctor, id: practitionerId.parse(id), covers: [...covers] },
  }));
  const workers = practiceHealthWorkers.map(({ id, username, name, centreKey }) => ({
    role: "health-worker" as const,
    username,
    passphrase: practicePassphrase,
    name,
    practitionerId: id,
    centreId: practiceCentre(centreKey).organizationId,
  }));
  const operator: NewAccount = {
    role: "operator",
    username: practiceOperator.username,
    passphrase: practicePassphrase,
    name: practiceOperator.name,
    practitionerId: practiceOperator.id,
  };
  return [...doctors, ...workers, operator];
}
