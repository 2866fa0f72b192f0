import { deepStrictEqual } from "node:assert";
import type { Resource } from "@medplum/fhirtypes";
import { timelineOf } from "../../../shared/fhir/read-timeline.ts";
import { readRecord, storyOf } from "../../../electron/desk/views/record.ts";
import { chart, provenSame } from "../fixture/sets.ts";
import { deskWorker, encryptedFile, makeGround } from "../support/desk-files.ts";
import { fill } from "../support/fill.ts";
import { inverse, ratioOf } from "../support/figures.ts";
import { interleave } from "../support/interleave.ts";
import { type Report, line, ratioBar } from "../support/report.ts";
import { type PouchDoc, bare, pouchInNode, versionOf } from "../support/rivals.ts";

const otherCharts = 200;

/** One patient with 300 resources among many others: everything that the timeline shows. */
export async function w4(): Promise<Report> {
  const wanted = chart(4, 300);
  const others = Array.from({ length: otherCharts }, (_, at) => chart(5_000 + at, 100)).flat();
  const texts = wanted.map((one) => JSON.stringify(one));
  provenSame("chart", texts);
  const ground = makeGround();
  const worker = await deskWorker(ground.file("desk.db"));
  await fill(worker.db, [...wanted, ...others]);
  const who = `Patient/${wanted[0]?.id}`;

  const Pouched = pouchInNode();
  const pouch = new Pouched(ground.file("pouch"));
  await pouch.bulkDocs([...docsOf(wanted), ...others.flatMap((one) => docsOf([one]))]);
  const range = { startkey: `${who}:`, endkey: `${who}:\uffff`, include_docs: true };

  // Another connection on this thread: the same rows of the same file, and nothing of ours.
  const beside = encryptedFile(ground.file("desk.db"));
  const select = beside.prepare("SELECT json FROM resource WHERE patient_ref = ?").pluck();
  const acts = {
    raw: () => (select.all(who) as string[]).map((text) => JSON.parse(text) as Resource),
    desk: async () => storyOf(await readRecord(worker.db, who)),
    parse: () => texts.map((text) => JSON.parse(text) as Resource),
    pouch: async () => (await pouch.allDocs(range)).rows.map(({ doc }) => bare(doc as PouchDoc)),
  };
  const { idOf } = await readRecord(worker.db, who);
  const expected = timelineOf(acts.parse(), idOf);
  deepStrictEqual(sorted(await acts.desk()), sorted(expected));
  // The rival's documents are the resources themselves: what is made of them is not counted to it.
  deepStrictEqual(sorted(timelineOf((await acts.pouch()) as unknown as Resource[], idOf)), sorted(expected));

  // Something is written, and what was read does not stand any more.
  const written = (turn: number) => worker.db.writeSetting("bench", String(turn));
  const timed = await interleave(
    {
      desk: { before: written, timed: acts.desk },
      again: { timed: acts.desk },
      raw: { timed: acts.raw },
      parse: { timed: acts.parse },
      pouch: { timed: acts.pouch },
    },
    { rounds: 12, turns: { desk: 20, again: 20, raw: 20, parse: 20, pouch: 4 } },
  );
  beside.close();
  await worker.end();
  await pouch.close();
  ground.remove();
  return {
    id: "W4",
    title: `one patient of ${otherCharts + 1}, 300 resources: everything that the timeline shows`,
    lines: [
      line("desk: record from the encrypted file to the timeline's lines", timed.desk),
      line("desk: asked again, lines kept; the database's thread says whether they stand", timed.again),
      line("floor: one SELECT on this thread + JSON.parse, no line of a timeline made", timed.raw),
      line("floor: JSON.parse of the 300, from memory", timed.parse),
      line("PouchDB leveldb: allDocs range, documents only", timed.pouch),
    ],
    bars: [
      ratioBar("desk ÷ JSON.parse", ratioOf(timed.desk, timed.parse), { sense: "at most", bar: 2, aim: 1.3 }),
      ratioBar("PouchDB ÷ desk", inverse(ratioOf(timed.desk, timed.pouch)), {
        sense: "at least",
        bar: 12,
        aim: 25,
      }),
    ],
    notes: [
      versionOf("pouchdb-node"),
      `from the file, ÷ (one SELECT + JSON.parse): ${ratioOf(timed.desk, timed.raw).median.toFixed(2)}; the lines and the other thread are ours`,
      `${expected.length} lines in the timeline`,
    ],
  };
}

function docsOf(resources: readonly Resource[]): PouchDoc[] {
  const whose = (one: Resource): string => {
    if (one.resourceType === "Patient") return `Patient/${one.id}`;
    const { subject, patient } = one as {
      subject?: { reference?: string };
      patient?: { reference?: string };
    };
    return (subject ?? patient)?.reference ?? "";
  };
  return resources.map((one, at) => ({
    _id: `${whose(one)}:${String(at).padStart(5, "0")}${one.id}`,
    ...one,
  }));
}

const sorted = (lines: readonly { readonly id: string }[]) =>
  lines.toSorted((one, other) => (one.id < other.id ? -1 : 1));
