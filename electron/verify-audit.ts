import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { checkAudit } from "./desk/db/stores/audit-check.ts";
import { openForReading } from "./desk/db/open-for-reading.ts";
import { openFolders } from "./desk/folders.ts";
import { hasKeyring, unlockKeyring } from "./desk/keys/keyring.ts";

/**
 * `npm run verify-audit -- --data FOLDER --username NAME`: reads a doctor's file on this PC and says whether its audit
 * is whole. The passphrase is read from PARAMARSH_DESK_PASSPHRASE, else from the first line of the input.
 */
const { values } = parseArgs({ options: { data: { type: "string" }, username: { type: "string" } } });
if (values.data === undefined || values.username === undefined)
  end(2, "Say: npm run verify-audit -- --data FOLDER --username NAME");
const place = openFolders(values.data).doctor(values.username);
if (!hasKeyring(place.keyring)) end(1, "This data folder has no file of that name.");
const unlocked = unlockKeyring(place.keyring, await passphrase(), Date.now());
if (unlocked.state !== "open") end(1, "This passphrase does not open the file, or too many were tried.");
const db = openForReading(place.database, unlocked.dataKey);
const { rows, head, breaks } = checkAudit(db);
db.close();
for (const found of breaks) {
  if (found.kind === "altered") say(`Row ${found.position} was altered.`);
  if (found.kind === "removed") say(`Something before row ${found.before} was removed.`);
  if (found.kind === "cut-tail") say(`Rows ${found.after + 1} to ${found.upTo} at the end were removed.`);
}
say(`${rows} rows, head ${head}`);
end(breaks.length === 0 ? 0 : 1, breaks.length === 0 ? "The audit is whole." : "The audit is NOT whole.");

async function passphrase(): Promise<string> {
  const given = process.env["PARAMARSH_DESK_PASSPHRASE"];
  if (given !== undefined) return given;
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) return line;
  return "";
}
function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
function end(code: number, text: string): never {
  say(text);
  process.exit(code);
}
