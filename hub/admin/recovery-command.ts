import { closeSync, fsyncSync, openSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { AuditEvent } from "@medplum/fhirtypes";
import { type RecoveryRequest, recoveryRequest } from "../../shared/contract/recovery.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";
import { answerRecovery, fingerprint, makeRecoveryKey, recoverySetting } from "../auth/recovery-key.ts";
import type { OpenHub } from "../server/open-hub.ts";
import { storeOf } from "../server/store-of.ts";
import type { Command } from "./command.ts";
import { shortestPassphrase } from "./passphrase-prompt.ts";

export const recoveryUsage = `The hospital's way into a desk's file after a lost passphrase

  npm run hub -- recovery-key                         which key the desks seal to now
  npm run hub -- recovery-key make --out FILE         makes a key pair: the hub gives the desks the public part,
                                                      FILE is the other, protected by a passphrase that is asked
  npm run hub -- recovery-key open --key FILE --request TEXT
                                                      answers a desk's request; the use is written to the audit

  Keep FILE where the hub is not: on a USB stick in a safe. Whoever has it, its passphrase and a desk's file can
  read that file. Desks seal to a new key at the next sign-in with line.
`;

/** Answers what to print; the error is a sentence. */
export async function recoveryCommand(
  hub: OpenHub,
  act: "make" | "open" | undefined,
  command: Command,
  passphrase: string,
): Promise<Result<string, string>> {
  const { out, key, request } = command.flags;
  const present = hub.fhir.meta.get(recoverySetting);
  if (act === undefined)
    return ok(
      present === undefined ? "No recovery key has been made." : `Recovery key ${fingerprint(present)}`,
    );
  if (act === "make") return make(hub, out, command.settings.dataFolder, passphrase);
  if (key === undefined || request === undefined) return err("Say --key FILE and --request TEXT.");
  const asked = recoveryRequest.safeParse(jsonOf(request));
  if (!asked.success) return err("This is no request of a desk: copy all of its text.");
  const file = textOf(key);
  if (file === undefined) return err(`There is no file ${key}.`);
  const answer = await answerRecovery(file, passphrase, asked.data);
  // A refused try is written down as well.
  await storeOf(hub.fhir.port, { role: "system" }).create(
    auditOf(hub, asked.data, typeof answer !== "string"),
  );
  if (typeof answer === "string") return err(answer);
  return ok(Buffer.from(JSON.stringify(answer), "utf8").toString("base64url"));
}

async function make(
  { fhir }: OpenHub,
  out: string | undefined,
  dataFolder: string,
  passphrase: string,
): Promise<Result<string, string>> {
  if (out === undefined) return err("Say --out FILE, where the operator keeps the private part.");
  const inside = path.relative(path.resolve(dataFolder), path.resolve(out));
  if (!inside.startsWith("..") && !path.isAbsolute(inside))
    return err("The private part must not lie in the hub's own data folder.");
  if (passphrase.length < shortestPassphrase)
    return err(`The passphrase must have at least ${shortestPassphrase} characters.`);
  const { publicKey, file } = await makeRecoveryKey(passphrase);
  const problem = writeNew(out, file);
  if (problem !== undefined) return err(problem);
  fhir.meta.set(recoverySetting, publicKey);
  return ok(
    `Recovery key ${fingerprint(publicKey)}\nIts private part is in ${out}: keep it away from the hub.`,
  );
}

function writeNew(file: string, text: string): string | undefined {
  try {
    const handle = openSync(file, "wx", 0o600);
    try {
      writeFileSync(handle, text); // to its end
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    return undefined;
  } catch {
    return `${file} cannot be written, or is there already.`;
  }
}

function auditOf({ auth }: OpenHub, { username, deskId }: RecoveryRequest, done: boolean): AuditEvent {
  const account = auth.accounts.find(username);
  return {
    resourceType: "AuditEvent",
    type: {
      system: "http://dicom.nema.org/resources/ontology/DCM",
      code: "110113",
      display: "Security Alert",
    },
    subtype: [{ display: "Recovery key used" }],
    action: "E",
    recorded: new Date().toISOString(),
    outcome: done ? "0" : "8",
    agent: [{ who: { display: "operator (command line)" }, requestor: true }],
    source: { observer: { display: "paramarsh-hub" } },
    entity: [
      {
        what: account
          ? { reference: `Practitioner/${account.practitionerId}` }
          : { display: "unknown account" },
      },
      { what: { display: `desk ${deskId}` } },
    ],
  };
}

/** As the desk shows it: base64url of JSON, which survives being copied by hand. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text.trim(), "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
