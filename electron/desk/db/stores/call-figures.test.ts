import Database from "better-sqlite3";
import { beforeEach, expect, it } from "vitest";
import { noCallFigures } from "../../../../shared/call/call-figures.ts";
import { migrate } from "../migrations/migrate.ts";
import { isAuditChainWhole } from "./audit.ts";
import { noteFigures, recentCalls, toldFigures, untoldFigures } from "./call-figures.ts";

let db: Database.Database;
beforeEach(() => {
  db = new Database(":memory:");
  migrate(db);
});

const at = "2026-11-26T10:00:00.000Z";
const part = { callId: "one", partId: "p", consultId: "c", taskId: "t", at, over: false };
const figures = { ...noCallFigures, setUpMs: 410, drops: 1, recoveriesMs: [1_900], bytesIn: 5_000 };
const audited = () =>
  db.prepare<[], string>("SELECT subject FROM audit WHERE kind = 'call-over'").pluck().all();

it("the end of a call stands in the audit once, in numbers, and no later word changes it", () => {
  noteFigures(db, { ...part, figures: { ...figures, drops: 0 } });
  expect(audited()).toEqual([]);
  noteFigures(db, { ...part, figures, over: true });
  noteFigures(db, { ...part, figures: noCallFigures, over: true });
  expect(audited()).toHaveLength(1);
  expect(audited()[0]).toContain("setUpMs=410 connectedMs=0 drops=1");
  expect(recentCalls(db, 10)).toMatchObject([{ callId: "one", consultId: "c", figures: [{ drops: 1 }] }]);
  expect(isAuditChainWhole(db)).toBe(true);
});

it("the hub is told once of each, also of a call that a kill ended", () => {
  noteFigures(db, { ...part, figures, over: true });
  noteFigures(db, { ...part, callId: "killed", figures });
  expect(untoldFigures(db, at).map(({ callId }) => callId)).toEqual(["one"]);
  toldFigures(db, "one", "p");
  expect(untoldFigures(db, "2026-11-26T10:20:00.000Z").map(({ callId }) => callId)).toEqual(["killed"]);
});
