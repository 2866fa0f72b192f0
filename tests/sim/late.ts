import { latePathFor, toKeep } from "../../electron/desk/conflict/pull-late.ts";
import { latePapers, replaceLate } from "../../electron/desk/db/stores/late.ts";
import { openOutbox } from "../../electron/desk/db/stores/outbox.ts";
import type { WritableDb } from "../../electron/desk/db/writable-db.ts";
import {
  type LateDecision,
  type LatePaper,
  latePapers as latePapersShape,
  latePath,
} from "../../shared/contract/late-api.ts";
import type { HubReply } from "../../shared/sync/stepping.ts";
import { isoOf } from "./desk.ts";
import { askAboutPapers } from "./paper-asks.ts";
import type { Desk } from "./pc.ts";
import type { Sitting } from "./sitting.ts";
import type { World } from "./world.ts";

/** As `electron/desk/conflict/pull-late.ts`, after each round. */
export function pullLate(world: World, desk: Desk): void {
  const db = desk.seat?.disk.db;
  if (!db) return;
  const question = { method: "GET", path: latePathFor(openOutbox(db)) } as const;
  askAboutPapers(world, desk, "late", { question, answer: (reply) => keep(desk, db, reply) });
}

function keep(desk: Desk, db: WritableDb, { status, json }: HubReply): void {
  if (status !== 200) return;
  const papers = latePapersShape.parse(json);
  replaceLate(db, { at: isoOf(desk), papers: papers.map(toKeep) });
}

export const lateHere = (db: WritableDb): readonly LatePaper[] =>
  latePapers(db).map((text) => JSON.parse(text) as LatePaper); // as the hub told it

/** A person takes or leaves what was signed too late, whoever signed it. */
export function decideLate({ world, desk, seat, draw }: Sitting): void {
  const { db } = seat.disk;
  for (const { itemId } of lateHere(db).filter(({ mayDecide }) => mayDecide)) {
    const decision: LateDecision =
      draw < 0.6
        ? { decision: "accept", itemId }
        : { decision: "decline", itemId, reason: "written anew since" };
    const question = { method: "POST", path: latePath, body: JSON.stringify(decision) } as const;
    askAboutPapers(world, desk, "late", { question, answer: (reply) => keep(desk, db, reply) });
  }
}
