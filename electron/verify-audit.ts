import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { recoveryAnswer } from "../shared/contract/recovery.ts";
import { checkAudit } from "./desk/db/stores/audit-check.ts";
import { compareHeads, type HeadsCompared } from "./desk/db/stores/audit-heads.ts";
import { examine } from "./desk/db/examine.ts";
import { lookAtFolders } from "./desk/folders.ts";
import { hasKeyring, needsOsSecret, recoveryOf, unlockKeyring, usernameIn } from "./desk/keys/keyring.ts";
import { askRecovery } from "./desk/keys/recovery.ts";

const usage = `Reads a doctor's file on this PC and says whether its audit is whole

  npm run verify-audit -- --data FOLDER --username NAME

  --heads FILE         compares with what npm run hub -- audit-heads printed
  --by-hospital-key    needs neither the passphrase nor the PC's own secret: prints a request for
                       npm run hub -- recovery-key open, and reads the answer

  The passphrase comes from PARAMARSH_DESK_PASSPHRASE, else from the first line of the input.
  Exit codes: 0 whole, 1 not whole, not compared or not readable (said why), 2 wrong use.
`;
const values = asked();
const { data, username, heads } = values;
if (values.help === true) end(0, usage);
if (data === undefined || username === undefined)
  end(2, `Say --data FOLDER and --username NAME.\n\n${usage}`);
const folders = lookAtFolders(data);
const place = folders.doctor(username);
if (!hasKeyring(place.keyring)) end(1, "This data folder has no file of that name.");
const told = heads === undefined ? undefined : textIn(heads);
const lines = createInterface({ input: process.stdin });
const key = values["by-hospital-key"] === true ? await hospitalsKey(username) : await passphraseKey();
const { rows, head, breaks, comparison } = examine(place.database, key, (db) => ({
  ...checkAudit(db),
  comparison: told === undefined ? undefined : compareHeads(db, told, folders.deskId),
}));
for (const found of breaks) {
  if (found.kind === "altered") say(`Row ${found.position} was altered.`);
  if (found.kind === "removed") say(`Something before row ${found.before} was removed.`);
  if (found.kind === "cut-tail") say(`Rows ${found.after + 1} to ${found.upTo} at the end were removed.`);
}
for (const { position, toldAt } of comparison?.missed ?? [])
  say(`Row ${position}, which the hub was told of on ${toldAt}, is gone or is another.`);
say(`${rows} rows, head ${head}`);
if (comparison) say(comparedWords(comparison));
const isCompared = comparison === undefined || comparison.lines === 0 || comparison.compared > 0;
const isWhole = breaks.length + (comparison?.missed.length ?? 0) === 0;
if (!isWhole) end(1, "The audit is NOT whole.");
end(
  isCompared ? 0 : 1,
  isCompared
    ? "The audit is whole."
    : `What is here fits together, but none of the lines in ${heads} is of this desk (${folders.deskId ?? "its desk-id is gone"}): ` +
        "whether rows at the end were cut off is not known. Print that doctor's lines anew, at the hub of this desk; " +
        "if they stay strange, the file or its desk-id was exchanged.",
);

function comparedWords({ lines: all, compared }: HeadsCompared): string {
  if (all === 0) return "No head was compared: the hub was told of none.";
  const others = all - compared;
  return `${compared} of ${all} heads that the hub was told were compared${others === 0 ? "" : `, ${others} are of other desks or cannot be read`}.`;
}

function textIn(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return end(1, `${file} cannot be read.`);
  }
}

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
  const asker = usernameIn(place.keyring) ?? name;
  const { request, open } = await askRecovery(asker, folders.deskId ?? "unknown", wrap);
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
