import type { Call } from "./strace-lines.ts";

export type FlushReport = {
  readonly saves: number;
  /** Saves that were acknowledged before what they wrote was flushed. */
  readonly early: readonly number[];
  readonly commits: number;
  readonly flushes: number;
  /** Flushes that a checkpoint of the WAL makes; not counted above. */
  readonly ofCheckpoints: number;
};

const walHeaderBytes = 32;
const frameHeaderBytes = 24;
const isFlush = ({ name }: Call): boolean => name === "fdatasync" || name === "fsync";

/**
 * Reads a trace of one desk that is written to alone, save after save.
 *
 *   ack n-1 … │ WAL writes of save n │ flush of the WAL, done │ ack n begins …
 *
 * Between two acknowledgements there must be a write of the WAL, and after the last such write a flush that was done
 * before the acknowledgement began to leave.
 */
export function judgeFlushes(calls: readonly Call[], firstSeq: number, lastSeq: number): FlushReport {
  const wal = calls.filter(({ file }) => file.endsWith("desk.db-wal"));
  const acks = acknowledgements(calls);
  const early: number[] = [];
  for (let seq = firstSeq; seq <= lastSeq; seq += 1) {
    const [from, to] = [acks.get(seq - 1), acks.get(seq)];
    if (from === undefined || to === undefined) early.push(seq);
    else if (!isFlushed(wal, from.began, to.began)) early.push(seq);
  }
  const [start, end] = [acks.get(firstSeq - 1)?.began ?? 0, acks.get(lastSeq)?.began ?? 0];
  const between = ({ began }: Call): boolean => began > start && began < end;
  const written = calls.filter((call) => /desk\.db(-wal)?$/u.test(call.file) && between(call));
  const all = written.filter((call) => isFlush(call) && call.file.endsWith("-wal"));
  const ofCheckpoints = all.filter((flush) => belongsToCheckpoint(written, flush));
  return {
    saves: lastSeq - firstSeq + 1,
    early,
    commits: written.filter(isCommit).length,
    flushes: all.length - ofCheckpoints.length,
    ofCheckpoints: ofCheckpoints.length,
  };
}

function isFlushed(wal: readonly Call[], from: number, to: number): boolean {
  const lastWrite = wal.findLast((call) => !isFlush(call) && call.began > from && call.began < to);
  if (!lastWrite) return false;
  return wal.some((call) => isFlush(call) && call.began > lastWrite.done && call.done < to);
}

/** A frame's header says the size of the database only where it ends a commit (the file format of the WAL, section 4). */
function isCommit({ name, file, data }: Call): boolean {
  return (
    name === "pwrite64" &&
    file.endsWith("-wal") &&
    data.length === frameHeaderBytes &&
    data.readUInt32BE(4) > 0
  );
}

/** Before the pages go into the database the WAL is flushed, and after that its new beginning is. */
function belongsToCheckpoint(written: readonly Call[], flush: Call): boolean {
  const at = written.indexOf(flush);
  const [before, after] = [written[at - 1], written[at + 1]];
  const opens = after !== undefined && after.name === "pwrite64" && after.file.endsWith("desk.db");
  const restarts =
    before?.name === "pwrite64" && before.file.endsWith("-wal") && before.data.length === walHeaderBytes;
  return opens || restarts;
}

/** What left on a socket and says which letters are durable, by their number. */
function acknowledgements(calls: readonly Call[]): ReadonlyMap<number, Call> {
  const acks = new Map<number, Call>();
  for (const call of calls) {
    if (!/^(TCP|socket)/u.test(call.file)) continue;
    const seq = /"durableSeq":(\d+)/u.exec(call.data.toString("latin1"))?.[1];
    if (seq !== undefined && !acks.has(Number(seq))) acks.set(Number(seq), call);
  }
  return acks;
}
