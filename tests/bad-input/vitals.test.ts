import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { missingIn } from "../../renderer/spoke/request/missing-in.ts";
import { confirmedIn, vitalsOf } from "../../renderer/spoke/request/read-form.ts";
import { emptyForm, type RequestForm } from "../../renderer/spoke/request/request-form.ts";
import { questionsAbout } from "../../renderer/spoke/request/vital-questions.ts";
import type { VitalKind } from "../../shared/domain/vitals.ts";
import { vitalsOf as vitalsIn } from "../../shared/fhir/read-vitals.ts";
import { type EdgeHub, startEdgeHub } from "../hub/support/edge-hub.ts";
import {
  measuredVitals,
  signedInPage,
  someIntake,
  someRegistration,
  type SpokePage,
} from "../hub/support/spoke-page.ts";

const now = "2026-11-25T06:00:00.000Z";

type Typed = Partial<Record<VitalKind, string>>;
type Row = {
  readonly typed: Typed;
  readonly unit?: "C" | "F";
  /** What the page asks about, in the order of the fields. */
  readonly asks: readonly string[];
  /** As the doctor reads it while nobody has answered. */
  readonly reason: string;
  /** As it would be taken. */
  readonly value: Partial<Record<VitalKind, number>>;
  /** Of no body, and so of another unit: no confirmation makes it a measurement. */
  readonly never?: true;
};

const rows: Readonly<Record<string, Row>> = {
  "pulse 900": {
    typed: { pulsePerMin: "900" },
    asks: ["number"],
    reason: "unclear: 900",
    value: { pulsePerMin: 900 },
  },
  "98.6 as Celsius": {
    typed: { temperatureC: "98.6" },
    unit: "C",
    asks: ["other-unit"],
    reason: "unclear: 98.6 °C",
    value: { temperatureC: 98.6 },
    never: true,
  },
  "38.1 as Fahrenheit": {
    typed: { temperatureC: "38.1" },
    unit: "F",
    asks: ["other-unit"],
    reason: "unclear: 38.1 °F",
    value: { temperatureC: 3.4 },
    never: true,
  },
  "BP swapped": {
    typed: { systolicMmHg: "80", diastolicMmHg: "120" },
    asks: ["exchanged"],
    reason: "unclear: 80/120",
    value: { systolicMmHg: 80, diastolicMmHg: 120 },
  },
  "SpO2 8": {
    typed: { spo2Percent: "8" },
    asks: ["number"],
    reason: "unclear: 8",
    value: { spo2Percent: 8 },
  },
  "weight 700 for a child": {
    typed: { weightKg: "700" },
    asks: ["number"],
    reason: "unclear: 700",
    value: { weightKg: 700 },
  },
};
const table = Object.entries(rows);

function typedForm({ typed, unit }: Pick<Row, "typed" | "unit">): RequestForm {
  const form = { ...emptyForm(randomUUID(), now), ageText: "2", temperatureUnit: unit };
  const entries = Object.entries(typed).map(([kind, text]) => [kind, { text, takenAt: now }]);
  return { ...form, vitals: { ...form.vitals, ...Object.fromEntries(entries) } };
}

const answered = (form: RequestForm): RequestForm => ({
  ...form,
  vitals: Object.fromEntries(
    Object.entries(form.vitals).map(([kind, entry]) => [kind, { ...entry, confirmed: entry.text }]),
  ) as RequestForm["vitals"], // the very kinds that were there
});

const numbers = (vitals: ReturnType<typeof vitalsOf>) =>
  Object.fromEntries(
    Object.entries(vitals).flatMap(([kind, fact]) =>
      fact.state === "measured" ? [[kind, fact.reading.value]] : [],
    ),
  );

describe("at the centre's page", () => {
  it.each(table)("%s is asked about, refused by nothing and changed by nobody", (_, row) => {
    const form = typedForm(row);
    expect(questionsAbout(form).map(({ ask }) => ask.about)).toEqual(row.asks);
    for (const [kind, text] of Object.entries(row.typed))
      expect(form.vitals[kind as VitalKind].text).toBe(text);
    expect(numbers(vitalsOf(answered(form), now))).toEqual(row.never ? {} : row.value);
    expect(questionsAbout(answered(form))).toHaveLength(row.never ? 1 : 0);
  });

  it.each(table)("%s, not answered, is no measurement and keeps what was typed", (_, row) => {
    const form = typedForm(row);
    const vitals = vitalsOf(form, now);
    expect(numbers(vitals)).toEqual({});
    for (const kind of Object.keys(row.typed))
      expect(vitals[kind as VitalKind]).toEqual({ state: "not-measured", reason: row.reason });
    expect(confirmedIn(form, vitals)).toEqual([]);
  });

  it.each(table)("%s holds an ordinary request until it is answered, and a red one never", (_, row) => {
    const form = typedForm(row);
    expect(missingIn(form, false)).toContain("open-questions");
    expect(missingIn(answered(form), false).includes("open-questions")).toBe(row.never === true);
    expect(missingIn(form, true)).not.toContain("open-questions");
  });

  it("98.6 as Celsius is answered by the other unit, and is then measured", () => {
    const form = typedForm({ typed: { temperatureC: "98.6" }, unit: "F" });
    expect(questionsAbout(form)).toEqual([]);
    expect(numbers(vitalsOf(form, now))).toEqual({ temperatureC: 37 });
  });

  it("the unit of a temperature is told by the number, and by nothing where the number tells none", () => {
    expect(numbers(vitalsOf(typedForm({ typed: { temperatureC: "38,1" } }), now))).toEqual({
      temperatureC: 38.1,
    });
    expect(numbers(vitalsOf(typedForm({ typed: { temperatureC: "१००.४" } }), now))).toEqual({
      temperatureC: 38,
    });
    const neither = typedForm({ typed: { temperatureC: "60" } });
    expect(questionsAbout(neither)).toMatchObject([{ ask: { about: "no-unit" }, holds: true }]);
    expect(vitalsOf(neither, now).temperatureC).toEqual({ state: "not-measured", reason: "unclear: 60" });
  });

  it("what is no number at all is asked about and kept as it was typed", () => {
    const form = typedForm({ typed: { pulsePerMin: "8o" } });
    expect(questionsAbout(form)).toMatchObject([{ ask: { about: "no-number" }, holds: true }]);
    expect(vitalsOf(form, now).pulsePerMin).toEqual({ state: "not-measured", reason: "unclear: 8o" });
  });

  it("a number that is only unusual is asked about and goes as measured", () => {
    const form = typedForm({ typed: { pulsePerMin: "190" } });
    expect(questionsAbout(form)).toMatchObject([{ ask: { about: "number" }, holds: false }]);
    expect(numbers(vitalsOf(form, now))).toEqual({ pulsePerMin: 190 });
    expect(missingIn(form, false)).not.toContain("open-questions");
  });
});

describe("at the hub", () => {
  const world: { hub?: EdgeHub; page?: SpokePage } = {};
  const hub = (): EdgeHub => world.hub ?? expect.fail("no hub");
  const page = (): SpokePage => world.page ?? expect.fail("no page");
  beforeAll(async () => {
    world.hub = await startEdgeHub();
    world.page = await signedInPage(hub().running.url, "practice.namunakot");
  });
  afterAll(async () => {
    await world.hub?.close();
  });

  const sent = (vitals: ReturnType<typeof measuredVitals>, confirmedUnusual: string[]) =>
    page().ask("request.send", {
      patient: { registration: someRegistration() },
      intake: someIntake({ vitals, confirmedUnusual }),
    });

  async function stored(patientId: string) {
    const record = await hub()
      .store()
      .search("Observation", { patient: `Patient/${patientId}` });
    return vitalsIn(record, record[0]?.encounter?.reference).vitals;
  }

  it.each(table)(
    "%s that nobody confirmed is stored as unclear, with its number",
    async (_, { value: told }) => {
      const { patientId } = await sent(measuredVitals(told), []);
      const vitals = await stored(patientId);
      for (const [kind, value] of Object.entries(told))
        expect(vitals[kind as VitalKind]).toEqual({ state: "not-measured", reason: `unclear: ${value}` });
    },
  );

  it.each(table)("%s that was confirmed is measured, if a body can have it", async (_, { value, never }) => {
    const { patientId } = await sent(measuredVitals(value), Object.keys(value));
    expect(numbers(await stored(patientId))).toEqual(never ? {} : value);
  });

  it("measured again and weighed later, it judges the same", async () => {
    const { taskId, patientId } = await sent(measuredVitals({ pulsePerMin: 80 }), []);
    const vitals = measuredVitals({ spo2Percent: 8 });
    await page().ask("request.vitals", { id: randomUUID(), taskId, vitals });
    await page().ask("request.facts", { id: randomUUID(), taskId, facts: {}, weightKg: 700 });
    expect(await stored(patientId)).toMatchObject({
      spo2Percent: { state: "not-measured", reason: "unclear: 8" },
      weightKg: { state: "not-measured", reason: "unclear: 700 kg" },
    });
    const confirmed = { id: randomUUID(), taskId, vitals, confirmedUnusual: ["spo2Percent"] };
    await page().ask("request.vitals", confirmed);
    expect(numbers(await stored(patientId))).toMatchObject({ spo2Percent: 8 });
  });
});
