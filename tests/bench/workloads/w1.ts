import { deepStrictEqual } from "node:assert";
import { spawnSync } from "node:child_process";
import { closeSync, fdatasyncSync, openSync, readSync, writeSync } from "node:fs";
import path from "node:path";
import { checkpoint, revisionOf } from "../../../electron/desk/db/stores/notes.ts";
import { openOutbox } from "../../../electron/desk/db/stores/outbox.ts";
import { appendEdits } from "../../../electron/desk/db/stores/journal.ts";
import type { WritableDb } from "../../../electron/desk/db/writable-db.ts";
import { type Draft, emptyDraft } from "../../../shared/domain/draft.ts";
import { randomFrom } from "../fixture/random.ts";
import { provenSame } from "../fixture/sets.ts";
import { noteText } from "../fixture/words.ts";
import { type Ground, encryptedFile, makeGround, plainFile } from "../support/desk-files.ts";
import { ratioOf } from "../support/figures.ts";
import { type Variant, interleave } from "../support/interleave.ts";
import { type Pouch, pouchInNode, versionOf } from "../support/rivals.ts";
import { type Report, line, ratioBar } from "../support/report.ts";

const at = "2026-11-25T10:00:00.000Z";
const bytesOfNote = 4096;

/** Every checkpoint is one of another 4 KB note: the letters of the turn stand in front. */
const note = noteText(randomFrom(1).below, bytesOfNote);
const textOf = (turn: number): string => `${String(turn).padStart(8, "0")}${note}`.slice(0, bytesOfNote);
const draftOf = (turn: number): Draft => ({
  ...emptyDraft,
  sections: { ...emptyDraft.sections, history: textOf(turn) },
});

/** One 4 KB checkpoint with its outbox row: the call until the commit has returned. */
export async function w1(): Promise<Report> {
  provenSame("note", [note]);
  const ground = makeGround();
  const files = {
    encrypted: encryptedFile(ground.file("encrypted.db")),
    plain: plainFile(ground.file("plain.db")),
  };
  const Pouched = pouchInNode();
  const pouch = new Pouched(ground.file("pouch"));
  const raw = rawFile(ground);
  await proveEqual(files, raw, pouch);
  const timed = await interleave(
    {
      encrypted: checkpointing(files.encrypted, "timed"),
      plain: checkpointing(files.plain, "timed"),
      raw: { timed: raw.write },
      pouch: pouching(pouch),
    },
    { rounds: 20, turns: 60 },
  );
  for (const db of Object.values(files)) db.close();
  await pouch.close();
  raw.close();
  ground.remove();
  const flushes = countFlushes();
  return {
    id: "W1",
    title: "one 4 KB checkpoint + outbox row, encrypted, synchronous=FULL",
    lines: [
      line("desk: checkpoint(), encrypted, FULL", timed.encrypted, flushes),
      line("desk: checkpoint(), no cipher, FULL", timed.plain),
      line("floor: write into preallocated file + fdatasync", timed.raw, "1 flush"),
      line("PouchDB leveldb, bulkDocs of note and row", timed.pouch, "asks for no flush"),
    ],
    bars: [
      ratioBar("desk ÷ preallocated write + fdatasync", ratioOf(timed.encrypted, timed.raw), {
        sense: "at most",
        bar: 2.4,
        aim: 1.9,
      }),
      ratioBar("desk ÷ the same without cipher", ratioOf(timed.encrypted, timed.plain), {
        sense: "at most",
        bar: 1.7,
        aim: 1.4,
      }),
    ],
    notes: [versionOf("pouchdb-node")],
  };
}

function checkpointing(db: WritableDb, name: string): Variant {
  const seq = new Map<string, number>();
  const consultOf = (turn: number) => `${name}-${turn % 20}`;
  return {
    // The letters were durable before: a checkpoint folds them.
    before: (turn) => {
      const consultId = consultOf(turn);
      const first = seq.get(consultId) ?? 0;
      appendEdits(db, {
        consultId,
        firstSeq: first + 1,
        edits: [
          {
            kind: "splice",
            section: "history",
            at: 0,
            remove: first === 0 ? 0 : bytesOfNote,
            insert: textOf(turn),
          },
        ],
        at,
      });
      seq.set(consultId, first + 1);
    },
    timed: (turn) =>
      checkpoint(db, { consultId: consultOf(turn), reason: "idle", at, outboxId: `${name}-row-${turn}` }),
  };
}

/** The same bytes at the end of a file whose blocks are there already. */
function rawFile(ground: Ground) {
  const file = openSync(ground.file("raw"), "w+");
  const bytes = (turn: number) => Buffer.from(`${JSON.stringify(draftOf(turn))}\n{"revision":1}\n`);
  const length = bytes(0).length;
  const places = 4_000;
  const zeros = Buffer.alloc(length);
  for (let place = 0; place < places; place += 1) writeSync(file, zeros, 0, length, place * length);
  fdatasyncSync(file);
  return {
    write: (turn: number) => {
      const all = bytes(turn);
      writeSync(file, all, 0, all.length, (turn % places) * length);
      fdatasyncSync(file);
    },
    read: (turn: number): unknown => {
      const all = Buffer.alloc(length);
      readSync(file, all, 0, length, (turn % places) * length);
      return JSON.parse(all.toString().split("\n")[0] ?? "");
    },
    close: () => closeSync(file),
  };
}

function pouching(pouch: Pouch): Variant {
  return {
    timed: (turn) =>
      pouch.bulkDocs([
        { _id: `note-${turn}`, draft: draftOf(turn) },
        {
          _id: `row-${turn}`,
          kind: "checkpoint",
          consultId: "consult",
          createdAt: at,
          state: "waiting",
          subject: '{"revision":1}',
        },
      ]),
  };
}

/** Before anything is timed: all hold the same draft, and the row stands beside it. */
async function proveEqual(
  files: Readonly<Record<string, WritableDb>>,
  raw: ReturnType<typeof rawFile>,
  pouch: Pouch,
): Promise<void> {
  raw.write(0);
  deepStrictEqual(raw.read(0), draftOf(0));
  await pouching(pouch).timed(0);
  deepStrictEqual((await pouch.get("note-0"))["draft"], draftOf(0));
  for (const db of Object.values(files)) {
    const { before, timed } = checkpointing(db, "proof");
    await before?.(0);
    await timed(0);
    deepStrictEqual(JSON.parse(revisionOf(db, "proof-0", 1)?.draft ?? ""), draftOf(0));
    deepStrictEqual(
      openOutbox(db).map(({ id, subject }) => [id, subject]),
      [["proof-row-0", '{"revision":1}']],
    );
  }
}

/** Processes of their own under strace, with and without fifty checkpoints. */
function countFlushes(): string {
  const script = path.join(import.meta.dirname, "..", "support", "flush-child.ts");
  const count = 50;
  const flushesWith = (checkpoints: number): number | undefined => {
    const args = ["-f", "-qq", "-e", "trace=fdatasync,fsync", process.execPath, script, String(checkpoints)];
    const traced = spawnSync("strace", args, { encoding: "utf8" });
    return traced.status === 0 ? [...traced.stderr.matchAll(/\b(?:fdatasync|fsync)\(\d/g)].length : undefined;
  };
  const [without, with50] = [flushesWith(0), flushesWith(count)];
  if (without === undefined || with50 === undefined) return "flushes not counted: no strace here";
  return `${((with50 - without) / count).toFixed(2)} flushes each, by strace`;
}
