import { expect, it } from "vitest";
import { emptyDraft } from "../../../shared/domain/draft.ts";
import { consultId } from "../../../shared/domain/ids.ts";
import { type Medicine, prescriptionLine } from "../../../shared/domain/medicine.ts";
import { findMedicine } from "../../../shared/rules/medicines/index-of-medicines.ts";
import type { Client } from "../../bridge/client.ts";
import { makeDraftWriter } from "../../bridge/draft-writer.ts";
import { entryActs } from "./entry-acts.ts";
import { fieldsOfForm } from "./entry-form.ts";
import { emptyForm, lineOf } from "./line-form.ts";

const medicine = (id: string): Medicine => findMedicine(id) ?? expect.fail(`no ${id}`);
const five = medicine("amlodipine-5mg-tablet");
const half = medicine("amlodipine-2.5mg-tablet");
const pcm = medicine("paracetamol-500mg-tablet");
const lineOfMedicine = (id: string, medicineId: string) =>
  prescriptionLine.parse({
    ...{ id, medicineId, doseAmount: 1, durationDays: 30 },
    ...{ frequency: "once-daily", meal: "any" },
  });
const first = lineOfMedicine("line-1", five.id);
const second = lineOfMedicine("line-2", pcm.id);

/** A prescription of two lines; nobody is signed in, so that nothing is sent. */
function written(medicineOf: (id: string) => Medicine | undefined = (id) => findMedicine(id)) {
  const client: Client = {
    call: () => expect.fail("nothing is sent"),
    onEvent: () => () => undefined,
    connection: () => "open",
    onConnection: () => () => undefined,
  };
  const draft = { ...emptyDraft, lines: [first, second] };
  const begun = { draft, draftSeq: 0, lineWords: [] };
  const writer = makeDraftWriter(client, consultId.parse("consult-1"), begun, () => false);
  const acts = entryActs(writer, { medicineOf, choose: () => undefined, onLeft: () => undefined });
  return { acts, now: () => writer.state().draft };
}

it("a half-typed line waits while another is changed, and comes back when that is saved", () => {
  const { acts, now } = written();
  acts.change(emptyForm, "pcm 650 td");
  acts.edit(first);
  expect(now().entry).toMatchObject({
    lineId: first.id,
    medicineId: five.id,
    aside: [{ typed: "pcm 650 td" }],
  });
  acts.change({ ...acts.now().form, days: "7" });
  const changed = lineOf(acts.now().form, first.id);
  if (!changed.complete) return expect.fail("not complete");
  acts.put(changed.line);
  expect(now().lines[0]).toMatchObject({ id: first.id, durationDays: 7 });
  expect(now().entry).toMatchObject({ typed: "pcm 650 td" });
  expect(now().entry?.aside).toBeUndefined();
});

it("comes back as well when the change is given up", () => {
  const { acts, now } = written();
  acts.change({ ...emptyForm, dose: "2" }, "pcm");
  acts.edit(first);
  acts.clear();
  expect(now().entry).toMatchObject({ typed: "pcm", dose: "2" });
  acts.clear();
  expect(now().entry).toBeUndefined();
});

it("another medicine in place of a line's leaves the half-typed line as it was", () => {
  const { acts, now } = written();
  acts.change(emptyForm, "telmi 40 od");
  acts.editInstead(first, half);
  expect(now().entry).toMatchObject({ lineId: first.id, medicineId: half.id, dose: "", days: "30" });
  expect(now().entry?.aside).toMatchObject([{ typed: "telmi 40 od" }]);
});

it("another medicine in place of the one that is being changed leaves what was changed beside it", () => {
  const { acts, now } = written();
  acts.edit(first);
  acts.change({ ...acts.now().form, days: "7", instructions: "in the morning" });
  acts.editInstead(first, half);
  expect(now().entry).toMatchObject({ medicineId: half.id, days: "7", instructions: "in the morning" });
  expect(now().entry?.aside).toBeUndefined();
});

it("what is changed halfway in one line waits for the other, and is gone on with by the same act", () => {
  const { acts, now } = written();
  acts.edit(first);
  acts.change({ ...acts.now().form, days: "7" });
  acts.edit(second);
  expect(now().entry?.aside).toMatchObject([{ lineId: first.id, days: "7" }]);
  acts.edit(first);
  // The second was opened only, and stands in the prescription just so.
  expect(now().entry).toMatchObject({ lineId: first.id, days: "7" });
  expect(now().entry?.aside).toBeUndefined();
});

it("the same act pressed twice changes nothing", () => {
  const { acts, now } = written();
  acts.change(emptyForm, "pcm");
  acts.edit(first);
  const once = now().entry;
  acts.edit(first);
  expect(now().entry).toEqual(once);
  acts.takeUp({ ...emptyForm, medicine: half });
  const twice = now().entry;
  acts.takeUp({ ...emptyForm, medicine: half });
  expect(now().entry).toEqual(twice);
});

it("the next line, begun behind Enter, stands in the fields before what was put aside", () => {
  const { acts, now } = written();
  acts.change(emptyForm, "telmi");
  acts.edit(first);
  acts.put(first, { form: emptyForm, typed: "azi" });
  expect(now().entry).toMatchObject({ typed: "azi", aside: [{ typed: "telmi" }] });
  // Taken away letter by letter, it does not give way under the hands.
  acts.change(emptyForm, "");
  expect(now().entry).toMatchObject({ aside: [{ typed: "telmi" }] });
  expect(acts.now().typed).toBeUndefined();
  acts.clear();
  expect(now().entry).toMatchObject({ typed: "telmi" });
});

it("a line that was removed does not come back into the fields", () => {
  const { acts, now } = written();
  acts.edit(first);
  acts.change({ ...acts.now().form, days: "7" });
  acts.takeUp(emptyForm, "kadha");
  acts.remove(first.id);
  expect(now().entry).toMatchObject({ typed: "kadha" });
  expect(now().entry?.aside).toBeUndefined();
});

/** A whole line typed over the name of an opened one, and not entered. */
function writtenOver() {
  const { acts, now } = written();
  acts.edit(first);
  acts.change({ ...acts.now().form, reason: "of the first", dose: "2", byHand: ["dose"] }, "pcm 500 tds 5d");
  return { acts, now };
}

it("a whole line that was written over an opened one comes back as another when that was changed", () => {
  const { acts, now } = writtenOver();
  acts.edit(first);
  expect(now().entry).toMatchObject({ lineId: first.id, medicineId: five.id, dose: "1" });
  acts.change({ ...acts.now().form, days: "7" });
  const changed = lineOf(acts.now().form, first.id);
  if (!changed.complete) return expect.fail("not complete");
  acts.put(changed.line);
  expect(now().lines[0]).toMatchObject({ id: first.id, durationDays: 7 });
  // Nothing of the line it stood over but what was filled in beside it.
  expect(now().entry).toEqual(fieldsOfForm({ ...emptyForm, dose: "2", byHand: ["dose"] }, "pcm 500 tds 5d"));
});

it("a whole line that was written over an opened one stays when that is removed", () => {
  const { acts, now } = writtenOver();
  acts.edit(second);
  acts.remove(first.id);
  expect(now().entry).toMatchObject({ lineId: second.id, aside: [{ typed: "pcm 500 tds 5d" }] });
  acts.clear();
  expect(now().entry?.typed).toBe("pcm 500 tds 5d");
});

it("a whole line that was written over an opened one stays beside that line's other strength", () => {
  const { acts, now } = writtenOver();
  acts.editInstead(first, half);
  expect(now().entry).toMatchObject({ lineId: first.id, medicineId: half.id, reason: "" });
  acts.clear();
  expect(now().entry).toMatchObject({ typed: "pcm 500 tds 5d" });
  expect(now().entry?.lineId).toBeUndefined();
});

it("a name written over an opened line's is still that line's", () => {
  const { acts, now } = written();
  acts.edit(first);
  acts.change(acts.now().form, "telmi");
  acts.edit(second);
  acts.edit(first);
  expect(now().entry).toMatchObject({ lineId: first.id, typed: "telmi" });
});

it("the letters that named an order set go, and what stands beside them stays", () => {
  const { acts, now } = written();
  acts.edit(first);
  acts.change({ ...acts.now().form, days: "7" }, ".fever");
  acts.dropTyped();
  expect(now().entry).toMatchObject({ lineId: first.id, days: "7" });
  expect(now().entry?.typed).toBeUndefined();
  acts.clear();
  acts.change(emptyForm, ".fever");
  acts.dropTyped();
  expect(now().entry).toBeUndefined();
});

it("a field filled in before the chosen medicine was read does not take it away", () => {
  const { acts, now } = written(() => undefined);
  acts.edit(first);
  expect(acts.now().form.medicine).toBeUndefined();
  acts.change({ ...acts.now().form, days: "7" });
  expect(now().entry).toMatchObject({ medicineId: five.id, days: "7" });
  // Its name taken away by hand is another thing.
  acts.change(acts.now().form, "");
  expect(now().entry?.medicineId).toBeUndefined();
});
