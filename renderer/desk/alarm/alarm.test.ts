import { expect, it } from "vitest";
import { consultId, patientId } from "../../../shared/domain/ids.ts";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import { alarmId, counted, inOrder, maySound, redAlarms } from "./alarm.ts";

const at = (minute: number) => `2026-11-25T06:0${minute}:00.000Z`;
const row = (id: string, more: Partial<QueueRow> = {}): QueueRow => ({
  consultId: consultId.parse(id),
  patientId: patientId.parse(`p-${id}`),
  name: "Namuna Kalpit",
  sex: "female",
  complaint: "chest pain",
  state: "waiting",
  urgency: { band: "red", flags: ["chest-pain"], outsideAgeBand: [], raisedByWaiting: false },
  requestedAt: at(0),
  waitingMs: 0,
  centre: { name: "HWC Namunakot" },
  speciality: "medicine",
  mine: false,
  presence: "unknown",
  line: "unknown",
  readyOffline: "coming",
  unsent: false,
  ...more,
});
const steps = (...levels: number[]) => ({
  since: at(1),
  steps: levels.map((level) => ({
    level,
    at: at(1),
    who: level === 1 ? "Dr Misal" : "Casualty 00000 00108",
  })),
});

it("only a red request that nobody holds rings", () => {
  const soon = { band: "soon", flags: [], outsideAgeBand: [], raisedByWaiting: false } as const;
  const rows = [
    row("red"),
    row("mine", { mine: true, state: "claimed" }),
    row("theirs", { holder: "Dr Misal", state: "claimed" }),
    row("soon", { urgency: { ...soon, flags: [], outsideAgeBand: [] } }),
    row("signed", { state: "signed" }),
  ];
  expect(redAlarms(rows).map((one) => one.row.consultId)).toEqual(["red"]);
});

it("counts from the hub's first sight, and from the request where the hub has not spoken", () => {
  const alarms = redAlarms([row("a", { escalation: steps(0) }), row("b")]);
  expect(alarms.map(({ since }) => since)).toEqual([at(1), at(0)]);
});

it("names the emergency doctor and the phone, and nobody where nobody is named", () => {
  const alarms = redAlarms([
    row("a", { escalation: steps(0, 1, 2) }),
    row("b", { escalation: { since: at(1), steps: [{ level: 1, at: at(1), who: "nobody-named" }] } }),
  ]);
  expect(alarms[0]).toMatchObject({ level: 2, who: "Casualty 00000 00108" });
  expect(alarms[1]).toMatchObject({ level: 1 });
  expect(alarms[1]?.who).toBeUndefined();
  expect(inOrder(alarms.toReversed())[0]?.consultId).toBe("a");
});

it("a silenced alarm rests for its time and silences no other", () => {
  const alarms = redAlarms([row("a"), row("b")]);
  const [first, second] = alarms.map(alarmId);
  const silenced = new Map([[first ?? "", 1000]]);
  expect(maySound(alarms, silenced, 999)).toBe(true);
  expect(maySound(alarms, new Map([...silenced, [second ?? "", 1000]]), 999)).toBe(false);
  expect(maySound(alarms.slice(0, 1), silenced, 1000)).toBe(true);
});

it("says the time as a clock does", () => {
  expect([0, 42_000, 725_000, 3_720_000].map(counted)).toEqual(["0:00", "0:42", "12:05", "1:02:00"]);
});
