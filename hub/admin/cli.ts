import { httpTarget } from "../import/http-target.ts";
import type { ImportTarget } from "../import/import-target.ts";
import { practiceOperator, practicePassphrase } from "../practice/people.ts";
import type { Result } from "../../shared/result/result.ts";
import { CannotStart } from "../server/cannot-start.ts";
import { openFhir } from "../server/open-fhir.ts";
import { type OpenHub, openHub } from "../server/open-hub.ts";
import { addAccount, givePassphrase } from "./account-command.ts";
import { type Command, readCommand } from "./command.ts";
import { auditHeadsCommand, auditHeadsUsage } from "./audit-heads-command.ts";
import { backupCommand, backupUsage } from "./backup-command.ts";
import { centreCommand, centreUsage } from "./centre-command.ts";
import { callReportsCommand, callReportsUsage } from "./call-reports-command.ts";
import { deskKeysCommand, deskKeysUsage } from "./desk-keys-command.ts";
import { recoveryCommand, recoveryUsage } from "./recovery-command.ts";
import { emergencyCommand, emergencyUsage } from "./emergency-command.ts";
import { importFiles, targetAt, targetIn } from "./import-command.ts";
import { knowledgeCommand, knowledgeUsage } from "./knowledge-command.ts";
import { knowledgeAt, knowledgeIn } from "./knowledge-place.ts";
import { logBug } from "./log-bug.ts";
import { overridesCommand, overridesUsage } from "./overrides-command.ts";
import { readPassphrase } from "./passphrase-prompt.ts";
import { runningPracticeHub } from "./running-practice.ts";
import { practise, serve } from "./serve-command.ts";
import { turnCheck, turnCheckUsage } from "./turn-check-command.ts";
import { turnConfig, turnConfigUsage } from "./turn-config-command.ts";
import { usage } from "./usage.ts";

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);

const usages: Readonly<Record<string, string>> = {
  "audit-heads": auditHeadsUsage,
  backup: backupUsage,
  "call-reports": callReportsUsage,
  centre: centreUsage,
  "desk-keys": deskKeysUsage,
  emergency: emergencyUsage,
  overrides: overridesUsage,
  knowledge: knowledgeUsage,
  "recovery-key": recoveryUsage,
  "turn-check": turnCheckUsage,
  "turn-config": turnConfigUsage,
};

/** Does what was typed; answers the exit code, or undefined while a server runs. */
async function run(command: Command): Promise<number | undefined> {
  const [verb, ...rest] = command.words;
  if (command.help) {
    say(usages[verb ?? ""] ?? usage);
    return 0;
  }
  switch (verb) {
    case undefined:
      await serve(command.settings);
      return undefined;
    case "practice":
      await practise(command.settings, command.flags.browser);
      return undefined;
    case "operator":
      return operator(command, rest);
    case "account":
      return account(command, rest);
    case "emergency":
      return emergency(command, rest);
    case "knowledge":
      return knowledge(command, rest);
    case "recovery-key":
      return recovery(command, rest);
    case "audit-heads":
      return withHub(command, async (hub) => told(auditHeadsCommand(hub, rest[0])));
    case "overrides":
      return withHub(command, async (hub) => told(await overridesCommand(hub)));
    case "call-reports":
      return withHub(command, async (hub) => told(await callReportsCommand(hub, rest, command.flags)));
    case "desk-keys":
      return withHub(command, async (hub) => told(deskKeysCommand(hub, rest)));
    case "centre":
      return withHub(command, async (hub) => told(await centreCommand(hub, rest)));
    case "backup":
      return told(await backupCommand(command.settings.dataFolder, rest[0], new Date()));
    case "turn-check":
      return told(await turnCheck(command.settings));
    case "turn-config":
      return told(turnConfig(command.settings));
    case "import":
      return importCommand(command, rest);
    default:
      return wrongUse(`There is no command "${verb}".`);
  }
}

function operator(command: Command, [act, name]: readonly string[]): Promise<number> | number {
  if (act !== "add" || !name) return wrongUse("Say: operator add NAME");
  return account({ ...command, flags: { ...command.flags, role: "operator" } }, ["add", name]);
}

async function account(command: Command, [act, name]: readonly string[]): Promise<number> {
  if (act === "list") return withHub(command, listAccounts);
  if (!name || (act !== "add" && act !== "withdraw" && act !== "passphrase"))
    return wrongUse("Say: account add NAME, withdraw NAME, passphrase NAME, or list");
  if (act === "withdraw")
    return withHub(command, async (hub) => {
      const gone = hub.auth.withdraw(name);
      if (gone) say(`Withdrawn: ${gone.username}.`);
      else complain(`There is no account named ${name}.`);
      return gone ? 0 : 1;
    });
  const passphrase = await readPassphrase(process.env);
  return withHub(command, async (hub) => {
    const added =
      act === "passphrase"
        ? await givePassphrase(hub, name, passphrase)
        : await addAccount(hub, name, command.flags, passphrase);
    if (added.ok) say(added.value);
    else complain(added.error);
    return added.ok ? 0 : 1;
  });
}

async function recovery(command: Command, [act]: readonly string[]): Promise<number> {
  if (act !== undefined && act !== "make" && act !== "open") {
    complain(`There is no "recovery-key ${act}".\n\n${recoveryUsage}`);
    return 2;
  }
  const passphrase = act === undefined ? "" : await readPassphrase(process.env);
  return withHub(command, async (hub) => {
    const done = await recoveryCommand(hub, act, command, passphrase);
    if (done.ok) say(done.value);
    else complain(done.error);
    return done.ok ? 0 : 1;
  });
}

function told(answer: Result<string, string>): number {
  if (answer.ok) say(answer.value);
  else complain(answer.error);
  return answer.ok ? 0 : 1;
}

async function listAccounts(hub: OpenHub): Promise<number> {
  for (const one of hub.auth.accounts.list()) say(`${one.username}\t${one.role}\t${one.state}`);
  return 0;
}

async function emergency(command: Command, [act]: readonly string[]): Promise<number> {
  if (act !== undefined && act !== "set" && act !== "clear") {
    complain(`There is no "emergency ${act}".\n\n${emergencyUsage}`);
    return 2;
  }
  return withHub(command, async (hub) => {
    const done = await emergencyCommand(hub, act, command.flags);
    if (done.ok) say(done.value);
    else complain(done.error);
    return done.ok ? 0 : 1;
  });
}

/** What needs no hub (a shipped table, a check of a sheet alone) still opens one: what stands there matters too. */
async function knowledge(command: Command, words: readonly string[]): Promise<number> {
  const { flags } = command;
  if (flags.url === undefined)
    return withHub(command, async (hub) =>
      told(await knowledgeCommand(await knowledgeIn(hub), words, flags)),
    );
  const place = await knowledgeAt(flags.url, flags.username, () => readPassphrase(process.env));
  return place.ok ? told(await knowledgeCommand(place.value, words, flags)) : told(place);
}

async function importCommand(command: Command, files: readonly string[]): Promise<number> {
  if (files.length === 0) return wrongUse("Say which files: import FILE.json …");
  const practice = await practiceToImportInto(command);
  if (practice) return (await importFiles(files, practice, say)) ? 0 : 1;
  if (command.flags.url === undefined)
    return withHub(command, async (hub) => ((await importFiles(files, targetIn(hub), say)) ? 0 : 1));
  const target = await targetAt(command.flags.url, command);
  if (!target.ok) throw new CannotStart(target.error);
  return (await importFiles(files, target.value, say)) ? 0 : 1;
}

/** Where neither a folder nor an address is named, and practice runs on this PC, that is what is meant. */
async function practiceToImportInto({ flags }: Command): Promise<ImportTarget | undefined> {
  if (flags.url !== undefined || flags.data !== undefined || process.env["PARAMARSH_HUB_DATA"])
    return undefined;
  const url = await runningPracticeHub(process.env);
  if (url === undefined) return undefined;
  say(`Into the practice hub that runs at ${url} (name another with --data or --url).`);
  const target = await httpTarget(url, practiceOperator.username, practicePassphrase);
  if (!target.ok) throw new CannotStart(target.error);
  return target.value;
}

/** Opens the data for one command; a practice store may be named too, as nothing is served from it. */
async function withHub(command: Command, work: (hub: OpenHub) => Promise<number>): Promise<number> {
  const { dataFolder } = command.settings;
  const hub = await openHub({ dataFolder, kind: "any", openFhir, onBug: logBug, clock: () => new Date() });
  try {
    return await work(hub);
  } finally {
    await hub.close();
  }
}

function wrongUse(sentence: string): number {
  complain(`${sentence}\n\n${usage}`);
  return 2;
}

const command = readCommand(process.argv.slice(2), process.env);
try {
  const code = command.ok ? await run(command.value) : wrongUse(command.error);
  if (code !== undefined) process.exitCode = code;
} catch (problem) {
  process.exitCode = 1;
  if (problem instanceof CannotStart) complain(problem.message);
  else complain(`The hub stopped by a mistake of its own (log ${logBug("command line", problem)}).`);
}
