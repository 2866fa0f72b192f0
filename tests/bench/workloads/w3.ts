import { deepStrictEqual } from "node:assert";
import { compareUrgency } from "../../../shared/domain/compare-urgency.ts";
import { bands } from "../../../shared/domain/urgency-band.ts";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import type { Doctor } from "../../../shared/contract/session-view.ts";
import { queueOf } from "../../../electron/desk/views/queue.ts";
import { benchNow } from "../fixture/resources.ts";
import { openConsults, provenSame } from "../fixture/sets.ts";
import { deskWorker, makeGround } from "../support/desk-files.ts";
import { fill } from "../support/fill.ts";
import { inverse, ratioOf } from "../support/figures.ts";
import { interleave } from "../support/interleave.ts";
import { type Report, line, ratioBar } from "../support/report.ts";
import { type PouchDoc, bare, pouchInNode, versionOf } from "../support/rivals.ts";

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
  await worker.end();
  await pouch.close();
  ground.remove();
  return {
    id: "W3",
    title: `the first ${first} of ${consults} open consults by urgency, all fields of the row`,
    lines: [
      line("desk: queue view, from the encrypted file", timed.desk),
      line("floor: JSON.parse of the same rows, from memory", timed.parse),
      line("PouchDB leveldb: map view + include_docs", timed.pouch),
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
    ],
  };
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
