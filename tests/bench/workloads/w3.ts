import { deepStrictEqual } from "node:assert";
import { compareUrgency } from "../../../shared/domain/compare-urgency.ts";
import { bands } from "../../../shared/domain/urgency-band.ts";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import type { Doctor } from "../../../shared/contract/session-view.ts";
import type { Encounter, Resource, Task } from "@medplum/fhirtypes";
import type { DeskDatabase } from "../../../electron/desk/db/operations.ts";
import { queueOf } from "../../../electron/desk/views/queue.ts";
import { benchNow } from "../fixture/resources.ts";
import { openConsults, provenSame } from "../fixture/sets.ts";
import { deskWorker, makeGround } from "../support/desk-files.ts";
import { fill, keepPage } from "../support/fill.ts";
import { inverse, ratioOf } from "../support/figures.ts";
import { interleave } from "../support/interleave.ts";
import { type Report, line, ratioBar } from "../support/report.ts";
import { type Pouch, type PouchDoc, bare, pouchInNode, versionOf } from "../support/rivals.ts";

const consults = 10_000;
const first = 50;
const doctor = { id: "00000000-0000-4000-a000-000000000002", name: "Dr Vikram Katoch" } as Doctor; // no more is read

/** The first 50 of 10,000 open consults by urgency, with all fields that a row shows. */
export async function w3(): Promise<Report> {
  const resources = openConsults(consults);
  provenSame(
    "open consults",
    resources.map((one) => JSON.stringify(one)),
  );
  const ground = makeGround();
  const worker = await deskWorker(ground.file("desk.db"));
  await fill(worker.db, resources);
  await worker.db.replaceOpenTickets(
    resources.flatMap((one) => (one.resourceType === "Task" ? (one.id ?? []) : [])),
  );
  const startedAt = performance.now();
  const all = (await queueOf(worker.db, doctor, benchNow)).map(({ row }) => row);
  const firstMs = performance.now() - startedAt;
  const desk = async () =>
    (await queueOf(worker.db, doctor, benchNow, undefined, first)).map(({ row }) => row);
  const expected = all.toSorted(compareUrgency).slice(0, first);
  const texts = expected.map((row) => JSON.stringify(row));

  const Pouched = pouchInNode();
  const pouch = new Pouched(ground.file("pouch"));
  await pouch.bulkDocs([viewOf(), ...all.map(docOf)]);
  const viewStartedAt = performance.now();
  const query = async () =>
    (await pouch.query("queue", { limit: first, include_docs: true })).rows.map(({ doc }) =>
      rowIn(doc as PouchDoc),
    );
  await query();
  const viewMs = performance.now() - viewStartedAt;
  deepStrictEqual(await desk(), expected);
  deepStrictEqual(await query(), expected);

  const timed = await interleave(
    {
      desk: { timed: desk },
      parse: { timed: () => texts.map((text) => JSON.parse(text) as QueueRow) },
      pouch: { timed: query },
    },
    { rounds: 12, turns: { desk: 10, parse: 10, pouch: 4 } },
  );
  const changed = await afterChanges(worker.db, { resources, expected, pouch, desk, query });
  await worker.end();
  const cold = await openedAnew(ground.file("desk.db"), expected);
  await pouch.close();
  ground.remove();
  return {
    id: "W3",
    title: `the first ${first} of ${consults} open consults by urgency, all fields of the row`,
    lines: [
      line(
        "desk: queue view, asked again; rows kept, the database's thread says whether they stand",
        timed.desk,
      ),
      line("desk: after one of these consults was changed, from the encrypted file", changed.desk),
      line("desk: first view of a file that was opened anew, another thread", cold),
      line("floor: JSON.parse of the same rows, from memory", timed.parse),
      line("PouchDB leveldb: map view + include_docs, asked again", timed.pouch),
      line("PouchDB leveldb: after one of these documents was changed", changed.pouch),
    ],
    bars: [
      ratioBar("desk ÷ JSON.parse", ratioOf(timed.desk, timed.parse), {
        sense: "at most",
        bar: 1.5,
        aim: 1.2,
      }),
      ratioBar("PouchDB ÷ desk", inverse(ratioOf(timed.desk, timed.pouch)), {
        sense: "at least",
        bar: 70,
        aim: 100,
      }),
    ],
    notes: [
      versionOf("pouchdb-node"),
      `first reading after the pull, when every row is judged: desk ${firstMs.toFixed(0)} ms, PouchDB's view ${viewMs.toFixed(0)} ms`,
      `after a change, PouchDB ÷ desk: ${inverse(ratioOf(changed.desk, changed.pouch)).median.toFixed(1)}; no bar is set for it`,
    ],
  };
}

type Beside = {
  readonly resources: readonly Resource[];
  readonly expected: readonly QueueRow[];
  readonly pouch: Pouch;
  readonly desk: () => Promise<readonly QueueRow[]>;
  readonly query: () => Promise<readonly unknown[]>;
};

/** Before each reading another of the shown consults is changed: writing it is not timed, judging it is. */
async function afterChanges(db: DeskDatabase, { resources, expected, pouch, desk, query }: Beside) {
  const ticketOf = new Map(
    (await db.resourcesOfType("Task")).map(({ localId, serverId }) => [localId, serverId]),
  );
  const all = new Map(resources.map((one) => [`${one.resourceType}/${one.id}`, one]));
  const complaint = (turn: number) => `Told again ${turn}`;
  const before = async (turn: number) => {
    const task = all.get(`Task/${ticketOf.get(expected[turn % first]?.consultId ?? "")}`) as Task; // it waits
    const visit = all.get(task.encounter?.reference ?? "") as Encounter; // and belongs to it
    const meta = { versionId: `turn-${turn}`, lastUpdated: new Date().toISOString() };
    await keepPage(db, [{ ...visit, meta, reasonCode: [{ text: complaint(turn) }] }]);
  };
  const beforePouch = async (turn: number) => {
    const doc = await pouch.get(expected[turn % first]?.consultId ?? "");
    await pouch.put({ ...doc, row: { ...(doc["row"] as QueueRow), complaint: complaint(turn) } });
  };
  const timed = await interleave(
    { desk: { before, timed: desk }, pouch: { before: beforePouch, timed: query } },
    { rounds: 12, turns: 4 },
  );
  await before(1_000_000);
  await beforePouch(1_000_000);
  const rows = await desk();
  deepStrictEqual(rows[1_000_000 % first]?.complaint, complaint(1_000_000));
  deepStrictEqual(rows, await query());
  return timed;
}

/** What a doctor waits for at sign-in: nothing of the file is in any memory of ours. */
async function openedAnew(file: string, expected: readonly QueueRow[]) {
  const rounds: number[][] = [];
  for (let round = 0; round < 5; round += 1) {
    const worker = await deskWorker(file);
    const startedAt = performance.now();
    const rows = await queueOf(worker.db, doctor, benchNow, undefined, first);
    rounds.push([performance.now() - startedAt]);
    deepStrictEqual(
      rows.map(({ row }) => row.consultId),
      expected.map(({ consultId }) => consultId),
    );
    await worker.end();
  }
  return { rounds };
}

/** The rival stores the finished row and sorts by the same rank. */
function docOf(row: QueueRow): PouchDoc {
  const { urgency, requestedAt } = row;
  const points = urgency.score?.valueInOrder ?? urgency.score?.value ?? 0;
  const weight = (points + 3 * urgency.outsideAgeBand.length) * 20 * 60_000 - Date.parse(requestedAt);
  const rank = [urgency.flags.length > 0 ? 0 : 1, bands.indexOf(urgency.band), -weight, row.consultId];
  return { _id: row.consultId, row, rank };
}

const rowIn = (doc: PouchDoc): unknown => bare(doc)["row"];

function viewOf(): PouchDoc {
  return {
    _id: "_design/queue",
    views: { queue: { map: "function (doc) { if (doc.rank) emit(doc.rank); }" } },
  };
}
