import {
  apartDraftsIn,
  type BothDrafts,
  bothDraftsIn,
  chosenOf,
  mayMergeUnasked,
  type TwoDrafts,
} from "../../electron/desk/conflict/two-drafts.ts";
import { appendAudit } from "../../electron/desk/db/stores/audit.ts";
import { commonDraft, decideDraft } from "../../electron/desk/db/stores/draft-conflict.ts";
import { isSigned, writingOf } from "../../electron/desk/db/stores/journal.ts";
import { openOutbox, type OutboxRow, setAside, settle } from "../../electron/desk/db/stores/outbox.ts";
import { apartDrafts, decideApart } from "../../electron/desk/db/stores/rescue-apart.ts";
import { resourceByReference } from "../../electron/desk/db/stores/resources.ts";
import type { WritableDb } from "../../electron/desk/db/writable-db.ts";
import type { ConflictDecision } from "../../shared/contract/conflict-view.ts";
import { readOtherDesk } from "../../shared/sync/recipes/words.ts";
import { guarded, isoOf, poke } from "./desk.ts";
import { decideFact } from "./facts.ts";
import { noteChosen, writingKey } from "./given-up.ts";
import { ticketOf } from "./invariants/letters.ts";
import { isSlow, lookingMs, untilWrittenMs } from "./looking.ts";
import type { Desk } from "./pc.ts";
import type { Sitting } from "./sitting.ts";
import { textOf } from "./texts.ts";
import { noteEnqueued } from "./watch.ts";
import type { World } from "./world.ts";

/** As `electron/desk/conflict/show-conflict.ts` reads them. */
function bothHere(db: WritableDb, { why, consultId }: OutboxRow): BothDrafts | undefined {
  const seen = readOtherDesk(why);
  const stored = seen && resourceByReference(db, `Composition/${seen.compositionId}`);
  if (!stored || consultId === null) return undefined;
  return bothDraftsIn({
    read: stored.json,
    seen,
    common: commonDraft(db, consultId),
    writing: writingOf(db, consultId),
  });
}

const decisions: readonly ConflictDecision[] = ["keep-mine", "keep-theirs", "keep-both"];
/** A person answers whatever waits for one at this PC. */
export function decide(sitting: Sitting): void {
  const { world, desk, seat, draw } = sitting;
  const { db } = seat.disk;
  const decision = decisions[Math.floor(draw * 97) % decisions.length] ?? "keep-both";
  for (const row of openOutbox(db)) {
    const { id, state, why, kind } = row;
    if (state !== "parked" || kind === "signed") continue;
    if (kind === "facts" && why?.startsWith("facts-conflict/") === true) decideFact(sitting, row);
    else if (kind === "checkpoint" && readOtherDesk(why)) look(sitting, row, decision);
    else {
      if (kind === "checkpoint") noteSetAside(sitting, row);
      setAside(db, { id, reason: why ?? "", at: isoOf(desk) });
    }
  }
  for (const apart of apartDrafts(db)) {
    const both = apartDraftsIn(apart, writingOf(db, apart.consultId));
    if (!both) continue;
    const chosen = chosenOf(both, decision);
    const outboxId = desk.given.uuid();
    const how = { id: apart.id, draftSeq: both.draftSeq, decision, outboxId, at: isoOf(desk) };
    const wasSigned = isSigned(db, apart.consultId);
    if (decideApart(db, { ...how, chosen: JSON.stringify(chosen) }) === "changed") continue;
    if (!wasSigned) noteEnqueued(world.watch, seat.file, outboxId);
    noteChoice(sitting, apart.consultId, both, wasSigned ? both.mine : chosen);
  }
  poke(world, desk, { event: "enqueued" });
}

/** Decided at once, or after the versions were looked at for a while: only about exactly what was looked at. */
function look(sitting: Sitting, row: OutboxRow, decision: ConflictDecision): void {
  const { world, desk, seat, draw } = sitting;
  const { db } = seat.disk;
  const shown = bothHere(db, row);
  if (!shown) return;
  if (isSigned(db, row.consultId ?? "")) {
    // What was signed here stands.
    settle(db, row.id, { state: "superseded", why: row.why ?? undefined });
    appendAudit(db, { at: isoOf(desk), kind: "conflict-keep-mine", subject: row.id });
    noteChoice(sitting, row.consultId ?? "", shown, shown.mine);
    return;
  }
  const mark = markOf(shown);
  const { life } = desk;
  const later = (afterMs: number, work: () => void): void =>
    world.time.after(afterMs, () => {
      if (desk.life === life && desk.seat === seat) guarded(world, desk, work);
    });
  const choose = (): void => {
    const still = openOutbox(db).find(({ id, state }) => id === row.id && state === "parked");
    const now = still && bothHere(db, still);
    if (!still || !now || markOf(now) !== mark) return;
    const write = (): void => {
      if (go(world, desk, still, now, decision))
        noteChoice(sitting, row.consultId ?? "", now, chosenOf(now, decision));
    };
    if (isSlow(draw)) later(untilWrittenMs, write);
    else write();
  };
  if (isSlow(draw)) later(lookingMs(draw), choose);
  else choose();
}

const markOf = ({ mine, theirs }: TwoDrafts): string => JSON.stringify([mine, theirs]);

function go(
  world: World,
  desk: Desk,
  { id, consultId }: OutboxRow,
  both: BothDrafts,
  decision: ConflictDecision,
): boolean {
  const { seat } = desk;
  if (!seat || consultId === null) return false;
  const outboxId = desk.given.uuid();
  const decided = decideDraft(seat.disk.db, {
    itemId: id,
    consultId,
    draftSeq: both.draftSeq,
    theirs: JSON.stringify(both.theirs),
    read: both.read,
    chosen: JSON.stringify(chosenOf(both, decision)),
    decision,
    outboxId,
    at: isoOf(desk),
    server: both.server,
  });
  if (decided === "changed") return false;
  noteEnqueued(world.watch, seat.file, outboxId);
  poke(world, desk, { event: "enqueued" });
  return true;
}

/** As `electron/desk/conflict/decide-conflict.ts` after each round: nobody is asked, and nothing may be given up. */
export function mergeUnasked(world: World, desk: Desk): void {
  const { seat, life } = desk;
  if (!seat) return;
  const { db } = seat.disk;
  for (const row of openOutbox(db)) {
    if (row.kind !== "checkpoint" || row.state !== "parked" || isSigned(db, row.consultId ?? "")) continue;
    const both = bothHere(db, row);
    if (!both || !mayMergeUnasked(both)) continue;
    // Between reading and writing something may be typed.
    world.time.after(1, () => {
      if (desk.life !== life || desk.seat !== seat) return;
      guarded(world, desk, () => {
        if (go(world, desk, row, both, "keep-both"))
          world.watch.reordered.add(writingKey(seat.doctor, ticketOf(db, row.consultId ?? "")));
      });
    });
  }
}

function noteChoice(
  { world, seat }: Sitting,
  consultId: string,
  { mine, theirs }: TwoDrafts,
  chosen: TwoDrafts["mine"],
): void {
  const key = writingKey(seat.doctor, ticketOf(seat.disk.db, consultId));
  noteChosen(world.watch, key, [mine, theirs].map(textOf), textOf(chosen));
}

function noteSetAside({ world, seat }: Sitting, { consultId }: OutboxRow): void {
  const key = writingKey(seat.doctor, ticketOf(seat.disk.db, consultId ?? ""));
  world.watch.setAside.add(key);
}
