import { type Auth, openAuth, principalOf } from "../auth/auth.ts";
import { AccountsFromTheFuture } from "../auth/accounts-database.ts";
import { type HubKeys, openHubKeys } from "../auth/hub-keys.ts";
import { CannotStart } from "./cannot-start.ts";
import { storageSentence } from "./storage-sentence.ts";
import { takeDataFolder } from "./data-folder.ts";
import type { OpenedFhir, OpenFhir } from "./fhir-port.ts";
import type { BugLog } from "./http-server.ts";
import { noteMade, refuseIncomplete, refuseLostStore } from "./whole-folder.ts";

/** A hub's data, open but not listening: what the server, the importer and account commands work on. */
export type OpenHub = {
  readonly auth: Auth;
  readonly keys: HubKeys;
  readonly fhir: OpenedFhir;
  readonly practice: boolean;
  /** True at the very first opening of this folder. */
  readonly fresh: boolean;
  readonly close: () => Promise<void>;
};

export type OpenHubOptions = {
  readonly dataFolder: string;
  /** What a new store becomes for ever; of an existing store it is required where `kind` is not "any". */
  readonly kind: "practice" | "site" | "any";
  readonly openFhir: OpenFhir;
  readonly onBug: BugLog;
  readonly clock: () => Date;
};

/** Opens accounts, keys and store; throws `CannotStart` with a sentence where it may not. */
export async function openHub(options: OpenHubOptions): Promise<OpenHub> {
  const folder = takeDataFolder(options.dataFolder);
  const opened: (() => void | Promise<void>)[] = [folder.release];
  const close = async () => {
    for (const undo of opened.toReversed()) await undo();
  };
  try {
    refuseIncomplete(options.dataFolder);
    const keys = await openHubKeys(options.dataFolder);
    const auth = await openAuth(options.dataFolder, keys, options.clock);
    opened.push(auth.close);
    refuseLostStore(options.dataFolder, auth.accounts.list().length > 0);
    const fhir = await options.openFhir({
      file: folder.file("fhir.db"),
      onBug: options.onBug,
      clock: options.clock,
      authenticate: async (token) => {
        const who = await auth.whoIs(token, "desk");
        if (!who.ok) return undefined;
        const principal = principalOf(who.value.account);
        return principal.role === "doctor" ? { ...principal, deskId: who.value.deskId } : principal;
      },
    });
    opened.push(fhir.close);
    const before = fhir.meta.get("practice");
    if (before === undefined) fhir.meta.set("practice", String(options.kind === "practice"));
    const practice = fhir.meta.get("practice") === "true";
    refuseWrongKind(options, practice);
    noteMade(options.dataFolder);
    return { auth, keys, fhir, practice, fresh: before === undefined, close };
  } catch (problem) {
    await close();
    if (problem instanceof AccountsFromTheFuture) throw new CannotStart(problem.message);
    if (problem instanceof Error && problem.name === "DatabaseFromTheFuture")
      throw new CannotStart(`This store was written by a newer hub: ${problem.message}`);
    const sentence = storageSentence(problem, options.dataFolder);
    throw sentence === undefined ? problem : new CannotStart(sentence);
  }
}

function refuseWrongKind({ kind, dataFolder }: OpenHubOptions, practice: boolean): void {
  if (kind === "site" && practice)
    throw new CannotStart(
      `This store is practice for ever: ${dataFolder} holds invented patients. Choose another folder with --data.`,
    );
  if (kind === "practice" && !practice)
    throw new CannotStart(`The store in ${dataFolder} is a real one; practice needs a folder of its own.`);
}
