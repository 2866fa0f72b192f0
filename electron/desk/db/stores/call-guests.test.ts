import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { migrate } from "../migrations/migrate.ts";
import { isAuditChainWhole } from "./audit.ts";
import { guestsInCall, guestsOf, noteGuest } from "./call-guests.ts";

const doctor = { name: "Dr B", qualification: "MD", registrationNumber: "2" };
const told = {
  id: "11111111-1111-4111-8111-111111111111",
  callId: "22222222-2222-4222-8222-222222222222",
  consultId: "c",
  to: { ...doctor, doctorId: "b", speciality: "cardiology" },
} as const;
const [came, went] = ["2026-11-26T10:00:00.000Z", "2026-11-26T10:05:00.000Z"];

it("who came and went is kept once with its times, told however often", () => {
  const db = new Database(":memory:");
  migrate(db);
  expect(noteGuest(db, { ...told, state: "asked", since: came })).toBe(false);
  expect(noteGuest(db, { ...told, state: "joined", since: came, joinedAt: came })).toBe(true);
  expect(noteGuest(db, { ...told, state: "joined", since: came, joinedAt: came })).toBe(false);
  expect(guestsOf(db, "c")).toEqual([{ ...doctor, doctorId: "b", from: came }]);
  expect(noteGuest(db, { ...told, state: "left", since: went, joinedAt: came })).toBe(true);
  expect(noteGuest(db, { ...told, state: "left", since: "2026-11-26T10:09:00.000Z", joinedAt: came })).toBe(
    false,
  );
  expect(guestsOf(db, "c")).toMatchObject([{ from: came, until: went }]);
  expect(guestsInCall(db, told.callId)).toEqual(["Dr B"]);
  expect(guestsInCall(db, told.id)).toEqual([]);
  expect(isAuditChainWhole(db)).toBe(true);
});

it("who only declined was in no call", () => {
  const db = new Database(":memory:");
  migrate(db);
  noteGuest(db, { ...told, state: "declined", since: came });
  expect(guestsOf(db, "c")).toEqual([]);
});
