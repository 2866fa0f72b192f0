import { deepStrictEqual } from "node:assert";
import Database from "better-sqlite3";
import type { Resource } from "@medplum/fhirtypes";
import { pageOf } from "../../../shared/sync/pulled.ts";
import type { DeskDatabase } from "../../../electron/desk/db/operations.ts";
import { changedResources, provenSame } from "../fixture/sets.ts";
import { deskKey, deskWorker, makeGround, type Ground } from "../support/desk-files.ts";
import { keepPage } from "../support/fill.ts";
import { type Timed, inverse, ratioOf } from "../support/figures.ts";
import { type Variant, interleave } from "../support/interleave.ts";
import { type Bar, type Line, type Report, line, ratioBar } from "../support/report.ts";
import { servePouch } from "../support/pouch-served.ts";
import { pouchInNode, versionOf } from "../support/rivals.ts";

const pageSize = 200;
const sizes = [
  { count: 1_000, rounds: 5, rivals: ["best", "defaults"] },
  { count: 10_000, rounds: 2, rivals: ["best"] },
  { count: 100_000, rounds: 1, rivals: [] },
] as const;
type How = "best" | "defaults";
const settings: Readonly<Record<How, Record<string, number>>> = {
  best: { batch_size: 1_000, batches_limit: 10 },
  defaults: {},
};

/** Changed FHIR resources, page by page as the hub shows them, into the encrypted store. */
export async function w6(): Promise<Report> {
  const all = changedResources(100_000);
  provenSame(
    "changed resources",
    all.map((one) => JSON.stringify(one)),
  );
  const lines: Line[] = [];
  const bars: Bar[] = [];
  const perRow: { count: number; desk: number; floor: number }[] = [];
  for (const { count, rounds, rivals } of sizes) {
    const measured = await measure(all.slice(0, count), rounds, rivals);
    const { desk, floor, best, defaults } = measured;
    const k = `${count / 1_000}k`;
    const vsFloor = ratioOf(desk, floor);
    perRow.push({ count, desk: medianOf(desk), floor: medianOf(floor) });
    // The larger sizes take minutes: what is known already is said.
    console.log(`W6 ${k}: desk ${medianOf(desk).toFixed(0)} ms, floor ${medianOf(floor).toFixed(0)} ms`);
    lines.push(
      line(`${k} desk: page text to commit, FULL`, desk),
      line(`${k} floor: JSON.parse of the page + insert of the same bytes, FULL`, floor),
    );
    bars.push(ratioBar(`${k} desk ÷ JSON.parse + insert`, vsFloor, { sense: "at most", bar: 1.7, aim: 1.2 }));
    const noFlush = "no flush asked; over HTTP on loopback";
    if (best) {
      lines.push(line(`${k} PouchDB replication, batch_size 1000`, best, noFlush));
      const bar = { sense: "at least", bar: 5, aim: 10 } as const;
      bars.push(ratioBar(`${k} PouchDB ÷ desk`, inverse(ratioOf(desk, best)), bar));
    }
    if (defaults) lines.push(line(`${k} PouchDB replication, defaults`, defaults, noFlush));
  }
  const slope = (of: "desk" | "floor"): number => {
    const [first, last] = [perRow[0], perRow.at(-1)];
    if (!first || !last) return Number.NaN;
    return last[of] / last.count / (first[of] / first.count);
  };
  bars.push({
    what: "growth of time per row from 1k to 100k, desk ÷ floor",
    value: slope("desk") / slope("floor"),
    sense: "at most",
    bar: 1,
    aim: 0.8,
  });
  return {
    id: "W6",
    title: "pull of changed resources into the encrypted store",
    lines,
    bars,
    notes: [
      versionOf("pouchdb-node"),
      versionOf("express-pouchdb"),
      `pages of ${pageSize}, one commit and one flush a page, the floor too`,
    ],
  };
}

const medianOf = ({ rounds }: { readonly rounds: readonly (readonly number[])[] }): number =>
  rounds.flat().toSorted((one, other) => one - other)[Math.floor(rounds.flat().length / 2)] ?? Number.NaN;

type Measured = Readonly<Record<"desk" | "floor", Timed>> & Readonly<Partial<Record<How, Timed>>>;

async function measure(
  resources: readonly Resource[],
  rounds: number,
  rivals: readonly How[],
): Promise<Measured> {
  const ground = makeGround();
  const pages = pagesOf(resources);
  const texts = resources.map((one) => JSON.stringify(one));
  const source = rivals.length > 0 ? await pouchSource(ground, resources) : undefined;
  let worker: Awaited<ReturnType<typeof deskWorker>> | undefined;
  let floorDb: Database.Database | undefined;
  const desk = {
    before: async (turn: number) => {
      await worker?.end();
      worker = await deskWorker(ground.file(`desk-${turn}.db`));
    },
    timed: () => pull(worker?.db, pages),
  };
  const floor = {
    before: (turn: number) => {
      floorDb?.close();
      floorDb = floorFile(ground.file(`floor-${turn}.db`));
    },
    timed: () => insertAll(floorDb, pages, texts),
  };
  let target = 0;
  const replicating = (how: How): Variant => ({
    timed: () => source?.replicate(ground.file(`pouch-${(target += 1)}`), settings[how]),
  });
  const variants = { desk, floor, ...Object.fromEntries(rivals.map((how) => [how, replicating(how)])) };
  const timed = await interleave<string>(variants, {
    rounds,
    turns: 1,
    ...(rounds === 1 ? { isCold: true } : {}),
  });
  await proveSame(worker?.db, floorDb, resources);
  await worker?.end();
  floorDb?.close();
  await source?.close();
  ground.remove();
  return timed as Measured; // one for each variant
}

function pagesOf(resources: readonly Resource[]): string[] {
  return Array.from({ length: Math.ceil(resources.length / pageSize) }, (_, at) => {
    const entry = resources.slice(at * pageSize, (at + 1) * pageSize).map((resource) => ({
      fullUrl: `https://hub/fhir/${resource.resourceType}/${resource.id}`,
      resource,
      search: { mode: "match" },
    }));
    return JSON.stringify({ resourceType: "Bundle", type: "searchset", entry });
  });
}

async function pull(db: DeskDatabase | undefined, pages: readonly string[]): Promise<void> {
  if (!db) return;
  for (const text of pages) await keepPage(db, pageOf(JSON.parse(text)).resources);
}

/** The least that any store would do: the same cipher and flush, a key, the resource's text. */
function floorFile(file: string): Database.Database {
  const db = new Database(file);
  db.pragma("cipher='sqlcipher'");
  db.pragma(`key="x'${Buffer.from(deskKey()).toString("hex")}'"`);
  for (const pragma of ["temp_store=MEMORY", "journal_mode=WAL", "synchronous=FULL"]) db.pragma(pragma);
  db.exec("CREATE TABLE resource (id TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT");
  return db;
}

type Page = { entry: { resource: Resource }[] };

/** The text of each resource is given for nothing: whoever cuts it out of the page pays more than this. */
function insertAll(
  db: Database.Database | undefined,
  pages: readonly string[],
  texts: readonly string[],
): void {
  const insert = db?.prepare("INSERT INTO resource VALUES (?, ?)");
  pages.forEach((page, at) => {
    const { entry } = JSON.parse(page) as Page;
    db?.transaction(() => {
      entry.forEach(({ resource }, place) =>
        insert?.run(`${resource.resourceType}/${resource.id}`, texts[at * pageSize + place]),
      );
    })();
  });
}

async function proveSame(
  db: DeskDatabase | undefined,
  floor: Database.Database | undefined,
  resources: readonly Resource[],
): Promise<void> {
  const texts = (rows: readonly string[]) => rows.toSorted();
  const expected = texts(resources.map((one) => JSON.stringify(one)));
  const types = [...new Set(resources.map(({ resourceType }) => resourceType))];
  const kept = await Promise.all(types.map(async (type) => (await db?.resourcesOfType(type)) ?? []));
  deepStrictEqual(texts(kept.flat().map(({ json }) => json)), expected);
  deepStrictEqual(
    texts(floor?.prepare<[], string>("SELECT json FROM resource").pluck().all() ?? []),
    expected,
  );
}

/** CouchDB's protocol as PouchDB speaks it to a server of its own kind, with its best batch size. */
async function pouchSource(ground: Ground, resources: readonly Resource[]) {
  const served = await servePouch(ground, "served-");
  await served.docs.bulkDocs(resources.map((one) => ({ _id: `${one.resourceType}:${one.id}`, ...one })));
  const Local = pouchInNode();
  return {
    replicate: async (file: string, how: Record<string, number>): Promise<void> => {
      const to = new Local(file);
      const done = await Local.replicate(`http://127.0.0.1:${served.port}/docs`, to, how);
      if (done.docs_written !== resources.length)
        throw new Error(`PouchDB wrote ${done.docs_written} documents.`);
      await to.close();
    },
    close: served.close,
  };
}
