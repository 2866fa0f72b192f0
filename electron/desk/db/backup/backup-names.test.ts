import { expect, test } from "vitest";
import { backupName, backupTime, newestFirst, nextNumber, superfluous } from "./backup-names.ts";

/** As releases before this one named theirs. */
const unnumbered = (day: string): string => `desk-${day}T100000Z.db`;

test("a name tells its time, and nothing else is taken for a backup", () => {
  expect(backupTime(backupName("2026-01-31T23:59:58.123Z", 12))).toBe("2026-01-31T23:59:58.000Z");
  expect(backupTime(unnumbered("20260131"))).toBe("2026-01-31T10:00:00.000Z");
  expect(backupTime("desk.db")).toBeUndefined();
  expect(backupTime("desk-20260131T235958Z-12.db.part")).toBeUndefined();
});

test("the last three stay, and the last of each of seven days", () => {
  const days = Array.from({ length: 10 }, (_, day) => `2026-01-${String(day + 10)}`);
  const names = days.flatMap((day, nth) =>
    ["08", "12", "16", "20"].map((hour, time) => backupName(`${day}T${hour}:00:00.000Z`, nth * 4 + time + 1)),
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

test("after a clock that stood in the future the copy that was just made is the newest, and stays", () => {
  const future = Array.from({ length: 9 }, (_, day) => unnumbered(`2031010${String(day + 1)}`));
  const made = backupName("2026-01-31T10:00:00.000Z", nextNumber(future));
  const later = backupName("2026-01-31T11:00:00.000Z", nextNumber([...future, made]));
  const again = backupName("2026-01-30T11:00:00.000Z", nextNumber([made, later]));
  const names = [again, ...future, made, later];
  expect(newestFirst(names).slice(0, 4)).toEqual([again, later, made, unnumbered("20310109")]);
  expect(superfluous(names)).not.toContain(again);
});
