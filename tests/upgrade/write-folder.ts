import { randomUUID } from "node:crypto";
import { cp, readdir } from "node:fs/promises";
import path from "node:path";
import type { Input } from "../../shared/contract/calls.ts";

/**
 * Run with a release's own code: writes one desk's and one hub's data folder with unsent rows of every kind.
 *
 * Its words to the desk are those of the release: where a later contract says them otherwise, the script of that
 * time writes the folders of that time, and this one stays as it was.
 */
const [checkout = "", target = ""] = process.argv.slice(2);
// The release's own helpers, whose types are as ours or older.
const helpers = (await import(
  path.join(checkout, "tests/desk/support/practice-desk.ts")
)) as typeof import("../desk/support/practice-desk.ts");
const { openDatabase } = (await import(
  path.join(checkout, "electron/desk/db/open-database.ts")
)) as typeof import("../../electron/desk/db/open-database.ts");
const { unlockKeyring } = (await import(
  path.join(checkout, "electron/desk/keys/keyring.ts")
)) as typeof import("../../electron/desk/keys/keyring.ts");
const { account, ask, noteEdits, openClinic, openPatient } = helpers;

const clinic = await openClinic();
await clinic.hubUp();
const desk = await clinic.openDesk();
await ask(desk, "session.signIn", account);
const patients = ["Vidya Namuna Devi", "Hari Kalpit", "Prem Kalpit"];
const [signed, acted, written] = await Promise.all(patients.map((name) => openPatient(desk, name)));
if (!signed || !acted || !written) throw new Error("A patient is missing.");
for (const consultId of [signed, acted]) await ask(desk, "consult.claim", { consultId });
await clinic.hubDown();

const type = (insert: string): Input<"draft.edit">["edits"] => [
  { kind: "splice", section: "complaint", at: 0, remove: 0, insert },
];
await ask(desk, "draft.edit", { consultId: signed, firstSeq: 1, edits: noteEdits });
// A release before that number was asked for knows none, and asks for none.
const { draftSeq } = await ask(desk, "consult.review", { consultId: signed });
await ask(desk, "consult.sign", { consultId: signed, draftSeq, pin: account.pin, confirmedPatient: true });
await ask(desk, "consult.claim", { consultId: written });
await ask(desk, "draft.edit", { consultId: written, firstSeq: 1, edits: type("Typed before the update") });
await ask(desk, "draft.checkpoint", { consultId: written, reason: "field-left" });
await ask(desk, "draft.edit", { consultId: written, firstSeq: 2, edits: type("No checkpoint yet. ") });
await ask(desk, "chat.send", { consultId: signed, id: randomUUID(), text: "Chat before the update" });
await ask(desk, "consult.act", {
  consultId: acted,
  act: { act: "hand-back", reason: "Sent before the update" },
});
await desk.close();
await trim(path.join(clinic.folder, "desk", "doctors"));
for (const name of ["desk", "hub"])
  await cp(path.join(clinic.folder, name), path.join(target, name), { recursive: true });
await clinic.end();

/** Pictures that are at the hub as well only make the folder large. */
async function trim(doctors: string): Promise<void> {
  const [name = ""] = await readdir(doctors);
  const unlocked = unlockKeyring(path.join(doctors, name, "keyring.json"), account.passphrase, Date.now());
  if (unlocked.state !== "open") throw new Error("The file does not open.");
  const db = openDatabase(path.join(doctors, name, "desk.db"), unlocked.dataKey);
  db.exec("DELETE FROM attachment; VACUUM");
  db.close();
}
