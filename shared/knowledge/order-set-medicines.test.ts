import { describe, expect, it } from "vitest";
import { lineWords } from "../domain/dose-words.ts";
import { patientFacts } from "../domain/patient.ts";
import { prescriptionLine } from "../domain/medicine.ts";
import { specialities } from "../domain/speciality.ts";
import { checkPrescription } from "../rules/check.ts";
import { medicines } from "../rules/medicines/index-of-medicines.ts";
import { orderSets } from "./care-tables.ts";
import { parseCsv, writeCsv } from "./csv.ts";
import { knowledgeWith, shippedSheet } from "./edited-tables.ts";
import { shippedKnowledge } from "./knowledge.ts";
import { offeredSets } from "./offered-sets.ts";
import { orderSetMedicines } from "./order-set-medicines.ts";

const medicineOf = (id: string) => medicines.find((one) => one.id === id);
const put = orderSetMedicines.map(({ set, line }, at) => ({
  set,
  line: prescriptionLine.parse({ ...line, id: `l${at}` }),
}));

describe("the medicines of order sets", () => {
  it.each(put)("$set: $line.medicineId is on the shipped list, and said in words", ({ set, line }) => {
    expect(orderSets.some(({ id }) => id === set)).toBe(true);
    const medicine = medicineOf(line.medicineId) ?? expect.fail("not on the list");
    expect(medicine.list).not.toBe("prohibited");
    const { how } = lineWords(line, medicine);
    expect(how.en).not.toBe("");
    expect(how.hi).toMatch(/[\u0900-\u097f]/);
  });

  it.each(specialities)("%s has some, and its own stand first", (speciality) => {
    const [first] = offeredSets("", speciality, shippedKnowledge);
    expect(orderSets.find(({ id }) => id === first?.id)?.speciality).toBe(speciality);
  });

  it("are found by words of either script, and a set without medicines is not offered", () => {
    const found = (text: string) => offeredSets(text, "medicine", shippedKnowledge).map(({ id }) => id);
    expect(found("scrub")).toEqual(["scrub-typhus"]);
    expect(found("कमर")).toEqual(["back-pain"]);
    expect(found("jaundice")).toEqual([]);
  });

  it("stop nobody who is well otherwise", () => {
    const adult = patientFacts.parse({
      id: "p",
      name: "Namuna Misal",
      sex: "male",
      birthDate: "1990",
      hasPhoto: false,
      allergies: { state: "none" },
      currentMedicines: { state: "none" },
      conditions: { state: "none" },
      pregnancy: { state: "none" },
      breastfeeding: { state: "none" },
      weight: { state: "not-asked" },
      heightCm: { state: "not-asked" },
    });
    const held = [...new Set(put.map(({ set }) => set))].flatMap((set) => {
      const lines = put.filter((one) => one.set === set).map(({ line }) => line);
      const visit = { mode: "video" as const, visitKind: "first" as const, unlistedReason: "usual" };
      const { findings } = checkPrescription({
        ...{ patient: adult, lines, medicines, visit, now: "2026-11-26T06:00:00Z" },
      });
      return findings.filter(({ severity }) => severity !== "warn").map(({ text }) => `${set}: ${text.en}`);
    });
    expect(held).toEqual([]);
  });
});

describe("the institute's own sheet of them", () => {
  const sheet = shippedSheet("orderSetMedicines");
  const read = (text: string) =>
    knowledgeWith([
      { table: "order-set-medicines", version: 1, at: "2026-11-26T06:00:00Z", by: "Committee", text },
    ]);
  const wrong = (text: string) => {
    const answer = read(text);
    return answer.ok ? [] : answer.error.flatMap(({ problems }) => problems.map(({ column }) => column));
  };

  it("is read again as it was written, and a changed line is the one that is offered", () => {
    const changed = read(
      sheet.replace("alcohol-workup,thiamine-100mg-tablet,1", "alcohol-workup,thiamine-100mg-tablet,2"),
    );
    if (!changed.ok) return expect.fail(JSON.stringify(changed.error));
    const [set] = offeredSets("alcohol", "psychiatry", changed.value);
    expect(set?.lines.map(({ parts }) => parts.doseAmount)).toEqual([2]);
  });

  it("an institute's list of medicines from before does not become unreadable: what it lacks is not offered", () => {
    const text = writeCsv(
      parseCsv(shippedSheet("medicines"))
        .map(({ cells }) => cells)
        .filter(([generic]) => generic !== "thiamine"),
    );
    const own = knowledgeWith([
      { table: "medicines", version: 1, at: "2026-11-26T06:00:00Z", by: "Committee", text },
    ]);
    if (!own.ok) return expect.fail(JSON.stringify(own.error));
    expect(offeredSets("alcohol", "psychiatry", own.value)).toEqual([]);
  });

  it.each([
    ["thiamine-100mg-tablet", "thiamin-100mg-tablet", "medicineId"],
    ["alcohol-workup,", "alcohol-work,", "set"],
    ["thiamine-100mg-tablet,1,once-daily,any,30", "thiamine-100mg-tablet,1,once-daily,any,", "durationDays"],
    ["thiamine-100mg-tablet,1,once-daily,any,30", "thiamine-100mg-tablet,1,as-needed,any,30", "asNeededFor"],
  ])("is refused with “%s” as “%s”", (before, after, column) => {
    expect(sheet).toContain(before);
    expect(wrong(sheet.replace(before, after))).toEqual([column]);
  });
});
