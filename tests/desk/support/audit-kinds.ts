import path from "node:path";
import { openDatabase } from "../../../electron/desk/db/open-database.ts";
import { openFolders } from "../../../electron/desk/folders.ts";
import { unlockKeyring } from "../../../electron/desk/keys/keyring.ts";
import { account, type PracticeClinic } from "./practice-desk.ts";

/** What stands in the audit of a desk that is closed, oldest first. */
export function auditKinds(clinic: PracticeClinic, desk = "desk"): readonly string[] {
  const place = openFolders(path.join(clinic.folder, desk)).doctor(account.username);
  const unlocked = unlockKeyring(place.keyring, account.passphrase, Date.now());
  if (unlocked.state !== "open") throw new Error("The file does not open.");
  const db = openDatabase(place.database, unlocked.dataKey);
  try {
    return db.prepare<[], string>("SELECT kind FROM audit ORDER BY position").pluck().all();
  } finally {
    db.close();
  }
}
