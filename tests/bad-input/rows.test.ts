import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const tests = path.resolve(import.meta.dirname, "..");

/** Every bad input that the requirement names: the file of its test, and the words by which that test calls it. */
const rows: readonly (readonly [string, string, string])[] = [
  ["import: not JSON", "bad-input/import.test.ts", '"not JSON"'],
  ["import: not a Bundle", "bad-input/import.test.ts", '"not a Bundle"'],
  ["import: truncated", "bad-input/import.test.ts", '"truncated"'],
  ["import: 200 MB", "bad-input/import.test.ts", "MB is taken whole"],
  ["import: dangling references", "bad-input/import.test.ts", '"a dangling reference"'],
  ["import: unknown types", "bad-input/import.test.ts", '"an unknown type"'],
  ["import: XML", "bad-input/import.test.ts", '"XML"'],
  ["file: 30 MB PDF of 12 pages", "bad-input/files.test.ts", "a PDF of 30 MB and 12 pages"],
  ["file: a picture that is not one", "bad-input/files.test.ts", '"a picture that is not one"'],
  ["file: zero bytes", "bad-input/files.test.ts", '"zero bytes"'],
  ["file: a name with path parts", "bad-input/files.test.ts", "a name with path parts"],
  ["file: HEIC", "bad-input/files.test.ts", "HEIC:"],
  ["vitals: pulse 900", "bad-input/vitals.test.ts", '"pulse 900"'],
  ["vitals: 98.6 as Celsius", "bad-input/vitals.test.ts", '"98.6 as Celsius"'],
  ["vitals: BP swapped", "bad-input/vitals.test.ts", '"BP swapped"'],
  ["vitals: SpO2 8", "bad-input/vitals.test.ts", '"SpO2 8"'],
  ["vitals: weight 700 for a child", "bad-input/vitals.test.ts", '"weight 700 for a child"'],
  ["name: Devanagari with conjuncts", "bad-input/names.test.ts", '"Devanagari with conjuncts"'],
  ["name: emoji", "bad-input/names.test.ts", "emoji:"],
  ["name: 300 characters", "bad-input/names.test.ts", '"300 characters"'],
  ["name: RTL", "bad-input/names.test.ts", '"right to left"'],
  ["name: HTML", "bad-input/names.test.ts", "HTML:"],
  [
    "sign-in: wrong ten times, at the desk",
    "bad-input/sign-in.test.ts",
    "wrong again and again without line",
  ],
  ["sign-in: wrong ten times, at the hub", "../hub/auth/auth.test.ts", "locks a name for a growing time"],
  ["sign-in: empty", "bad-input/sign-in.test.ts", "empty: a name or a passphrase of nothing"],
  [
    "sign-in: account withdrawn while offline",
    "bad-input/sign-in.test.ts",
    "account withdrawn while offline",
  ],
  [
    "two doctors opening one ticket",
    "desk/two-doctors.test.ts",
    "two who open one ticket in the same second",
  ],
  ["two windows on one data folder", "bad-input/two-windows.test.ts", "two windows on one data folder"],
  ["one doctor on two PCs", "bad-input/sign-in.test.ts", "one doctor on two PCs"],
  ["PC clock two days ahead", "bad-input/clock.test.ts", '"ahead"'],
  ["PC clock two days behind", "bad-input/clock.test.ts", '"behind"'],
  ["camera absent", "e2e/call-devices.spec.ts", 'trouble: "absent"'],
  ["camera denied", "e2e/call-devices.spec.ts", 'trouble: "denied"'],
  ["camera busy", "e2e/call-devices.spec.ts", 'trouble: "busy"'],
  ["camera unplugged in the call", "e2e/call-devices.spec.ts", "pulled out in the call"],
  ["hub: wrong address", "bad-input/hub-line.test.ts", '"a wrong address, where nothing listens"'],
  ["hub: other product's server", "bad-input/hub-line.test.ts", '"another product\'s server"'],
  ["hub: expired certificate", "bad-input/hub-line.test.ts", '"an expired certificate"'],
  ["hub: answers of 200 with HTML", "bad-input/hub-line.test.ts", '"answers of 200 with HTML"'],
  ["hub: 5xx", "bad-input/hub-line.test.ts", '"5xx"'],
  ["hub: 429 with Retry-After", "bad-input/hub-line.test.ts", '"429 with Retry-After"'],
  ["hub: very slow", "bad-input/hub-line.test.ts", '"a very slow one"'],
  ["hub: half-open", "bad-input/hub-line.test.ts", '"half-open: accepts, never answers"'],
  ["disk full at the desk", "bad-input/storage.test.ts", "full while typing and at the signature"],
  ["disk full at the hub", "bad-input/storage.test.ts", "full: the doctor reads why"],
  ["disk full when a program starts", "bad-input/start.test.ts", "full: {"],
  ["read-only data folder", "bad-input/storage.test.ts", "a data folder that is read-only says so"],
  ["read-only data folder when a program starts", "bad-input/start.test.ts", '"read-only": {'],
  ["desk's database file of zero bytes", "bad-input/storage.test.ts", '"of zero bytes", "storage-damaged"'],
  ["hub's database file of zero bytes", "bad-input/storage.test.ts", '"of zero bytes",\n      "fhir.db"'],
  ["desk's database from the future", "bad-input/storage.test.ts", '"written by a newer program"'],
  ["hub's database from the future", "bad-input/storage.test.ts", '"from the future"'],
];

// What each does is shown there; here only that no row of the requirement is lost when a test is renamed or removed.
it.each(rows)("%s has a test that names it", (_row, file, words) => {
  const at = path.join(tests, file);
  expect(existsSync(at)).toBe(true);
  expect(readFileSync(at, "utf8")).toContain(words);
});
