import { expect, test } from "vitest";
import { backupName, backupTime, superfluous } from "./backup-names.ts";

test("a name tells its time, and nothing else is taken for a backup", () => {
  expect(backupTime(backupName("2026-01-31T23:59:58.123Z"))).toBe("2026-01-31T23:59:58.000Z");
  expect(backupTime("desk.db")).toBeUndefined();
  expect(backupTime("desk-20260131T235958Z.db.part")).toBeUndefined();
});

test("the last three stay, and the last of each of seven days", () => {
  const days = Array.from({ length: 10 }, (_, day) => `2026-01-${String(day + 10)}`);
  const names = days.flatMap((day) =>
    ["08", "12", "16", "20"].map((hour) => backupName(`${day}T${hour}:00:00.000Z`)),
  );
  const gone = superfluous(names);
  const kept = names.filter((name) => !gone.includes(name));
  expect(kept.map((name) => name.slice(11, 16))).toEqual([
    ..."13 14 15 16 17 18".split(" ").map((day) => `${day}T20`),
    "19T12",
    "19T16",
    "19T20",
  ]);
});
