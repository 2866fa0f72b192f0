import { err, ok, type Result } from "../../shared/result/result.ts";
import { type Block, type Blocked, blocksOf, liftBlock, putBlock } from "../live/calls/call-blocks.ts";
import { type KeptReport, pairOf, reportsIn } from "../live/calls/call-reports.ts";
import type { OpenHub } from "../server/open-hub.ts";
import type { Store } from "../server/store.ts";
import { storeOf } from "../server/store-of.ts";
import type { Flags } from "./command.ts";

export const callReportsUsage = `Calls that were ended and reported, and between whom no calls are made

  npm run hub -- call-reports                    all reports and blocks, oldest first
  npm run hub -- call-reports lift REPORT-ID     the doctor and the centre of this report may call again
  npm run hub -- call-reports block              no calls with anybody, by --by NAME
      --username NAME      of this doctor or health worker
      --centre ID          of this centre (id of its Organization)
  npm run hub -- call-reports lift               the same flags: they may call again

  A block concerns calls alone. Requests, messages, papers and the telephone go on; 108 always works.
  It counts from the next call; a running hub need not be started again.
`;

/** Answers what to print; the error is a sentence. */
export async function callReportsCommand(
  hub: OpenHub,
  [act, id]: readonly string[],
  flags: Flags,
): Promise<Result<string, string>> {
  const store = storeOf(hub.fhir.port, { role: "system" });
  if (act === undefined) return ok(await listed(hub, store));
  if (act !== "block" && act !== "lift")
    return err(`There is no "call-reports ${act}".\n\n${callReportsUsage}`);
  const whom = id === undefined ? await named(hub, store, flags) : await reported(store, id);
  if (!whom.ok) return whom;
  if (act === "lift")
    return (await liftBlock(store, whom.value))
      ? ok("They may call again.")
      : err("No call was blocked there.");
  if (id !== undefined) return err("Say --username NAME or --centre ID: whom to block.");
  if (!flags.by) return err("Say --by NAME: who decides it.");
  await putBlock(store, { whom: whom.value, since: new Date().toISOString(), by: flags.by });
  return ok("No calls from now on. Requests, messages, papers and the telephone go on.");
}

async function named(hub: OpenHub, store: Store, flags: Flags): Promise<Result<Blocked, string>> {
  const { username, centre } = flags;
  if (username !== undefined) {
    const found = hub.auth.accounts.find(username);
    return found
      ? ok({ is: "person", practitionerId: found.practitionerId })
      : err(`There is no account named ${username}.`);
  }
  if (centre === undefined) return err("Say --username NAME or --centre ID.");
  return (await store.read("Organization", centre))
    ? ok({ is: "centre", centreId: centre })
    : err("There is no centre (Organization) with this id in the store.");
}

async function reported(store: Store, id: string): Promise<Result<Blocked, string>> {
  const report = (await reportsIn(store)).find((one) => one.id === id);
  if (!report) return err(`There is no report ${id}.`);
  const pair = pairOf(report);
  return pair ? ok(pair) : err("This report names no doctor and centre.");
}

async function listed(hub: OpenHub, store: Store): Promise<string> {
  const [reports, blocks] = [await reportsIn(store), await blocksOf(store)];
  const centres = await store.search("Organization", {});
  const centreName = (id: string | undefined) => centres.find((one) => one.id === id)?.name ?? id ?? "?";
  const personName = (id: string | undefined) =>
    (id === undefined ? undefined : hub.auth.accounts.findByPractitioner(id)?.name) ?? id ?? "?";
  const names = { centreName, personName };
  return [
    `Reports: ${reports.length}`,
    ...reports.map((one) => reportWords(one, names)),
    `Blocked: ${blocks.length}`,
    ...blocks.map((one) => blockWords(one, names)),
  ].join("\n");
}

type Names = {
  readonly centreName: (id: string | undefined) => string;
  readonly personName: (id: string | undefined) => string;
};

function reportWords(report: KeptReport, { centreName, personName }: Names): string {
  const { id, at, by, kind, text, doctorId, centreId, callId, block } = report;
  const about = `${personName(doctorId)} and ${centreName(centreId)}`;
  const asked = block ? "\tasks for no more calls between them" : "";
  return `${at}\t${id}\tby ${by.name}\t${about}\t${kind}\tcall ${callId}${asked}${text === "" ? "" : `\n\t${text}`}`;
}

function blockWords({ whom, since, by }: Block, { centreName, personName }: Names): string {
  const who =
    whom.is === "person"
      ? personName(whom.practitionerId)
      : whom.is === "centre"
        ? centreName(whom.centreId)
        : `${personName(whom.doctorId)} and ${centreName(whom.centreId)}`;
  return `${since}\t${who}\tby ${by}`;
}
