import { describe, expect, it } from "vitest";
import { consultId, patientId } from "../../../shared/domain/ids.ts";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import { alarmId, counted, inOrder, recallAlarms, redAlarms, sounds } from "./alarm.ts";

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
  expect(redAlarms(rows).map((one) => one.consultId)).toEqual(["red"]);
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

it("recalled paper rings until the centre has answered; nothing else of the inbox does", () => {
  const paper = {
    consultId: consultId.parse("a"),
    patientName: "Namuna Kalpit",
    sex: "female",
    since: at(2),
  } as const;
  const alarms = recallAlarms([
    { ...paper, id: "1", kind: "recall-unanswered", words: "wrong patient" },
    { ...paper, id: "2", kind: "results-due" },
  ]);
  expect(alarms).toMatchObject([
    { kind: "recall", name: "Namuna Kalpit", words: ["wrong patient"], since: at(2) },
  ]);
});

describe("the sound", () => {
  const alarms = redAlarms([row("a"), row("b")]);
  const [first = "", second = ""] = alarms.map(alarmId);
  const going = { silencedUntilMs: new Map<string, number>(), seenAtMs: () => 0, nowMs: 1_000, beat: 1 };

  it("of a silenced alarm rests for its time, and silences no other", () => {
    const one = new Map([[first, 2_000]]);
    const both = new Map([...one, [second, 2_000] as const]);
    expect(sounds(alarms, { ...going, silencedUntilMs: one })).toBe(true);
    expect(sounds(alarms, { ...going, silencedUntilMs: both })).toBe(false);
    expect(sounds(alarms, { ...going, silencedUntilMs: both, nowMs: 2_000 })).toBe(true);
  });

  it("presses for half a minute after each step, then comes seldom and never stops", () => {
    const later = { ...going, nowMs: 40_000 };
    const beats = Array.from({ length: 20 }, (_none, beat) => sounds(alarms, { ...later, beat }));
    expect(beats.filter(Boolean)).toHaveLength(4);
    expect(sounds(alarms, { ...later, seenAtMs: () => 39_000 })).toBe(true);
  });
});

it("says the time as a clock does", () => {
  expect([0, 42_000, 725_000, 3_720_000].map(counted)).toEqual(["0:00", "0:42", "12:05", "1:02:00"]);
});
