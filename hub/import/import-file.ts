import { access, constants } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import { conditionalReferences, type ImportEntry, readEntry, storedResource } from "./import-entry.ts";
import { endSentence, type FileReport, startTally } from "./import-report.ts";
import type { ImportTarget } from "./import-target.ts";
import { type BundleHead, readBundle, type ReadEnd } from "./read-bundle.ts";

const chunkEntries = 100;
const wantedTypes = new Set(["transaction", "batch", "collection"]);

type Plan = {
  readonly end: ReadEnd;
  readonly head: BundleHead;
  /** fullUrl → "Type/id", for every entry of the file. */
  readonly addresses: Map<string, string>;
};

/**
 * Imports one file, whatever its size.
 *
 * Read twice: first for the addresses of all entries (a reference may point forward), then to store them chunk by
 * chunk. One refused entry never refuses another.
 */
export async function importFile(file: string, target: ImportTarget): Promise<FileReport> {
  const begun = performance.now();
  const done = (rest: Partial<FileReport>): FileReport => ({
    file,
    taken: {},
    refused: [],
    danglingReferences: 0,
    seconds: (performance.now() - begun) / 1000,
    ...rest,
  });
  const readable = await access(file, constants.R_OK).then(
    () => true,
    () => false,
  );
  if (!readable) return done({ problem: "There is no such file, or it may not be read." });
  const plan = await planFile(file, target);
  const problem = planProblem(plan);
  if (problem.fatal) return done({ problem: problem.sentence });
  return done({ ...(await storeFile(file, plan, target)), problem: problem.sentence });
}

async function planFile(file: string, target: ImportTarget): Promise<Plan> {
  const addresses = new Map<string, string>();
  const read = await readBundle(file, async (entries) => {
    for (const raw of entries) {
      const entry = readEntry(raw);
      if (!entry.ok) continue;
      const { fullUrl, resourceType, id, condition } = entry.value;
      const present = condition === undefined ? undefined : await target.find(condition);
      const address = present ?? `${resourceType}/${id}`;
      if (fullUrl !== undefined) addresses.set(fullUrl, address);
      else if (present !== undefined) addresses.set(`${resourceType}/${id}`, present);
    }
  });
  return { ...read, addresses };
}

function planProblem({ end, head }: Plan): {
  readonly fatal: boolean;
  readonly sentence?: string | undefined;
} {
  const sentence = endSentence(end);
  if (end.kind === "xml" || end.kind === "not-json" || end.kind === "empty") return { fatal: true, sentence };
  const cut = end.kind !== "complete";
  if (head.resourceType !== "Bundle" && !(cut && head.resourceType === undefined)) {
    const found = head.resourceType === undefined ? "it has no resourceType" : `it is a ${head.resourceType}`;
    return { fatal: true, sentence: `This is not a FHIR Bundle: ${found}.` };
  }
  if (head.type !== undefined && !wantedTypes.has(head.type)) {
    const wanted = "the import takes transaction, batch and collection";
    return { fatal: true, sentence: `This is a Bundle of type ${head.type}; ${wanted}.` };
  }
  return { fatal: false, sentence };
}

async function storeFile(
  file: string,
  plan: Plan,
  target: ImportTarget,
): Promise<Omit<FileReport, "file" | "seconds">> {
  const tally = startTally();
  const conditional = rememberingFinder(target);
  let index = 0;
  let waiting: ImportEntry[] = [];
  const flush = async () => {
    const chunk = waiting;
    waiting = [];
    const resources = [];
    for (const entry of chunk) resources.push(await placed(entry, plan, conditional.find));
    const reasons = chunk.length === 0 ? [] : await target.put(resources);
    chunk.forEach((entry, at) => {
      const reason = reasons[at];
      if (reason === undefined) tally.take(entry.resourceType);
      else tally.refuse(reason, `${entry.resourceType}/${entry.id}`);
    });
  };
  await readBundle(file, async (entries) => {
    for (const raw of entries) {
      const entry = readEntry(raw);
      if (entry.ok) waiting.push(entry.value);
      else tally.refuse(entry.error, `entry ${index}`);
      index += 1;
      if (waiting.length >= chunkEntries) await flush();
    }
  });
  await flush();
  return { ...tally.result(), danglingReferences: conditional.misses() };
}

async function placed(entry: ImportEntry, plan: Plan, find: ImportTarget["find"]) {
  const answers = new Map<string, string>();
  for (const query of conditionalReferences(entry.resource)) {
    const found = await find(query);
    if (found !== undefined) answers.set(query, found);
  }
  const own = `${entry.resourceType}/${entry.id}`;
  const address = plan.addresses.get(entry.fullUrl ?? own) ?? own;
  const id = address.slice(address.indexOf("/") + 1);
  return storedResource(entry, id, (reference) => plan.addresses.get(reference) ?? answers.get(reference));
}

/** Synthea names its hospital in every encounter: each question is put to the store once it has an answer. */
function rememberingFinder(target: ImportTarget) {
  const known = new Map<string, string>();
  let missed = 0;
  return {
    misses: () => missed,
    find: async (query: string): Promise<string | undefined> => {
      const found = known.get(query) ?? (await target.find(query));
      if (found === undefined) missed += 1;
      else if (known.size < 10_000) known.set(query, found);
      return found;
    },
  };
}
