import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { recoveryAnswer } from "../shared/contract/recovery.ts";
import { checkAudit } from "./desk/db/stores/audit-check.ts";
import { missedHeads, readHeads } from "./desk/db/stores/audit-heads.ts";
import { openForReading } from "./desk/db/open-for-reading.ts";
import { openFolders } from "./desk/folders.ts";
import { hasKeyring, needsOsSecret, recoveryOf, unlockKeyring, usernameIn } from "./desk/keys/keyring.ts";
import { askRecovery } from "./desk/keys/recovery.ts";

const usage = `Reads a doctor's file on this PC and says whether its audit is whole

  npm run verify-audit -- --data FOLDER --username NAME

  --heads FILE         compares with what npm run hub -- audit-heads printed
  --by-hospital-key    needs neither the passphrase nor the PC's own secret: prints a request for
                       npm run hub -- recovery-key open, and reads the answer

  The passphrase comes from PARAMARSH_DESK_PASSPHRASE, else from the first line of the input.
  Exit codes: 0 whole, 1 not whole or not readable (said why), 2 wrong use.
`;
const values = asked();
const { data, username, heads } = values;
if (values.help === true) end(0, usage);
if (data === undefined || username === undefined)
  end(2, `Say --data FOLDER and --username NAME.\n\n${usage}`);
const folders = openFolders(data);
const place = folders.doctor(username);
if (!hasKeyring(place.keyring)) end(1, "This data folder has no file of that name.");
const lines = createInterface({ input: process.stdin });
const key = values["by-hospital-key"] === true ? await hospitalsKey(username) : await passphraseKey();
const db = openForReading(place.database, key);
const { rows, head, breaks } = checkAudit(db);
const missed =
  heads === undefined ? [] : missedHeads(db, readHeads(readFileSync(heads, "utf8"), folders.deskId));
db.close();
for (const found of breaks) {
  if (found.kind === "altered") say(`Row ${found.position} was altered.`);
  if (found.kind === "removed") say(`Something before row ${found.before} was removed.`);
  if (found.kind === "cut-tail") say(`Rows ${found.after + 1} to ${found.upTo} at the end were removed.`);
}
for (const { position, toldAt } of missed)
  say(`Row ${position}, which the hub was told of on ${toldAt}, is gone or is another.`);
say(`${rows} rows, head ${head}`);
const isWhole = breaks.length + missed.length === 0;
end(isWhole ? 0 : 1, isWhole ? "The audit is whole." : "The audit is NOT whole.");

function asked() {
  try {
    return parseArgs({
      options: {
        data: { type: "string" },
        username: { type: "string" },
        heads: { type: "string" },
        "by-hospital-key": { type: "boolean" },
        help: { type: "boolean" },
      },
    }).values;
  } catch (problem) {
    return end(2, `${problem instanceof Error ? problem.message : "Wrong use."}\n\n${usage}`);
  }
}

async function passphraseKey(): Promise<Buffer> {
  if (needsOsSecret(place.keyring))
    end(
      1,
      "This file opens only inside the app, by this login's own secret too. Say --by-hospital-key to use the hospital's.",
    );
  const passphrase = process.env["PARAMARSH_DESK_PASSPHRASE"] ?? (await nextLine());
  const unlocked = unlockKeyring(place.keyring, passphrase, Date.now());
  if (unlocked.state !== "open") end(1, "This passphrase does not open the file, or too many were tried.");
  return unlocked.dataKey;
}

async function hospitalsKey(name: string): Promise<Buffer> {
  const wrap = recoveryOf(place.keyring);
  if (!wrap) end(1, "This file was never sealed to a hospital's key.");
  const { request, open } = await askRecovery(usernameIn(place.keyring) ?? name, folders.deskId, wrap);
  say("Give this to the operator: npm run hub -- recovery-key open --key FILE --request");
  say(Buffer.from(JSON.stringify(request), "utf8").toString("base64url"));
  say("Then paste the answer:");
  const answer = recoveryAnswer.safeParse(jsonOf(await nextLine()));
  const opened = answer.success ? await open(answer.data) : undefined;
  if (!opened) end(1, "This is no answer to this request.");
  return opened;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text.trim(), "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

async function nextLine(): Promise<string> {
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
